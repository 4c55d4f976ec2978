using System.Collections.Generic;
using WinRM.Analyzers.Flow;

namespace WinRM.Analyzers.Apis;

/// <summary>System.Uri: as good as the text that it is made of.</summary>
internal static class UriApi
{
    public static readonly Api Table = new()
    {
        TypeName = "System.Uri",
        IsGeneral = true,
        Values = new Dictionary<string, object> { ["UriSchemeHttp"] = "http", ["UriSchemeHttps"] = "https" },
        Calls = new Dictionary<string, Call>
        {
            [".ctor"] = new() { Effect = static (_, call) => call.Arguments.Count > 0 ? Text(call) : Value.Unknown },
            ["ToString"] = new() { Effect = static (_, call) => call.Receiver },
        },
    };

    // A relative address adds a path to the base, which neither scheme nor port depends on.
    private static Value Text(CallSite call) => call[0];
}
