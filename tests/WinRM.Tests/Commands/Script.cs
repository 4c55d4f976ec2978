using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using WinRM.Rules;
using WinRM.Rules.Commands;
using Xunit;

namespace WinRM.Tests.Commands;

/// <summary>
/// Scripts with their findings in one line: <c>Set-Item WSMan:\localhost\Service\AllowUnencrypted ⟦$true⟧ => WRM1001</c>. A blamed
/// place stands in ⟦ ⟧; after the arrow comes, for each such place in order, the rule that blames it, or several joined
/// with "+", or "silent". "↵" is a line end. Only definite findings count.
/// </summary>
internal static class Script
{
    /// <summary>The rules that the scripts speak of; a rule that is added later changes no test here.</summary>
    private static readonly Evaluator s_judge = new(
        [.. RuleCatalog.All.Where(static rule => rule.Id is "WRM1001" or "WRM1002" or "WRM1003" or "WRM1004" or "WRM2001" or "WRM2002"
            or "WRM2003" or "WRM2005" or "WRM3001" or "WRM3003" or "WRM4001")],
        JudgeOptions.Default);

    public static void PowerShell(string line) => Check(line, ShellDialect.PowerShell, templated: false);

    public static void Cmd(string line) => Check(line, ShellDialect.Cmd, templated: false);

    public static void Both(string line)
    {
        PowerShell(line);
        Cmd(line);
    }

    public static void Check(string line, ShellDialect dialect, bool templated)
    {
        int arrow = line.LastIndexOf(" => ", StringComparison.Ordinal);
        string text = Unmark(line[..arrow].Replace('↵', '\n'), out List<TextSpan> places);
        string[] ids = line[(arrow + 4)..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        IEnumerable<string> expected = ids is ["silent"] ? [] : places.Zip(ids, (place, id) => $"{id} '{text.Substring(place.Start, place.Length)}' {place}");
        Assert.Equal(expected, Findings(text, CommandReader.Read(text, 0, text.Length, dialect, templated), Confidence.Definite));
    }

    /// <summary>The findings of a confidence, those at one place joined, in the order of their places.</summary>
    public static IEnumerable<string> Findings(string text, IEnumerable<Subject> subjects, Confidence confidence) =>
        from subject in subjects
        from finding in Folding.Apply([.. s_judge.Judge(subject).Where(finding => finding.Confidence == confidence)])
        let place = Assert.IsType<TextSpan>(finding.Location)
        group finding.Rule.Id by place into found
        orderby found.Key.Start, found.Key.Length
        select $"{string.Join("+", found.Order())} '{text.Substring(found.Key.Start, found.Key.Length)}' {found.Key}";

    /// <summary>What the subjects state, one line each, in the order of their anchors.</summary>
    public static string Facts(string text, ShellDialect dialect = ShellDialect.PowerShell) => string.Join("\n", CommandReader.Read(text, 0, text.Length, dialect).Select(static subject =>
        $"{subject.Kind} {subject.Name}".TrimEnd() + ": " + string.Join(" | ", subject.Worlds.Select(static world => string.Join(", ", world.Facts)))));

    private static string Unmark(string marked, out List<TextSpan> places)
    {
        StringBuilder text = new();
        places = [];
        int open = 0;
        foreach (char c in marked)
        {
            if (c == '⟦')
            {
                open = text.Length;
            }
            else if (c == '⟧')
            {
                places.Add(new TextSpan(open, text.Length - open));
            }
            else
            {
                text.Append(c);
            }
        }

        return text.ToString();
    }
}
