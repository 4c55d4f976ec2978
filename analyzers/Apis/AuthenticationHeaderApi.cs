using System.Collections.Generic;

namespace WinRM.Analyzers.Apis;

/// <summary>System.Net.Http.Headers.AuthenticationHeaderValue: as good as the text that it begins with.</summary>
internal static class AuthenticationHeaderApi
{
    public static readonly Api Table = new()
    {
        TypeName = "System.Net.Http.Headers.AuthenticationHeaderValue",
        IsGeneral = true,
        Calls = new Dictionary<string, Call>
        {
            [".ctor"] = new() { Effect = static (_, call) => call[0] },
            ["Parse"] = new() { Effect = static (_, call) => call[0] },
        },
    };
}
