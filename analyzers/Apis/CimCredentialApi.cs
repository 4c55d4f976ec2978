using System.Collections.Generic;
using WinRM.Rules;

namespace WinRM.Analyzers.Apis;

/// <summary>Microsoft.Management.Infrastructure.Options.CimCredential: carries the mechanism to the session options.</summary>
internal static class CimCredentialApi
{
    public static readonly Api Table = new()
    {
        TypeName = "Microsoft.Management.Infrastructure.Options.CimCredential",
        Parameters = new Dictionary<string, Mapping>
        {
            ["authenticationMechanism"] = new MechanismMapping("Microsoft.Management.Infrastructure.Options.PasswordAuthenticationMechanism", new Dictionary<string, Mechanisms>
            {
                ["Default"] = Mechanisms.Negotiate | Mechanisms.Kerberos,
                ["Digest"] = Mechanisms.Digest,
                ["Negotiate"] = Mechanisms.Negotiate,
                ["Basic"] = Mechanisms.Basic,
                ["Kerberos"] = Mechanisms.Kerberos,
                ["NtlmDomain"] = Mechanisms.Negotiate,
                ["CredSsp"] = Mechanisms.CredSsp,
                ["ClientCertificate"] = Mechanisms.Certificate,
                ["IssuerCertificate"] = Mechanisms.Certificate,
            }),
        },
    };
}
