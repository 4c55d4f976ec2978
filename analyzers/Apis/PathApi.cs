using System.Collections.Generic;
using System.Linq;
using WinRM.Analyzers.Flow;

namespace WinRM.Analyzers.Apis;

/// <summary>System.IO.Path: joins the parts of a path, also those of the registry.</summary>
internal static class PathApi
{
    public static readonly Api Table = new()
    {
        TypeName = "System.IO.Path",
        IsGeneral = true,
        Calls = new Dictionary<string, Call>
        {
            ["Combine"] = new() { Effect = static (_, call) => Join(call) },
            ["Join"] = new() { Effect = static (_, call) => Join(call) },
        },
    };

    // Whoever reads a path takes several separators for one.
    private static Value Join(CallSite call) =>
        Evaluation.Concat(call.Arguments.SelectMany(static (argument, i) => i == 0 ? new[] { argument.Value } : new[] { Value.Of(@"\"), argument.Value }), call.Syntax);
}
