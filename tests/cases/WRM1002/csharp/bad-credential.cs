using System.Security;
using Microsoft.Management.Infrastructure;
using Microsoft.Management.Infrastructure.Options;

public static class Cim
{
    public static CimSession Open(string host, SecureString password)
    {
        // Nobody said UseSsl, so the session uses HTTP.
        WSManSessionOptions options = new();
        options.AddDestinationCredentials(new CimCredential(PasswordAuthenticationMechanism.Basic, host, "deploy", password)); // expect: WRM1002
        return CimSession.Create(host, options);
    }
}
