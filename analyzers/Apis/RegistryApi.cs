using System.Collections.Generic;
using WinRM.Rules;

namespace WinRM.Analyzers.Apis;

/// <summary>Microsoft.Win32.Registry: a key is the text of its path.</summary>
internal static class RegistryApi
{
    public static readonly Api Table = new()
    {
        TypeName = "Microsoft.Win32.Registry",
        IsGeneral = true,
        Values = new Dictionary<string, object?>
        {
            ["LocalMachine"] = "HKEY_LOCAL_MACHINE",
            ["CurrentUser"] = "HKEY_CURRENT_USER",
            ["Users"] = "HKEY_USERS",
            ["ClassesRoot"] = "HKEY_CLASSES_ROOT",
            ["CurrentConfig"] = "HKEY_CURRENT_CONFIG",
            ["PerformanceData"] = "HKEY_PERFORMANCE_DATA",
        },
        Calls = new Dictionary<string, Call>
        {
            ["SetValue"] = new() { Effect = static (flow, call) => new RegistryWrite(flow, call, call[0], 1).Set() },
        },
    };
}
