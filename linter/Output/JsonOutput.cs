using System.IO;
using System.Text.Json;
using WinRM.Rules;

namespace WinRM.Lint.Output;

/// <summary>Version 1 of the JSON report; a stable contract.</summary>
internal sealed class JsonOutput : IOutput
{
    /// <inheritdoc/>
    public string Name => "json";

    /// <inheritdoc/>
    public bool TellsFixes(int findings) => true;

    /// <inheritdoc/>
    public void Write(Report report, TextWriter writer, OutputStyle style)
    {
        JsonText.Write(writer, json =>
        {
            json.WriteNumber("version", 1);
            json.WriteStartArray("findings");
            foreach (LintFinding finding in report.All)
            {
                WriteFinding(json, finding, style);
            }

            json.WriteEndArray();
            json.WriteStartArray("errors");
            foreach (LintError error in report.Errors)
            {
                WriteError(json, error);
            }

            json.WriteEndArray();
            if (style.Statistics)
            {
                Statistics.WriteJson(json, report);
            }

            WriteSummary(json, report);
        });
    }

    private static void WriteFinding(Utf8JsonWriter json, LintFinding finding, OutputStyle style)
    {
        json.WriteStartObject();
        json.WriteString("rule", finding.Finding.Rule.Id);
        json.WriteString("level", Words.Of(finding.Finding.Level));
        json.WriteString("confidence", Words.Of(finding.Finding.Confidence));
        json.WriteString("message", finding.Finding.Message);
        json.WriteString("path", finding.Place.File.Path);
        json.WriteNumber("line", finding.Place.Line);
        json.WriteNumber("column", finding.Place.Column);
        json.WriteNumber("endLine", finding.Place.EndLine);
        json.WriteNumber("endColumn", finding.Place.EndColumn);
        json.WriteString("subject", Words.Of(finding.Finding.Subject));
        json.WriteStartArray("related");
        foreach ((Place place, string message) in Words.Related(finding))
        {
            json.WriteStartObject();
            json.WriteString("path", place.File.Path);
            json.WriteNumber("line", place.Line);
            json.WriteNumber("column", place.Column);
            json.WriteString("message", message);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        JsonFix.Write(json, finding.Fix);
        if (finding.Suppression is { } suppression)
        {
            json.WriteStartObject("suppressed");
            json.WriteString("by", Words.Of(suppression));
            if (suppression.Justification is { } justification)
            {
                json.WriteString("justification", justification);
            }

            json.WriteEndObject();
        }

        if (style.Why)
        {
            Derivation.WriteJson(json, finding);
        }

        json.WriteEndObject();
    }

    private static void WriteError(Utf8JsonWriter json, LintError error)
    {
        json.WriteStartObject();
        if (error.RuleId is { } rule)
        {
            json.WriteString("rule", rule);
        }

        json.WriteString("path", error.Path);
        if (error.Line is { } line)
        {
            json.WriteNumber("line", line);
        }

        json.WriteString("message", error.Message);
        json.WriteEndObject();
    }

    private static void WriteSummary(Utf8JsonWriter json, Report report)
    {
        json.WriteStartObject("summary");
        json.WriteNumber("files", report.Files);
        json.WriteNumber("error", report.Count(Level.Error));
        json.WriteNumber("warning", report.Count(Level.Warning));
        json.WriteNumber("advice", report.Count(Level.Advice));
        json.WriteNumber("possible", report.Possible);
        json.WriteNumber("suppressed", report.Suppressed.Count);
        json.WriteNumber("errors", report.Errors.Count);
        if (report.Fixed is { } count)
        {
            json.WriteNumber("fixed", count);
        }

        json.WriteEndObject();
    }
}
