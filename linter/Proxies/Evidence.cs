using System;
using System.Collections.Generic;
using System.Linq;

namespace WinRM.Lint.Proxies;

/// <summary>Words by which a configuration says that WinRM goes through it: its ports, its path, its name.</summary>
internal static class Evidence
{
    /// <summary>The first directive that says so, or null.</summary>
    public static Directive? In(IEnumerable<Directive> directives) => directives.FirstOrDefault(static directive => directive.Args.Any(IsIn));

    /// <summary>Does the word say so?</summary>
    public static bool IsIn(string word) => word.Contains("winrm", StringComparison.OrdinalIgnoreCase) || word.Contains("wsman", StringComparison.OrdinalIgnoreCase)
        || HasNumber(word, "5985") || HasNumber(word, "5986");

    private static bool HasNumber(string word, string number)
    {
        for (int i = word.IndexOf(number, StringComparison.Ordinal); i >= 0; i = word.IndexOf(number, i + 1, StringComparison.Ordinal))
        {
            bool starts = i == 0 || !char.IsAsciiLetterOrDigit(word[i - 1]);
            bool ends = i + number.Length == word.Length || !char.IsAsciiLetterOrDigit(word[i + number.Length]);
            if (starts && ends)
            {
                return true;
            }
        }

        return false;
    }
}
