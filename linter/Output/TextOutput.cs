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
            string path = Printable.Of(error.Path);
            string place = error.Line is { } line ? $"{path}:{line}" : path;
            string rule = error.RuleId is null ? "" : error.RuleId + " ";
            writer.Write($"{paint.Bold(place)}: {paint.Of(Level.Error, "not judged")} {rule}{Printable.Of(error.Message)}\n");
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
    }

    private static void WriteFinding(LintFinding finding, TextWriter writer, Paint paint, OutputStyle style)
    {
        Level level = finding.Finding.Level;
        string head = finding.Finding.Confidence == Confidence.Possible ? "possible " + Words.Of(level) : Words.Of(level);
        Place place = finding.Place;
        string spot = $"{Printable.Of(place.File.Path)}:{place.Line}:{place.Column}";
        writer.Write($"{paint.Bold(spot)}: {paint.Of(level, head)} {paint.Bold(finding.Finding.Rule.Id)} {Printable.Of(finding.Finding.Message)}\n");

        List<(Place Place, string? Label)> spots = [(place, null)];
        spots.AddRange(Words.Contributing(finding).Select(static spot => (spot.Place, (string?)spot.Message)));
        Excerpt.Write(writer, paint, level, spots);
        string margin = Excerpt.Margin(spots);
        foreach (Finding folded in finding.Finding.Folded)
        {
            writer.Write($"{margin}{paint.Dim("=")} also: {folded.Rule.Id} {folded.Rule.Title}\n");
        }

        if (Words.Fix(finding) is { } fix)
        {
            writer.Write($"{margin}{paint.Dim("=")} fix: {fix}\n");
        }

        if (style.Why)
        {
            Derivation.WriteText(writer, paint, margin, finding);
        }

        writer.Write('\n');
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

    private static void Add(List<string> parts, int count, string one, string several)
    {
        if (count > 0)
        {
            parts.Add($"{count} {(count == 1 ? one : several)}");
        }
    }
}
