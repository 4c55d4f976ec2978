using System;
using System.Collections.Generic;

namespace WinRM.Listener;

/// <summary>How answers differ from those of Windows, as those of other servers do.</summary>
/// <param name="OmitsTab">No tab before the headers of a part.</param>
/// <param name="EndsWithLine">One more line end after the closing delimiter.</param>
/// <param name="IsUnrotated">Kerberos tokens as gss_wrap writes them: the checksum at the end.</param>
/// <param name="IsUtf16">SOAP in UTF-16.</param>
/// <param name="SpacesDelimiter">A space after the hyphens of a delimiter.</param>
internal sealed record Dialect(bool OmitsTab, bool EndsWithLine, bool IsUnrotated, bool IsUtf16, bool SpacesDelimiter)
{
    private static readonly string[] s_names = ["no-ht", "crlf", "rrc0", "utf16", "spaced-delimiter"];

    /// <summary>As Windows answers.</summary>
    public static Dialect Windows { get; } = new(false, false, false, false, false);

    /// <summary>Reads names separated by commas.</summary>
    public static Dialect Parse(string names)
    {
        HashSet<string> given = [.. names.Split(',')];
        foreach (string name in given)
        {
            if (Array.IndexOf(s_names, name) < 0)
            {
                throw new FormatException($"--dialect: {name} is none of {string.Join(", ", s_names)}");
            }
        }

        return new Dialect(given.Contains("no-ht"), given.Contains("crlf"), given.Contains("rrc0"), given.Contains("utf16"), given.Contains("spaced-delimiter"));
    }
}
