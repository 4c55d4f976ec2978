using System.Security;
using Microsoft.Management.Infrastructure;
using Microsoft.Management.Infrastructure.Options;

public static class Branch
{
    public static CimSession Connect(string host, string user, SecureString password)
    {
        WSManSessionOptions options = new() { UseSsl = true, ProxyType = ProxyType.WinHttp };
        options.AddProxyCredentials(new CimCredential(PasswordAuthenticationMechanism.Negotiate, "corp", user, password));

        // The logon to the server stays inside TLS.
        options.AddDestinationCredentials(new CimCredential(PasswordAuthenticationMechanism.Kerberos, "corp", user, password));
        return CimSession.Create(host, options);
    }
}
