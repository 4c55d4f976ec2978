using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using WinRM.Rules;

namespace WinRM.Lint.Output;

/// <summary>The findings in SARIF.</summary>
internal static class SarifResult
{
    /// <summary>Writes all findings of a report.</summary>
    public static void WriteAll(Utf8JsonWriter json, Report report, OutputStyle style)
    {
        IReadOnlyList<string> fingerprints = Fingerprints.Of(report.All);
        for (int i = 0; i < report.All.Count; i++)
        {
            Write(json, report.All[i], fingerprints[i], style);
        }
    }

    private static void Write(Utf8JsonWriter json, LintFinding finding, string fingerprint, OutputStyle style)
    {
        Finding found = finding.Finding;
        json.WriteStartObject();
        json.WriteString("ruleId", found.Rule.Id);
        json.WriteNumber("ruleIndex", SarifDriver.IndexOf(found.Rule.Id));
        json.WriteString("level", SarifText.Of(Words.Counting(found)));
        SarifText.WriteMessage(json, "message", Words.Headline(finding));
        json.WriteStartArray("locations");
        json.WriteStartObject();
        SarifText.WritePlace(json, finding.Place);
        json.WriteStartArray("logicalLocations");
        json.WriteStartObject();
        json.WriteString("name", Words.Of(found.Subject));
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        WriteRelated(json, finding);
        WriteFlow(json, finding);
        json.WriteStartObject("partialFingerprints");
        json.WriteString("winrmLint/v1", fingerprint);
        json.WriteEndObject();
        if (finding.IsKnown is { } isKnown)
        {
            json.WriteString("baselineState", isKnown ? "unchanged" : "new");
        }

        SarifFix.Write(json, finding.Fix);
        WriteSuppressions(json, finding.Suppression);
        SarifTaxonomies.WriteTaxa(json, finding);
        json.WriteStartObject("properties");
        json.WriteString("confidence", Words.Of(found.Confidence));
        if (style.Why)
        {
            Derivation.WriteJson(json, finding);
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteRelated(Utf8JsonWriter json, LintFinding finding)
    {
        json.WriteStartArray("relatedLocations");
        int id = 1;
        foreach ((Place place, string message) in Words.Related(finding))
        {
            json.WriteStartObject();
            json.WriteNumber("id", id++);
            SarifText.WritePlace(json, place);
            SarifText.WriteMessage(json, "message", message);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    // The steps in their order, when there is more to see than the blamed line.
    private static void WriteFlow(Utf8JsonWriter json, LintFinding finding)
    {
        IReadOnlyList<Step> steps = Evidence.Of(finding);
        if (steps.Count(static step => step.Place is not null) < 2)
        {
            return;
        }

        json.WriteStartArray("codeFlows");
        json.WriteStartObject();
        json.WriteStartArray("threadFlows");
        json.WriteStartObject();
        json.WriteStartArray("locations");
        foreach (Step step in steps)
        {
            json.WriteStartObject();
            json.WriteStartObject("location");
            if (step.Place is { } place)
            {
                SarifText.WritePlace(json, place);
            }

            SarifText.WriteMessage(json, "message", step.Text);
            json.WriteEndObject();
            json.WriteNumber("executionOrder", step.Number);
            json.WriteString("importance", step.IsBlamed ? "essential" : "important");
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteSuppressions(Utf8JsonWriter json, Suppression? suppression)
    {
        json.WriteStartArray("suppressions");
        if (suppression is not null)
        {
            json.WriteStartObject();
            json.WriteString("kind", suppression.IsInSource ? "inSource" : "external");
            json.WriteString("status", "accepted");
            if (suppression.Reason is { } reason)
            {
                json.WriteString("justification", reason);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
