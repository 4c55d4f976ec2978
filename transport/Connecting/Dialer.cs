using System;
using System.IO;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using System.Threading;
using System.Threading.Tasks;

namespace WinRM.Transport.Connecting;

/// <summary>Opens the one TCP connection, the tunnel and TLS.</summary>
internal static class Dialer
{
    /// <summary>Opens the way to the endpoint.</summary>
    /// <param name="options">Where to, and through what.</param>
    /// <param name="reached">Told of each state on the way.</param>
    /// <param name="cancellation">Gives up.</param>
    public static async Task<Route> OpenAsync(WsmOptions options, Action<WsmConnectionState> reached, CancellationToken cancellation)
    {
        Uri first = options.Proxy?.Address ?? options.Endpoint;
        NetworkStream tcp = await TcpAsync(first, cancellation).ConfigureAwait(false);
        Stream stream = tcp;
        try
        {
            if (options.Proxy is { } proxy)
            {
                if (proxy.Address.Scheme == Uri.UriSchemeHttps)
                {
                    stream = await Tls.OpenAsync(stream, proxy.Address.IdnHost, proxy.TrustedRoots, options.Revocation, null, cancellation).ConfigureAwait(false);
                }

                if (!options.IsHttps)
                {
                    return new Route(tcp.Socket, stream, null, ThroughHttpProxy: true);
                }

                await Tunnel.OpenAsync(stream, options.Endpoint, proxy, cancellation).ConfigureAwait(false);
                reached(WsmConnectionState.Tunnelled);
            }

            if (!options.IsHttps)
            {
                return new Route(tcp.Socket, stream, null, ThroughHttpProxy: false);
            }

            reached(WsmConnectionState.Tls);
            SslStream tls = await Tls.OpenAsync(
                stream, options.Endpoint.IdnHost, options.TrustedRoots, options.Revocation, options.Authentication == WsmAuthentication.Certificate ? options.ClientCertificate : null,
                cancellation).ConfigureAwait(false);
            return new Route(tcp.Socket, tls, (X509Certificate2)tls.RemoteCertificate!, ThroughHttpProxy: false);
        }
        catch
        {
            await stream.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    private static async Task<NetworkStream> TcpAsync(Uri to, CancellationToken cancellation)
    {
        Socket? socket = null;
        try
        {
            socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            await socket.ConnectAsync(new DnsEndPoint(to.IdnHost, to.Port), cancellation).ConfigureAwait(false);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch (SocketException failure)
        {
            socket?.Dispose();
            throw new WsmConnectionException($"{to.IdnHost}:{to.Port} cannot be reached: {failure.Message}", failure);
        }
        catch
        {
            socket?.Dispose();
            throw;
        }
    }
}
