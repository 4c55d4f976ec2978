using System.IO;
using System.Net.Security;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using System.Threading;
using System.Threading.Tasks;

namespace WinRM.Transport.Connecting;

/// <summary>TLS with verification. There is no way around it.</summary>
internal static class Tls
{
    /// <summary>Starts TLS over a stream.</summary>
    /// <param name="stream">What it runs over.</param>
    /// <param name="host">The name that the certificate has to be made out to.</param>
    /// <param name="roots">The authorities that may vouch for it; null for those of the machine.</param>
    /// <param name="revocation">How revocation is checked.</param>
    /// <param name="identity">The client's certificate, or null.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="WsmAuthenticationException">The peer is not who it should be.</exception>
    public static async Task<SslStream> OpenAsync(
        Stream stream, string host, X509Certificate2Collection? roots, X509RevocationMode revocation, X509Certificate2? identity, CancellationToken cancellation)
    {
        X509ChainPolicy policy = new() { RevocationMode = revocation, RevocationFlag = X509RevocationFlag.ExcludeRoot };
        policy.ApplicationPolicy.Add(new System.Security.Cryptography.Oid("1.3.6.1.5.5.7.3.1"));
        if (roots is not null)
        {
            policy.TrustMode = X509ChainTrustMode.CustomRootTrust;
            policy.CustomTrustStore.AddRange(roots);
        }

        SslStream tls = new(stream);
        try
        {
            await tls.AuthenticateAsClientAsync(
                new SslClientAuthenticationOptions
                {
                    TargetHost = host,
                    EnabledSslProtocols = SslProtocols.Tls12 | SslProtocols.Tls13,
                    CertificateChainPolicy = policy,
                    ClientCertificates = identity is null ? null : [identity],
                    AllowRenegotiation = false,
                },
                cancellation).ConfigureAwait(false);
        }
        catch (AuthenticationException failure)
        {
            await tls.DisposeAsync().ConfigureAwait(false);
            throw new WsmAuthenticationException($"TLS to {host} failed: {failure.Message} {failure.InnerException?.Message}".TrimEnd(), failure);
        }

        return tls;
    }
}
