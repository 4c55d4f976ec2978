using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Text;
using WinRM.Rules;

namespace WinRM.Lint.Output;

/// <summary>Workflow commands of GitHub Actions: each becomes an annotation of the line.</summary>
internal sealed class GitHubOutput : IOutput
{
    /// <inheritdoc/>
    public string Name => OutputCatalog.GitHub;

    /// <inheritdoc/>
    public bool TellsFixes(int findings) => true;

    /// <inheritdoc/>
    public void Write(Report report, TextWriter writer, OutputStyle style)
    {
        foreach (LintFinding finding in report.Findings)
        {
            Place place = finding.Place;
            List<(string, string)> properties = [("file", place.File.Path), ("line", Number(place.Line)), ("endLine", Number(place.EndLine))];
            if (place.Line == place.EndLine)
            {
                // Columns of a stretch of several lines are refused.
                properties.AddRange([("col", Number(place.Column)), ("endColumn", Number(place.EndColumn))]);
            }

            properties.Add(("title", finding.Finding.Rule.Id));
            List<string> lines = [Words.Headline(finding), .. Evidence.Lines(finding)];
            if (Words.Fix(finding) is { } fix)
            {
                lines.Add("fix: " + fix);
            }

            WriteCommand(writer, Command(finding.Finding), properties, string.Join('\n', lines));
        }

        foreach (LintError error in report.Errors)
        {
            List<(string, string)> properties = [("file", error.Path)];
            if (error.Line is { } line)
            {
                properties.Add(("line", Number(line)));
            }

            properties.Add(("title", error.RuleId ?? "winrm-lint"));
            WriteCommand(writer, "error", properties, "not judged: " + error.Message);
        }
    }

    private static string Command(Finding finding) => Words.Counting(finding) switch
    {
        Level.Advice => "notice",
        Level.Warning => "warning",
        _ => "error",
    };

    private static void WriteCommand(TextWriter writer, string command, List<(string Name, string Value)> properties, string message)
    {
        StringBuilder text = new("::");
        text.Append(command);
        string separator = " ";
        foreach ((string name, string value) in properties)
        {
            text.Append(separator).Append(name).Append('=').Append(EscapeProperty(value));
            separator = ",";
        }

        text.Append("::").Append(EscapeData(message)).Append('\n');
        writer.Write(text);
    }

    private static string EscapeProperty(string value) =>
        EscapeData(value).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);

    // A line break is data here; every other control character is nothing that a log should show.
    private static string EscapeData(string value)
    {
        StringBuilder text = new(value.Length);
        foreach (char c in value)
        {
            text.Append(c switch
            {
                '%' => "%25",
                '\r' => "%0D",
                '\n' => "%0A",
                _ => char.IsControl(c) ? "\uFFFD" : c.ToString(),
            });
        }

        return text.ToString();
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
