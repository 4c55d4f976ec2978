using System.Collections.Generic;
using WinRM.Rules;

namespace WinRM.Lint;

/// <summary>The levels by the words for them.</summary>
internal static class Levels
{
    /// <summary>The words.</summary>
    public static readonly IReadOnlyList<string> Words = ["error", "warning", "advice"];

    /// <summary>The level that is called so, or null.</summary>
    public static Level? Find(string? name) => name switch
    {
        "error" => Level.Error,
        "warning" => Level.Warning,
        "advice" => Level.Advice,
        _ => null,
    };
}
