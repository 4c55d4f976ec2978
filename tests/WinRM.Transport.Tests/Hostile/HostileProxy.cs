using System;
using System.IO;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Threading;
using System.Threading.Tasks;

namespace WinRM.Transport.Tests.Hostile;

/// <summary>A forward proxy that records all it sees and attacks what passes. It keeps connections apart unless its attack says otherwise.</summary>
internal sealed class HostileProxy(Attack attack) : LoopbackServer
{
    private readonly SemaphoreSlim _turn = new(1);
    private Stream? _shared;

    /// <summary>Where it listens.</summary>
    public Uri Address => new($"http://127.0.0.1:{Port}");

    /// <inheritdoc/>
    protected override async Task ServeAsync(TcpClient client)
    {
        Stream stream = client.GetStream();
        Stream? server = null;
        try
        {
            while (await RawMessage.ReadAsync(stream, Stop) is { } request)
            {
                Recording.Add(request.ToBytes());
                if (attack.Refusal(request) is { } refusal)
                {
                    await stream.WriteAsync(refusal.ToBytes(), Stop);
                    continue;
                }

                bool isTunnel = request.Line.StartsWith("CONNECT ", StringComparison.Ordinal);
                server ??= await ServerOfAsync(request, isTunnel);
                if (!isTunnel)
                {
                    if (!await PassAsync(stream, request, server))
                    {
                        return;
                    }
                }
                else
                {
                    await stream.WriteAsync("HTTP/1.1 200 Connection established\r\n\r\n"u8.ToArray(), Stop);
                    if (attack.Interception is null)
                    {
                        await Task.WhenAny(PumpAsync(stream, server), PumpAsync(server, stream));
                        return;
                    }

                    (stream, server) = await InterceptAsync(stream, server);
                }
            }
        }
        finally
        {
            if (server != _shared)
            {
                server?.Dispose();
            }
        }
    }

    // One request after the other: connections may be shared.
    private async Task<bool> PassAsync(Stream client, RawMessage request, Stream server)
    {
        await _turn.WaitAsync(Stop);
        try
        {
            RawMessage? answer = null;
            foreach (RawMessage message in attack.Requests(request.ToOrigin()))
            {
                await server.WriteAsync(message.ToBytes(), Stop);
                answer = await RawMessage.ReadAsync(server, Stop);
                Recording.Add(answer?.ToBytes());
            }

            if (answer is null || attack.Answer(request, answer) is not { } bytes)
            {
                return false;
            }

            await Task.Delay(attack.Delay(request), Stop);
            await client.WriteAsync(bytes, Stop);
            return bytes.Length == answer.ToBytes().Length || attack is not Truncate;
        }
        finally
        {
            _turn.Release();
        }
    }

    private async Task<Stream> ServerOfAsync(RawMessage request, bool isTunnel)
    {
        string target = request.Line.Split(' ')[1];
        int port = new Uri(isTunnel ? "http://" + target : target).Port;
        if (isTunnel || !attack.SharesConnections)
        {
            return await OpenAsync(port);
        }

        if (_shared is null)
        {
            _shared = await OpenAsync(port);
            Stop.Register(_shared.Dispose);
        }

        return _shared;
    }

    private async Task<Stream> OpenAsync(int port)
    {
        TcpClient server = new() { NoDelay = true };
        await server.ConnectAsync(IPAddress.Loopback, port, Stop);
        return server.GetStream();
    }

    private async Task<(Stream Client, Stream Server)> InterceptAsync(Stream client, Stream server)
    {
        SslStream inside = new(client);
        await inside.AuthenticateAsServerAsync(attack.Interception!);
        SslStream outside = new(server, false, static (_, _, _, _) => true);
        await outside.AuthenticateAsClientAsync("localhost");
        return (inside, outside);
    }

    private async Task PumpAsync(Stream from, Stream to)
    {
        byte[] buffer = new byte[1 << 14];
        int count;
        while ((count = await from.ReadAsync(buffer, Stop)) > 0)
        {
            Recording.Add(buffer.AsSpan(0, count));
            await to.WriteAsync(buffer.AsMemory(0, count), Stop);
        }
    }
}
