using System.Collections.Generic;
using System.IO;
using System.Linq;
using WinRM.Rules;

namespace WinRM.Lint.Output;

/// <summary>What all formats call things.</summary>
internal static class Words
{
    /// <summary>A level as it is written in reports.</summary>
    public static string Of(Level level) => level switch
    {
        Level.Error => "error",
        Level.Warning => "warning",
        _ => "advice",
    };

    /// <summary>The level that counts for a reader who fails on levels: what is only possible fails nothing.</summary>
    public static Level Counting(Finding finding) => finding.Confidence == Confidence.Possible ? Level.Advice : finding.Level;

    /// <summary>A confidence as it is written in reports.</summary>
    public static string Of(Confidence confidence) => confidence == Confidence.Definite ? "definite" : "possible";

    /// <summary>What keeps a finding from counting.</summary>
    public static string Of(Suppression suppression) => suppression.IsInSource ? "comment" : "baseline";

    /// <summary>An origin as it is written in reports.</summary>
    public static string Of(Origin origin) => origin switch
    {
        Origin.Explicit => "written",
        Origin.Inherited => "inherited",
        Origin.Context => "context",
        _ => "default",
    };

    /// <summary>A way out, with what has to be there for it.</summary>
    public static string Of(Remedy remedy) => remedy.Prerequisite is { } needed ? $"{remedy.Text} ({needed})" : remedy.Text;

    /// <summary>The best way out of a finding in one line, and the option that takes it; or null.</summary>
    public static string? Fix(LintFinding finding) => finding.Fix is { } fix ? $"{fix.Message} [{(fix.IsSafe ? "--fix" : "--fix --unsafe-fixes")}]" : finding.Finding.WaysOut.FirstOrDefault() is { } remedy ? Of(remedy) : null;

    /// <summary>The message of a finding; one that hangs on what cannot be seen says so.</summary>
    public static string Headline(LintFinding finding) =>
        finding.Finding.Confidence == Confidence.Possible ? "possible: " + finding.Finding.Message : finding.Finding.Message;

    /// <summary>What a subject is, with its name if it has one.</summary>
    public static string Of(Subject subject)
    {
        string kind = subject.Kind switch
        {
            SubjectKind.Connection => "connection",
            SubjectKind.ClientConfiguration => "client configuration",
            SubjectKind.ServiceConfiguration => "service configuration",
            SubjectKind.MachineProxy => "machine proxy",
            SubjectKind.File => "file",
            _ => "proxy server",
        };
        return subject.Name is null ? kind : $"{kind} '{subject.Name}'";
    }

    /// <summary>Writes what could not be judged as a line for people.</summary>
    public static void WriteError(LintError error, TextWriter writer, Paint paint)
    {
        string path = Printable.Of(error.Path);
        string place = error.Line is { } line ? $"{path}:{line}" : path;
        string rule = error.RuleId is null ? "" : error.RuleId + " ";
        writer.Write($"{paint.Bold(place)}: {paint.Of(Level.Error, error.IsOfFix ? "not fixed" : "not judged")} {rule}{Printable.Of(error.Message)}\n");
    }

    /// <summary>The places whose facts contribute to a finding, with what holds there.</summary>
    public static List<(Place Place, string Message)> Contributing(LintFinding finding)
    {
        List<(Place, string)> related = [];
        AddSource(related, finding.Place);
        foreach (Fact fact in finding.Finding.Related)
        {
            if (fact.Location is Place place)
            {
                related.Add((place, fact.Describe()));
                AddSource(related, place);
            }
        }

        return related;
    }

    private static void AddSource(List<(Place, string)> related, Place place)
    {
        if (place.Source is { } source)
        {
            related.Add((source, "the template's value"));
        }
    }

    /// <summary>The places of the facts that contribute to a finding, then those of what was folded into it.</summary>
    public static IReadOnlyList<(Place Place, string Message)> Related(LintFinding finding)
    {
        List<(Place, string)> related = Contributing(finding);
        foreach (Finding folded in finding.Finding.Folded)
        {
            if (folded.Location is Place place)
            {
                related.Add((place, $"{folded.Rule.Id}: {folded.Rule.Title}"));
            }
        }

        return related;
    }
}
