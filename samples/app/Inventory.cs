using System.Security;
using Microsoft.Management.Infrastructure;
using Microsoft.Management.Infrastructure.Options;

namespace App;

/// <summary>Reads what a server runs, over CIM.</summary>
internal static class Inventory
{
    public static string Describe(string host)
    {
        using SecureString password = new();
        WSManSessionOptions options = new()
        {
            UseSsl = true,
            CertCACheck = false,
            CertCNCheck = false,
        };
        options.AddDestinationCredentials(new CimCredential(PasswordAuthenticationMechanism.Kerberos, "corp.example", "deploy", password));
        using CimSession session = CimSession.Create(host, options);
        return session.EnumerateInstances(@"root\cimv2", "Win32_OperatingSystem").First().ToString();
    }
}
