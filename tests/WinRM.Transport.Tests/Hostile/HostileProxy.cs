using System;
using System.Collections.Generic;
using System.IO;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace WinRM.Transport.Tests.Hostile;

/// <summary>A forward proxy that records all it sees and attacks what passes. It keeps connections apart unless its attack says otherwise.</summary>
internal sealed class HostileProxy : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly SemaphoreSlim _turn = new(1);
    private readonly Attack _attack;
    private Stream? _shared;

    /// <summary>Starts to listen on a port of its own.</summary>
    public HostileProxy(Attack attack)
    {
        _attack = attack;
        _listener.Start();
        Address = new Uri($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}");
        _ = AcceptAsync();
    }

    /// <summary>Where it listens.</summary>
    public Uri Address { get; }

    /// <summary>What it saw.</summary>
    public Recording Recording { get; } = new();

    /// <inheritdoc/>
    public void Dispose()
    {
        _stop.Cancel();
        _listener.Stop();
        _shared?.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                TcpClient client = await _listener.AcceptTcpClientAsync(_stop.Token);
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
        Stream? server = null;
        try
        {
            using (client)
            {
                Stream stream = client.GetStream();
                while (await RawMessage.ReadAsync(stream, _stop.Token) is { } request)
                {
                    Recording.Add(request.ToBytes());
                    if (_attack.Refusal(request) is { } refusal)
                    {
                        await stream.WriteAsync(refusal.ToBytes(), _stop.Token);
                        continue;
                    }

                    if (request.Line.StartsWith("CONNECT ", StringComparison.Ordinal))
                    {
                        server = await OpenAsync(request.Line.Split(' ')[1]);
                        await stream.WriteAsync("HTTP/1.1 200 Connection established\r\n\r\n"u8.ToArray(), _stop.Token);
                        if (_attack.Interception is null)
                        {
                            await Task.WhenAny(PumpAsync(stream, server), PumpAsync(server, stream));
                            return;
                        }

                        (stream, server) = await InterceptAsync(stream, server);
                        continue;
                    }

                    if (!await PassAsync(stream, request, server ??= await ServerOfAsync(request)))
                    {
                        return;
                    }
                }
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or IOException or SocketException or ObjectDisposedException or System.Security.Authentication.AuthenticationException)
        {
            // One of both ends has closed the connection, or the test is over.
        }
        finally
        {
            if (server != _shared)
            {
                server?.Dispose();
            }
        }
    }

    private async Task<bool> PassAsync(Stream client, RawMessage request, Stream server)
    {
        await _turn.WaitAsync(_stop.Token);
        try
        {
            RawMessage? answer = null;
            foreach (RawMessage message in _attack.Requests(ToOrigin(request)))
            {
                await server.WriteAsync(message.ToBytes(), _stop.Token);
                answer = await RawMessage.ReadAsync(server, _stop.Token);
                Recording.Add(answer?.ToBytes());
            }

            if (answer is null || _attack.Answer(request, answer) is not { } bytes)
            {
                return false;
            }

            await Task.Delay(_attack.Delay(request), _stop.Token);
            await client.WriteAsync(bytes, _stop.Token);
            return bytes.Length == answer.ToBytes().Length || _attack is not Truncate;
        }
        finally
        {
            _turn.Release();
        }
    }

    // Requests name the whole address to a proxy, and the path to a server.
    private static RawMessage ToOrigin(RawMessage request)
    {
        string[] words = request.Line.Split(' ');
        return words[1].StartsWith("http://", StringComparison.Ordinal) ? request with { Line = $"{words[0]} {new Uri(words[1]).PathAndQuery} {words[2]}" } : request;
    }

    private async Task<Stream> ServerOfAsync(RawMessage request)
    {
        string authority = new Uri(request.Line.Split(' ')[1]).Authority;
        return _attack.SharesConnections ? _shared ??= await OpenAsync(authority) : await OpenAsync(authority);
    }

    private async Task<Stream> OpenAsync(string authority)
    {
        TcpClient server = new();
        await server.ConnectAsync(IPAddress.Loopback, new Uri("http://" + authority).Port, _stop.Token);
        return server.GetStream();
    }

    private async Task<(Stream Client, Stream Server)> InterceptAsync(Stream client, Stream server)
    {
        SslStream inside = new(client);
        await inside.AuthenticateAsServerAsync(_attack.Interception!);
        SslStream outside = new(server, false, static (_, _, _, _) => true);
        await outside.AuthenticateAsClientAsync("localhost");
        return (inside, outside);
    }

    private async Task PumpAsync(Stream from, Stream to)
    {
        byte[] buffer = new byte[1 << 14];
        int count;
        while ((count = await from.ReadAsync(buffer, _stop.Token)) > 0)
        {
            Recording.Add(buffer.AsSpan(0, count));
            await to.WriteAsync(buffer.AsMemory(0, count), _stop.Token);
        }
    }
}
