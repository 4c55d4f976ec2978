using System;
using System.IO;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;

namespace WinRM.Transport.Connecting;

/// <summary>A way to the server: what was connected, and how requests name their target on it.</summary>
/// <param name="Socket">The TCP connection.</param>
/// <param name="Stream">The innermost stream, TLS included.</param>
/// <param name="Certificate">The server's certificate; null over HTTP.</param>
/// <param name="ThroughHttpProxy">An HTTP proxy reads and passes on each request.</param>
internal sealed record Route(Socket Socket, Stream Stream, X509Certificate2? Certificate, bool ThroughHttpProxy)
{
    /// <summary>Between two requests nothing may come: what can be read then is the peer's farewell, or nobody's answer.</summary>
    public bool IsQuiet
    {
        get
        {
            try
            {
                return !Socket.Poll(TimeSpan.Zero, SelectMode.SelectRead);
            }
            catch (Exception failure) when (failure is SocketException or ObjectDisposedException)
            {
                return false;
            }
        }
    }

    /// <summary>The target of requests: the whole address for an HTTP proxy, else the path.</summary>
    public string Target(Uri endpoint) => ThroughHttpProxy ? "http://" + Http.HttpRequest.HostAndPort(endpoint) + endpoint.PathAndQuery : endpoint.PathAndQuery;
}
