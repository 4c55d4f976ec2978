using System;
using System.IO;
using System.Net;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Threading;
using System.Threading.Tasks;

namespace WinRM.Transport.Tests.Hostile;

/// <summary>Accepts connections on a port of loopback until it is disposed of.</summary>
internal abstract class LoopbackServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private int _connections;

    /// <summary>Starts to listen on a port of its own.</summary>
    protected LoopbackServer()
    {
        _listener.Start();
        Port = ((IPEndPoint)_listener.LocalEndpoint).Port;
        _ = AcceptAsync();
    }

    /// <summary>Where it listens.</summary>
    public int Port { get; }

    /// <summary>How many connections came.</summary>
    public int Connections => _connections;

    /// <summary>What it saw.</summary>
    public Recording Recording { get; } = new();

    /// <summary>Cancelled when the test is over.</summary>
    protected CancellationToken Stop => _stop.Token;

    /// <inheritdoc/>
    public void Dispose()
    {
        _stop.Cancel();
        _listener.Stop();
        GC.SuppressFinalize(this);
    }

    /// <summary>Serves a connection.</summary>
    protected abstract Task ServeAsync(TcpClient client);

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                TcpClient client = await _listener.AcceptTcpClientAsync(Stop);
                client.NoDelay = true;
                Interlocked.Increment(ref _connections);
                _ = ServeToTheEndAsync(client);
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task ServeToTheEndAsync(TcpClient client)
    {
        try
        {
            using (client)
            {
                await ServeAsync(client);
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or IOException or SocketException or ObjectDisposedException or AuthenticationException)
        {
            // One of both ends has closed the connection, or the test is over.
        }
    }
}
