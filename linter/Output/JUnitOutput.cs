using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Xml;
using WinRM.Rules;

namespace WinRM.Lint.Output;

/// <summary>JUnit's XML: a suite for each file, a case for each finding. A clean run is one case that passes.</summary>
internal sealed class JUnitOutput : IOutput
{
    private const string Tool = "winrm-lint";

    /// <inheritdoc/>
    public string Name => "junit";

    /// <inheritdoc/>
    public void Write(Report report, TextWriter writer, OutputStyle style) => XmlText.Write(writer, xml =>
    {
        ILookup<string, LintFinding> findings = report.All.ToLookup(static finding => finding.Place.File.Path, StringComparer.Ordinal);
        ILookup<string, LintError> errors = report.Errors.ToLookup(static error => error.Path, StringComparer.Ordinal);
        string[] paths = [.. findings.Select(static group => group.Key).Union(errors.Select(static group => group.Key)).Order(StringComparer.Ordinal)];
        xml.WriteStartElement("testsuites");
        WriteCounts(xml, Tool, report.All, report.Errors.Count);
        if (paths.Length == 0)
        {
            xml.WriteStartElement("testsuite");
            WriteCounts(xml, Tool, [], 0);
            WriteStart(xml, "no findings", Tool, null);
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        foreach (string path in paths)
        {
            xml.WriteStartElement("testsuite");
            WriteCounts(xml, path, [.. findings[path]], errors[path].Count());
            foreach (LintFinding finding in findings[path])
            {
                WriteFinding(xml, finding);
            }

            foreach (LintError error in errors[path])
            {
                WriteStart(xml, error.RuleId ?? Tool, path, error.Line);
                WriteVerdict(xml, "error", error.RuleId ?? Tool, error.Message, "");
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    });

    private static void WriteFinding(XmlWriter xml, LintFinding finding)
    {
        Place place = finding.Place;
        WriteStart(xml, $"{finding.Finding.Rule.Id} {place.Line}:{place.Column}", place.File.Path, place.Line);
        string evidence = string.Join('\n', Evidence.Lines(finding));
        if (finding.Suppression is { } suppression)
        {
            WriteVerdict(xml, "skipped", null, suppression.Justification ?? "suppressed", "");
        }
        else if (IsFailure(finding))
        {
            WriteVerdict(xml, "failure", Words.Of(finding.Finding.Level), Words.Headline(finding), evidence);
        }
        else
        {
            // Advice and what is only possible fail no run.
            xml.WriteElementString("system-out", XmlText.Clean($"{Words.Headline(finding)}\n{evidence}".TrimEnd()));
        }

        xml.WriteEndElement();
    }

    private static void WriteStart(XmlWriter xml, string name, string file, int? line)
    {
        xml.WriteStartElement("testcase");
        xml.Attribute("name", name);
        xml.Attribute("classname", file);
        if (line is { } number)
        {
            xml.Attribute("file", file);
            xml.Attribute("line", number.ToString(CultureInfo.InvariantCulture));
        }
    }

    private static void WriteVerdict(XmlWriter xml, string verdict, string? type, string message, string text)
    {
        xml.WriteStartElement(verdict);
        if (type is not null)
        {
            xml.Attribute("type", type);
        }

        xml.Attribute("message", message);
        xml.WriteString(XmlText.Clean(text));
        xml.WriteEndElement();
    }

    private static void WriteCounts(XmlWriter xml, string name, IReadOnlyList<LintFinding> findings, int errors)
    {
        xml.Attribute("name", name);
        Count("tests", Math.Max(1, findings.Count + errors));
        Count("failures", findings.Count(static finding => finding.Suppression is null && IsFailure(finding)));
        Count("errors", errors);
        Count("skipped", findings.Count(static finding => finding.Suppression is not null));

        void Count(string what, int count) => xml.Attribute(what, count.ToString(CultureInfo.InvariantCulture));
    }

    private static bool IsFailure(LintFinding finding) => Words.Counting(finding.Finding) > Level.Advice;
}
