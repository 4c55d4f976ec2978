using System;
using System.IO;
using System.Net;
using System.Net.Sockets;
using System.Threading.Tasks;

namespace WinRM.Transport.Tests.Hostile;

/// <summary>A wire to a port that records: bytes pass as they are, connection by connection.</summary>
internal sealed class Tap(int port) : LoopbackServer
{
    /// <inheritdoc/>
    protected override async Task ServeAsync(TcpClient client)
    {
        using TcpClient server = new() { NoDelay = true };
        await server.ConnectAsync(IPAddress.Loopback, port, Stop);
        await Task.WhenAll(PumpAsync(client, server), PumpAsync(server, client));
    }

    // An end passes on as well, and the other direction goes on.
    private async Task PumpAsync(TcpClient from, TcpClient to)
    {
        byte[] buffer = new byte[1 << 16];
        int count;
        try
        {
            while ((count = await from.GetStream().ReadAsync(buffer, Stop)) > 0)
            {
                Recording.Add(buffer.AsSpan(0, count));
                await to.GetStream().WriteAsync(buffer.AsMemory(0, count), Stop);
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
