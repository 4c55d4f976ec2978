using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Xml;
using WinRM.Rules;

namespace WinRM.Lint.Output;

/// <summary>Checkstyle's XML.</summary>
internal sealed class CheckstyleOutput : IOutput
{
    /// <inheritdoc/>
    public string Name => "checkstyle";

    /// <inheritdoc/>
    public void Write(Report report, TextWriter writer, OutputStyle style) => XmlText.Write(writer, xml =>
    {
        xml.WriteStartElement("checkstyle");
        xml.Attribute("version", "4.3");
        ILookup<string, LintFinding> findings = report.Findings.ToLookup(static finding => finding.Place.File.Path, StringComparer.Ordinal);
        ILookup<string, LintError> errors = report.Errors.ToLookup(static error => error.Path, StringComparer.Ordinal);
        foreach (string path in findings.Select(static group => group.Key).Union(errors.Select(static group => group.Key)).Order(StringComparer.Ordinal))
        {
            xml.WriteStartElement("file");
            xml.Attribute("name", path);
            foreach (LintFinding finding in findings[path])
            {
                WriteEntry(xml, finding.Place.Line, finding.Place.Column, Severity(finding.Finding), Words.Headline(finding), finding.Finding.Rule.Id);
            }

            foreach (LintError error in errors[path])
            {
                WriteEntry(xml, error.Line ?? 1, null, "error", "not judged: " + error.Message, error.RuleId ?? "internal");
            }

            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    });

    private static void WriteEntry(XmlWriter xml, int line, int? column, string severity, string message, string rule)
    {
        xml.WriteStartElement("error");
        xml.Attribute("line", line.ToString(CultureInfo.InvariantCulture));
        if (column is { } number)
        {
            xml.Attribute("column", number.ToString(CultureInfo.InvariantCulture));
        }

        xml.Attribute("severity", severity);
        xml.Attribute("message", message);
        xml.Attribute("source", "winrm-lint." + rule);
        xml.WriteEndElement();
    }

    private static string Severity(Finding finding) => Words.Counting(finding) switch
    {
        Level.Advice => "info",
        Level.Warning => "warning",
        _ => "error",
    };
}
