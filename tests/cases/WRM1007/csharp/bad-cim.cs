using System.Security;
using Microsoft.Management.Infrastructure;
using Microsoft.Management.Infrastructure.Options;

public static class Cim
{
    public static CimSession Open(string host, SecureString password)
    {
        WSManSessionOptions options = new() { UseSsl = false };
        options.AddDestinationCredentials(new CimCredential("Digest", "CORP", "operator", password)); // expect: WRM1007
        return CimSession.Create(host, options);
    }

    public static CimSession OpenWithCertificate(string host, string thumbprint)
    {
        WSManSessionOptions options = new() { UseSsl = false };
        options.AddDestinationCredentials(new CimCredential(CertificateAuthenticationMechanism.ClientCertificate, thumbprint)); // expect: WRM1007
        return CimSession.Create(host, options);
    }
}
