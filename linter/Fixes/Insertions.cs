using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using WinRM.Rules;
using WinRM.Rules.Stacks;

namespace WinRM.Lint.Fixes;

/// <summary>How a setting can be written that nobody wrote: as a neighbour of the line that makes the subject what it is, where that line stands alone.</summary>
internal static partial class Insertions
{
    private const string UseSsl = " -UseSSL";

    // Tools share a client and have names of their own for its options: the reader of the file decides which is meant.
    private static readonly Dictionary<(Stack, Change), (string Key, string Value)[]> s_keys = new()
    {
        [(GoWinRM.Row, Https)] = [("winrm_use_ssl", "true"), ("https", "true"), ("winrm_proto", "https")],
        [(GoWinRM.Row, NoBasic)] = [("winrm_use_ntlm", "true"), ("use_ntlm", "true")],
        [(PyWinRM.Row, NoBasic)] = [("ansible_winrm_transport", "ntlm")],
        [(RundeckPyWinRM.Row, Https)] = [("winrm-transport", "https")],
        [(RundeckPyWinRM.Row, NoBasic)] = [("winrm-authtype", "ntlm")],
    };

    private static Change Https => new(Settings.Scheme, (int)Scheme.Https);

    private static Change NoBasic => new(Settings.OffersBasic, 0);

    /// <summary>The edits that could do it.</summary>
    public static IEnumerable<Edit> For(Subject subject, Change change)
    {
        if (subject.Anchor is not Place { Span.Length: > 0 } anchor || subject.Stack is not { } stack || anchor.File.LengthOf(anchor.Line) > SourceFile.MaxShownLine)
        {
            return [];
        }

        if (stack == SystemManagementAutomation.Row)
        {
            return change == Https && SessionCommand().IsMatch(anchor.Text) ? [Edit.Of(anchor.File, anchor.Span.End, 0, UseSsl)] : [];
        }

        return s_keys.GetValueOrDefault((stack, change), []).Select(entry => Beside(anchor, entry.Key, entry.Value)).OfType<Edit>();
    }

    private static Edit? Beside(Place anchor, string key, string value)
    {
        SourceFile file = anchor.File;
        string line = file.Line(anchor.Line);
        Match form = Line().Match(line);
        bool isJson = file.Text.AsSpan().TrimStart() is ['{' or '[', ..];
        if (!form.Success || form.Groups["key"].Length == 0 || (form.Groups["comma"].Length > 0 && !isJson) || (isJson && form.Groups["comment"].Length > 0))
        {
            // host key=value key=value
            return !isJson && Pair().IsMatch(anchor.Text) && !form.Success ? Edit.Of(file, anchor.Span.End, 0, $" {key}={value}") : null;
        }

        string quote = form.Groups["quote"].Value;
        string mark = value == "true" ? "" : isJson ? "\"" : form.Groups["value"].Value is ['"' or '\'', ..] quoted ? quoted[..1] : "";
        string assigned = $"{form.Groups["indent"].Value}{quote}{key}{quote}{Aligned(form, key)}{mark}{value}{mark}";
        int start = file.StartOf(anchor.Line);
        int end = start + line.Length;
        string lineEnd = file.Text.Substring(end, file.LengthOf(anchor.Line) - line.Length);
        if (isJson && form.Groups["comma"].Length == 0)
        {
            return lineEnd.Length == 0 ? null : Edit.Of(file, start, 0, assigned + "," + lineEnd);
        }

        string comma = form.Groups["comma"].Value;
        return lineEnd.Length > 0 ? Edit.Of(file, start + file.LengthOf(anchor.Line), 0, assigned + comma + lineEnd)
            : Edit.Of(file, end, 0, LineEndOf(file) + assigned + comma);
    }

    // name   = value: the signs stay below each other as far as the name leaves room.
    private static string Aligned(Match form, string key)
    {
        string sign = form.Groups["sign"].Value;
        int blanks = sign.Length - sign.TrimStart().Length;
        int room = form.Groups["key"].Length + blanks - key.Length;
        return blanks == 0 ? sign : new string(' ', Math.Max(1, room)) + sign.TrimStart();
    }

    private static string LineEndOf(SourceFile file) => file.LineCount < 2 ? "\n" : file.Text.Substring(file.StartOf(1) + file.Line(1).Length, file.LengthOf(1) - file.Line(1).Length);

    [GeneratedRegex(@"^(?<indent>[ \t]*)(?<quote>[""']?)(?<key>[\w.-]+)\k<quote>(?<sign>[ \t]*[:=][ \t]*)(?<value>""[^""]*""|'[^']*'|[\w.-]+)(?<comma>,?)(?<comment>[ \t]+#.*)?[ \t]*$", RegexOptions.CultureInvariant)]
    private static partial Regex Line();

    [GeneratedRegex(@"^[\w.-]+=[\w.-]+$", RegexOptions.CultureInvariant)]
    private static partial Regex Pair();

    [GeneratedRegex("^(New-PSSession|nsn|Enter-PSSession|etsn|Invoke-Command|icm|Connect-WSMan|Test-WSMan|(Get|Set|New|Remove)-WSManInstance|Invoke-WSManAction)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SessionCommand();
}
