using System.Collections.Generic;
using WinRM.Rules;

namespace WinRM.Analyzers.Apis;

/// <summary>System.Net.ServicePointManager: what holds for all requests of the process.</summary>
internal static class ServicePointManagerApi
{
    public static readonly Api Table = new()
    {
        TypeName = "System.Net.ServicePointManager",
        IsGeneral = true,
        Properties = new Dictionary<string, Mapping>
        {
            ["ServerCertificateValidationCallback"] = new CertificateCallbackMapping(),
            ["CheckCertificateRevocationList"] = new FlagMapping(Settings.RevocationCheck, isRemovable: false),
        },
    };
}
