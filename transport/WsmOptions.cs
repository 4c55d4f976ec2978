using System;
using System.Net;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace WinRM.Transport;

/// <summary>One endpoint, one identity, one way there. There is no option for unencrypted messages.</summary>
/// <param name="Endpoint">As in https://server.example:5986/wsman; http is sealed by the authentication or refused.</param>
public sealed record WsmOptions(Uri Endpoint)
{
    /// <summary>How the client proves who it is.</summary>
    public WsmAuthentication Authentication { get; init; } = WsmAuthentication.Negotiate;

    /// <summary>The credential for the server; null only with <see cref="UseAmbientCredential"/> or a certificate.</summary>
    public NetworkCredential? Credential { get; init; }

    /// <summary>Uses the identity of the process (its Kerberos tickets). Nothing ambient is used unless this says so.</summary>
    public bool UseAmbientCredential { get; init; }

    /// <summary>The certificate for <see cref="WsmAuthentication.Certificate"/>, with its private key.</summary>
    public X509Certificate2? ClientCertificate { get; init; }

    /// <summary>The Kerberos service; null for HTTP/ and the endpoint's host, as WinRM registers it.</summary>
    public string? ServicePrincipalName { get; init; }

    /// <summary>The authorities that may vouch for the server; null for those of the machine. The name is verified in either case.</summary>
    public X509Certificate2Collection? TrustedRoots { get; init; }

    /// <summary>How revocation of the server's certificate is checked; authorities of one's own often publish no list.</summary>
    public X509RevocationMode Revocation { get; init; } = X509RevocationMode.Online;

    /// <summary>The proxy; null for a direct connection, whatever the environment says.</summary>
    public WsmProxy? Proxy { get; init; }

    /// <summary>The refusals that the caller has thought about.</summary>
    public AcceptedRisks AcceptedRisks { get; init; }

    /// <summary>Time for one connection to be opened and authenticated.</summary>
    public TimeSpan ConnectTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long the server may hold a request before it answers that nothing happened yet (wsman:OperationTimeout).</summary>
    public TimeSpan OperationTimeout { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>How much longer than <see cref="OperationTimeout"/> an answer may take on its way.</summary>
    public TimeSpan NetworkDelay { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Largest envelope in bytes, asked of the server and held to by the client (wsman:MaxEnvelopeSize).</summary>
    public int MaxEnvelopeSize { get; init; } = 153_600;

    /// <summary>Where it is logged what is done; no secret and no message body is.</summary>
    public ILogger Logger { get; init; } = NullLogger.Instance;

    /// <summary>Uses .NET's own authentication where libgssapi is there as well; for tests.</summary>
    internal bool PrefersManagedSecurity { get; init; }

    internal bool IsHttps => Endpoint.Scheme == Uri.UriSchemeHttps;

    /// <summary>The endpoint alone; credentials are not for texts.</summary>
    public override string ToString() => Endpoint.GetLeftPart(UriPartial.Path);
}
