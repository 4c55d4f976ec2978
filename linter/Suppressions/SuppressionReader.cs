using System;
using System.Buffers;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using WinRM.Rules.Commands;

namespace WinRM.Lint.Suppressions;

/// <summary>
/// Finds suppression comments. A file can hold several languages inside one another, so the comment signs of all of them are
/// known everywhere.
/// </summary>
internal static partial class SuppressionReader
{
    private const string Marker = "winrm-lint:";
    private const int MaxLength = 2000;

    // Many times as fast as a search for the text itself, whatever its case.
    private static readonly SearchValues<string> s_marker = SearchValues.Create([Marker], StringComparison.OrdinalIgnoreCase);

    private static readonly string[] s_signs = ["<!--", "/*", "<#", "//", "::", "#", ";", "*", "rem"];

    /// <summary>The comments of a file in their order.</summary>
    public static IReadOnlyList<SuppressionComment> Read(SourceFile file)
    {
        List<(SuppressionComment Comment, bool IsOwnLine)> found = [];
        ReadOnlySpan<char> text = file.Text;
        for (int at = 0; text[at..].IndexOfAny(s_marker) is >= 0 and int next; at += Marker.Length)
        {
            at += next;
            int start = file.StartOf(file.LineOf(at));
            if (IsComment(file.Text.AsSpan(start, at - start), out bool isOwnLine) && Parse(file, at, isOwnLine) is { } comment)
            {
                found.Add((comment, isOwnLine));
            }
        }

        return [.. found.Select(static each => each.Comment)];
    }

    // What stands before the marker ends with a comment sign that is not part of a word or an address.
    private static bool IsComment(ReadOnlySpan<char> before, out bool isOwnLine)
    {
        before = before.TrimEnd(" \t");
        isOwnLine = false;
        foreach (string sign in s_signs)
        {
            if (before.EndsWith(sign, StringComparison.OrdinalIgnoreCase))
            {
                ReadOnlySpan<char> code = before[..^sign.Length].TrimEnd(sign[0]);
                isOwnLine = code.Trim(" \t\"'-@").IsEmpty;
                return (code.IsEmpty || code[^1] is ' ' or '\t' or '"' or '\'' or '@' or '&') && (sign != "*" || isOwnLine);
            }
        }

        return false;
    }

    private static SuppressionComment? Parse(SourceFile file, int at, bool isOwnLine)
    {
        int line = file.LineOf(at);
        int end = Math.Min(file.StartOf(line) + file.Line(line).Length, at + MaxLength);
        Match match = Directive().Match(file.Text[at..end]);
        string verb = match.Groups["verb"].Value.ToLowerInvariant();
        Place place = new(file, new TextSpan(at, match.Length));
        if (verb is not ("ignore" or "ignore-file"))
        {
            return Nearest.Of(verb, ["ignore", "ignore-file"]) is { } meant
                ? new SuppressionComment(place, []) { FirstLine = 0, Faults = [$"unknown word '{verb}'; did you mean '{meant}'?"], IsBroken = true } : null;
        }

        List<string> faults = [];
        string[] ids = match.Groups["ids"].Value.Split([',', ' ', '\t'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        faults.AddRange(ids.Where(static id => Rules.RuleCatalog.Find(id) is null).Select(RuleIds.Unknown));
        bool isBroken = match.Groups["ids"].Success && ids.Length == 0;
        if (isBroken)
        {
            faults.Add("the list of rules is empty; leave the brackets out to mean all");
        }

        DateOnly? until = null;
        string? reason = null;
        for (int i = 0; i < match.Groups["name"].Captures.Count; i++)
        {
            string name = match.Groups["name"].Captures[i].Value;
            string value = Unquoted(match.Groups["value"].Captures[i].Value);
            switch (name.ToLowerInvariant())
            {
                case "reason":
                    reason = value.Length > 0 ? value : null;
                    break;
                case "until" when DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day):
                    until = day;
                    break;
                case "until":
                    faults.Add($"'{value}' is no date; expected until=YYYY-MM-DD");
                    isBroken = true;
                    break;
                default:
                    // It may have been meant as a limit.
                    faults.Add($"unknown word '{name}'" + (Nearest.Of(name, ["until", "reason"]) is { } meant ? $"; did you mean '{meant}'?" : "; known are until and reason"));
                    isBroken = true;
                    break;
            }
        }

        int first = isOwnLine ? NextLine(file, line) : line;
        return new SuppressionComment(place, ids)
        {
            FirstLine = verb == "ignore-file" ? null : first,
            LastLine = isOwnLine ? LastLine(file, first) : line,
            Until = until,
            Reason = reason,
            Faults = faults,
            IsBroken = isBroken,
        };
    }

    // Several comments can stand above one line.
    private static int NextLine(SourceFile file, int line)
    {
        do
        {
            line++;
        }
        while (line <= file.LineCount && file.Line(line) is { } text && text.IndexOf(Marker, StringComparison.OrdinalIgnoreCase) is int at and >= 0
            && IsComment(text.AsSpan(0, at), out bool isOwnLine) && isOwnLine);
        return line;
    }

    // A command that goes on in the next line has no place for a comment in between.
    private static int LastLine(SourceFile file, int line)
    {
        while (line < file.LineCount && file.Line(line).AsSpan().TrimEnd() is [.., '`' or '\\' or '^'])
        {
            line++;
        }

        return line;
    }

    private static string Unquoted(string value) => value.TrimStart('\\').Trim('"', '\'').TrimEnd('\\').Trim();

    [GeneratedRegex(
        """
        \Gwinrm-lint:[ \t]*(?<verb>[\w-]+)(\[(?<ids>[^\]]*)\])?([ \t,]+(?<name>[\w-]+)=(?<value>\\?"[^"]*"|\\?'[^']*'|[^\s"']*))*
        """,
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Directive();
}
