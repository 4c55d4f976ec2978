using System.IO;
using System.Linq;
using System.Text.Json;
using WinRM.Rules;

namespace WinRM.Lint.Output;

/// <summary>The code quality report of GitLab.</summary>
internal sealed class GitLabOutput : IOutput
{
    /// <inheritdoc/>
    public string Name => "gitlab";

    /// <inheritdoc/>
    public void Write(Report report, TextWriter writer, OutputStyle style) => JsonText.WriteArray(writer, json =>
    {
        // What is suppressed counts in telling lines apart, so that a finding keeps its fingerprint when another one is silenced.
        foreach ((LintFinding finding, string fingerprint) in report.All.Zip(Fingerprints.Of(report.All)).Where(static pair => pair.First.Suppression is null))
        {
            WriteIssue(json, Words.Headline(finding), finding.Finding.Rule.Id, fingerprint, Severity(finding.Finding), finding.Place.File.Path, finding.Place.Line);
        }

        for (int i = 0; i < report.Errors.Count; i++)
        {
            LintError error = report.Errors[i];
            WriteIssue(json, "not judged: " + error.Message, error.RuleId ?? "winrm-lint", Fingerprints.Of(error, i), "major", error.Path, error.Line ?? 1);
        }
    });

    private static void WriteIssue(Utf8JsonWriter json, string description, string rule, string fingerprint, string severity, string path, int line)
    {
        json.WriteStartObject();
        json.WriteString("description", description);
        json.WriteString("check_name", rule);
        json.WriteString("fingerprint", fingerprint);
        json.WriteString("severity", severity);
        json.WriteStartObject("location");
        json.WriteString("path", path);
        json.WriteStartObject("lines");
        json.WriteNumber("begin", line);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static string Severity(Finding finding) => Words.Counting(finding) switch
    {
        Level.Advice => "info",
        Level.Warning => "major",
        _ => "critical",
    };
}
