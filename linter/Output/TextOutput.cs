using System.Collections.Generic;
using System.IO;
using System.Linq;
using WinRM.Rules;

namespace WinRM.Lint.Output;

/// <summary>For people: one block per finding with the lines that it is about.</summary>
internal sealed class TextOutput : IOutput
{
    /// <inheritdoc/>
    public string Name => "text";

    // More are read by nobody one by one, and each fix is tried before it is told.
    private const int MostWithFixes = 100;

    /// <inheritdoc/>
    public bool TellsFixes(int findings) => findings <= MostWithFixes;

    /// <inheritdoc/>
    public void Write(Report report, TextWriter writer, OutputStyle style)
    {
        Paint paint = new(style.Color);
        foreach (LintFinding finding in report.Findings)
        {
            WriteFinding(finding, writer, paint, style);
        }

        foreach (LintError error in report.Errors)
        {
            Words.WriteError(error, writer, paint);
        }

        if (report.Errors.Count > 0)
        {
            writer.Write('\n');
        }

        if (style.Statistics)
        {
            Statistics.WriteText(writer, report);
        }

        writer.Write(Summary(report) + "\n");
        if (Fixable(report) is { } fixable)
        {
            writer.Write(fixable + "\n");
        }
    }

    private static void WriteFinding(LintFinding finding, TextWriter writer, Paint paint, OutputStyle style)
    {
        Level level = finding.Finding.Level;
        string head = finding.Finding.Confidence == Confidence.Possible ? "possible " + Words.Of(level) : Words.Of(level);
        Place place = finding.Place;
        string spot = $"{Printable.Of(place.File.Path)}:{place.Line}:{place.Column}";
        string id = finding.Finding.Rule.Id;
        writer.Write($"{paint.Bold(spot)}: {paint.Of(level, head)} {paint.Bold(id)} ");
        Wrapped.Write(writer, Printable.Of(finding.Finding.Message), style.Width, spot.Length + head.Length + id.Length + 4, indent: 4);

        IReadOnlyList<Step> steps = Evidence.Of(finding);
        Excerpt excerpt = new(writer, paint, level, style.Width, steps);
        excerpt.Write(steps);
        string margin = excerpt.Margin;
        foreach (Finding folded in finding.Finding.Folded)
        {
            WriteNote($"also: {folded.Rule.Id} {folded.Rule.Title}");
        }

        if (Words.Fix(finding) is { } fix)
        {
            WriteNote("fix: " + fix);
        }

        if (style.Why)
        {
            Derivation.WriteText(writer, paint, margin, finding);
        }

        writer.Write('\n');

        void WriteNote(string note)
        {
            writer.Write($"{margin}{paint.Dim("=")} ");
            Wrapped.Write(writer, note, style.Width, margin.Length + 2, indent: margin.Length + 4);
        }
    }

    private static string Summary(Report report)
    {
        List<string> parts = [];
        Add(parts, report.Count(Level.Error), "error", "errors");
        Add(parts, report.Count(Level.Warning), "warning", "warnings");
        Add(parts, report.Count(Level.Advice), "piece of advice", "pieces of advice");
        Add(parts, report.Possible, "possible finding", "possible findings");
        string found = parts.Count == 0 ? "no findings" : string.Join(", ", parts);
        if (report.Suppressed.Count > 0)
        {
            found += $" ({report.Suppressed.Count} suppressed)";
        }

        string files = report.Files == 1 ? "1 file" : $"{report.Files} files";
        return report.Errors.Count == 0 ? $"{found} in {files}" : $"{found} in {files}, {report.Errors.Count} not judged completely";
    }

    // After --fix only what it did not take can be left.
    private static string? Fixable(Report report)
    {
        int safe = report.Findings.Count(static finding => finding.Fix is { IsSafe: true });
        int more = report.Findings.Count(static finding => finding.Fix is { IsSafe: false });
        return report.Fixed is null && report.Findings.Count > MostWithFixes && safe + more == 0 ? "--diff --unsafe-fixes shows what can be fixed"
            : report.Fixed is not null || safe + more == 0 ? null
            : more == 0 ? $"{safe} fixable with --fix"
            : safe == 0 ? $"{more} fixable with --fix --unsafe-fixes"
            : $"{safe} fixable with --fix, {more} more with --unsafe-fixes";
    }

    private static void Add(List<string> parts, int count, string one, string several)
    {
        if (count > 0)
        {
            parts.Add($"{count} {(count == 1 ? one : several)}");
        }
    }
}
