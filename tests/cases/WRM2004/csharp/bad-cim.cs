using System.Security;
using Microsoft.Management.Infrastructure;
using Microsoft.Management.Infrastructure.Options;

public static class Branch
{
    public static CimSession Connect(string host, string user, SecureString password)
    {
        CimCredential atProxy = new(PasswordAuthenticationMechanism.Digest, "corp", user, password); // expect: WRM2004
        WSManSessionOptions options = new() { UseSsl = true };
        options.AddProxyCredentials(atProxy);
        options.AddDestinationCredentials(new CimCredential(ImpersonatedAuthenticationMechanism.Kerberos));
        return CimSession.Create(host, options);
    }
}
