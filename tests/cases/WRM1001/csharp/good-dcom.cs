using System.Security;
using Microsoft.Management.Infrastructure;
using Microsoft.Management.Infrastructure.Options;

/// <summary>DCOM is not WinRM: none of this goes over HTTP.</summary>
public static class Cim
{
    public static CimSession Open(string host, SecureString password)
    {
        DComSessionOptions options = new() { PacketIntegrity = true, PacketPrivacy = false };
        options.AddDestinationCredentials(new CimCredential(PasswordAuthenticationMechanism.Default, "CORP", "operator", password));
        return CimSession.Create(host, options);
    }
}
