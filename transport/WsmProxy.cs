using System;
using System.Net;
using System.Net.Http;
using System.Security.Cryptography.X509Certificates;

namespace WinRM.Transport;

/// <summary>The HTTP proxy of a connection. Its credential is its own: it is never offered to the server, nor the server's to the proxy (N4).</summary>
/// <param name="Address">http://host:port, or https://host:port for TLS to the proxy itself; without user information.</param>
public sealed record WsmProxy(Uri Address)
{
    /// <summary>The credential for the proxy (Basic), or null when it asks for none.</summary>
    public NetworkCredential? Credential { get; init; }

    /// <summary>The authorities that may vouch for an https:// proxy; null for those of the machine.</summary>
    public X509Certificate2Collection? TrustedRoots { get; init; }

    /// <summary>
    /// The proxy that the environment (HTTPS_PROXY, HTTP_PROXY, NO_PROXY) names for an endpoint, or null; a credential in its address becomes
    /// <see cref="Credential"/>. Nothing reads the environment unless this is called (N18).
    /// </summary>
    /// <param name="endpoint">The endpoint that is to be reached.</param>
    public static WsmProxy? FromEnvironment(Uri endpoint)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        return Array.Exists(s_variables, static name => !string.IsNullOrEmpty(Environment.GetEnvironmentVariable(name))) ? From(HttpClient.DefaultProxy, endpoint) : null;
    }

    // Without any of these .NET would go on with the settings of the user's desktop.
    private static readonly string[] s_variables = ["https_proxy", "HTTPS_PROXY", "http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"];

    /// <summary>What a proxy configuration says of an endpoint.</summary>
    internal static WsmProxy? From(IWebProxy named, Uri endpoint)
    {
        if (named.IsBypassed(endpoint) || named.GetProxy(endpoint) is not { } address)
        {
            return null;
        }

        return new WsmProxy(new Uri(address.GetComponents(UriComponents.SchemeAndServer, UriFormat.UriEscaped)))
        {
            Credential = named.Credentials?.GetCredential(address, "Basic"),
        };
    }

    /// <summary>The address alone; credentials are not for texts.</summary>
    public override string ToString() => Address.GetLeftPart(UriPartial.Authority);
}
