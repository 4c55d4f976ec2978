using System;

namespace WinRM.Lint.Dialects.AnsibleParts;

/// <summary>A line such as <c>[windows:vars]</c>.</summary>
/// <param name="Group">The group; the word before the colon.</param>
/// <param name="Kind">What the lines that follow are: "hosts", "vars" or "children"; anything else is refused.</param>
internal sealed record IniSection(string Group, string Kind)
{
    /// <summary>Reads a line without blanks around it; null when it is not the title of a section.</summary>
    public static IniSection? Read(string line)
    {
        int close = line.StartsWith('[') ? line.LastIndexOf(']') : -1;
        // In a comment after the title there may be brackets as well.
        int comment = line.IndexOf('#', StringComparison.Ordinal);
        close = comment >= 0 && close > comment ? line.LastIndexOf(']', comment) : close;
        if (close < 0 || !IsRest(line.AsSpan(close + 1)))
        {
            return null;
        }

        string title = line[1..close].Trim();
        int colon = title.LastIndexOf(':');
        return colon < 0 || title.IndexOf("}}", colon, StringComparison.Ordinal) >= 0
            ? new IniSection(title, "hosts") : new IniSection(title[..colon], title[(colon + 1)..]);
    }

    private static bool IsRest(ReadOnlySpan<char> rest) => rest.IsWhiteSpace() || rest.TrimStart()[0] == '#';
}
