using System.Collections.Generic;
using WinRM.Rules;

namespace WinRM.Analyzers.Apis;

/// <summary>System.Net.Security.SslClientAuthenticationOptions.</summary>
internal static class SslOptionsApi
{
    public static readonly Api Table = new()
    {
        TypeName = "System.Net.Security.SslClientAuthenticationOptions",
        IsGeneral = true,
        Properties = new Dictionary<string, Mapping>
        {
            ["RemoteCertificateValidationCallback"] = new CertificateCallbackMapping(),
            ["CertificateRevocationCheckMode"] = new EnumMapping("System.Security.Cryptography.X509Certificates.X509RevocationMode", Settings.RevocationCheck, new Dictionary<string, int>
            {
                ["NoCheck"] = 0,
                ["Online"] = 1,
                ["Offline"] = 1,
            }),
        },
    };
}
