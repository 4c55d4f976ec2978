using System;
using System.IO;
using System.Security.Cryptography.X509Certificates;

namespace WinRM.Transport.Connecting;

/// <summary>A way to the server: what was connected, and how requests name their target on it.</summary>
/// <param name="Stream">The innermost stream, TLS included.</param>
/// <param name="Certificate">The server's certificate; null over HTTP.</param>
/// <param name="ThroughHttpProxy">An HTTP proxy reads and passes on each request.</param>
internal sealed record Route(Stream Stream, X509Certificate2? Certificate, bool ThroughHttpProxy)
{
    /// <summary>The target of requests: the whole address for an HTTP proxy, else the path.</summary>
    public string Target(Uri endpoint) => ThroughHttpProxy ? endpoint.GetComponents(UriComponents.HttpRequestUrl, UriFormat.UriEscaped) : endpoint.PathAndQuery;
}
