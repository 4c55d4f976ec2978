using System.Security;
using Microsoft.Management.Infrastructure;
using Microsoft.Management.Infrastructure.Options;

public static class Cim
{
    public static CimSession Open(string host, SecureString password)
    {
        WSManSessionOptions options = new();
        Secure(options);
        options.AddDestinationCredentials(new CimCredential(PasswordAuthenticationMechanism.Basic, host, "deploy", password));
        return CimSession.Create(host, options);
    }

    public static CimSession OpenWithDefaults(string host, SecureString password)
    {
        WSManSessionOptions options = Defaults();
        options.AddDestinationCredentials(new CimCredential(PasswordAuthenticationMechanism.Basic, host, "deploy", password));
        return CimSession.Create(host, options);
    }

    private static void Secure(WSManSessionOptions options)
    {
        options.UseSsl = true;
        options.DestinationPort = 5986;
    }

    private static WSManSessionOptions Defaults() => new() { UseSsl = true, CertRevocationCheck = true };
}
