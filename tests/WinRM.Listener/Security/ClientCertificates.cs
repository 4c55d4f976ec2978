using System.Security.Cryptography.X509Certificates;

namespace WinRM.Listener.Security;

/// <summary>Which client certificates prove an identity.</summary>
internal sealed class ClientCertificates
{
    private const string ClientAuthentication = "1.3.6.1.5.5.7.3.2";

    private readonly X509Certificate2Collection _authorities = [];

    /// <summary>Those that the authorities in a PEM file have issued.</summary>
    public ClientCertificates(string file) => _authorities.ImportFromPemFile(file);

    /// <summary>The name in a certificate, or null when nobody known has issued it, or not for this use, or it is not valid now.</summary>
    public string? Find(X509Certificate2? certificate)
    {
        if (certificate is null)
        {
            return null;
        }

        using X509Chain chain = new();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.AddRange(_authorities);
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        chain.ChainPolicy.DisableCertificateDownloads = true;
        chain.ChainPolicy.ApplicationPolicy.Add(new(ClientAuthentication));
        return chain.Build(certificate) ? certificate.GetNameInfo(X509NameType.SimpleName, forIssuer: false) : null;
    }
}
