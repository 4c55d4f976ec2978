using System;
using System.IO;
using System.Net;
using System.Net.Sockets;
using System.Threading;
using System.Threading.Tasks;

namespace WinRM.Transport.Tests.Hostile;

/// <summary>A wire that records: bytes pass as they are, connection by connection.</summary>
internal sealed class Tap : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly int _port;
    private int _connections;

    /// <summary>A wire to a port.</summary>
    public Tap(int port)
    {
        _port = port;
        _listener.Start();
        _ = AcceptAsync();
    }

    /// <summary>Where it begins.</summary>
    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>How many connections came.</summary>
    public int Connections => _connections;

    /// <summary>What passed.</summary>
    public Recording Recording { get; } = new();

    /// <inheritdoc/>
    public void Dispose()
    {
        _stop.Cancel();
        _listener.Stop();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                TcpClient client = await _listener.AcceptTcpClientAsync(_stop.Token);
                Interlocked.Increment(ref _connections);
                _ = ServeAsync(client);
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        try
        {
            using (client)
            {
                using TcpClient server = new() { NoDelay = true };
                client.NoDelay = true;
                await server.ConnectAsync(IPAddress.Loopback, _port, _stop.Token);
                await Task.WhenAll(PumpAsync(client, server), PumpAsync(server, client));
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or IOException or SocketException or ObjectDisposedException)
        {
            // One end has reset the connection, or the test is over.
        }
    }

    // An end passes on as well, and the other direction goes on.
    private async Task PumpAsync(TcpClient from, TcpClient to)
    {
        byte[] buffer = new byte[1 << 16];
        int count;
        try
        {
            while ((count = await from.GetStream().ReadAsync(buffer, _stop.Token)) > 0)
            {
                Recording.Add(buffer.AsSpan(0, count));
                await to.GetStream().WriteAsync(buffer.AsMemory(0, count), _stop.Token);
            }

            to.Client.Shutdown(SocketShutdown.Send);
        }
        catch (IOException)
        {
            // A reset is passed on as one.
            to.Client.Close(0);
        }
    }
}
