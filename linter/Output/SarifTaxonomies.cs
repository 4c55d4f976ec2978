using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using WinRM.Lint.Compliance;
using WinRM.Rules;

namespace WinRM.Lint.Output;

/// <summary>The parts of SARIF that name weaknesses (CWE) and the controls of hardening benchmarks.</summary>
internal static class SarifTaxonomies
{
    // CWE is the first taxonomy; the benchmarks follow in their order.
    private static readonly int[] s_weaknesses = [.. RuleCatalog.All.Select(static rule => rule.Cwe).Where(static cwe => cwe > 0).Distinct().Order()];

    /// <summary>Writes the taxonomies.</summary>
    public static void Write(Utf8JsonWriter json)
    {
        json.WriteStartArray("taxonomies");
        json.WriteStartObject();
        json.WriteString("name", "CWE");
        json.WriteString("organization", "MITRE");
        json.WriteString("informationUri", "https://cwe.mitre.org/");
        json.WriteBoolean("isComprehensive", false);
        json.WriteStartArray("taxa");
        foreach (int cwe in s_weaknesses)
        {
            json.WriteStartObject();
            json.WriteString("id", Weakness.Id(cwe));
            SarifText.WriteMessage(json, "shortDescription", Weakness.Title(cwe));
            json.WriteString("helpUri", $"https://cwe.mitre.org/data/definitions/{cwe}.html");
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        foreach (Benchmark benchmark in BenchmarkCatalog.Current)
        {
            json.WriteStartObject();
            json.WriteString("name", benchmark.Name);
            json.WriteString("version", benchmark.Version);
            json.WriteString("organization", benchmark.Publisher);
            json.WriteBoolean("isComprehensive", false);
            json.WriteStartArray("taxa");
            foreach (Control control in benchmark.Controls)
            {
                json.WriteStartObject();
                json.WriteString("id", control.Id);
                SarifText.WriteMessage(json, "shortDescription", Safeguards.Title(control.Safeguard));
                json.WriteStartObject("properties");
                json.WriteString("severity", control.Severity);
                json.WriteStartArray("references");
                foreach (string reference in control.References)
                {
                    json.WriteStringValue(reference);
                }

                json.WriteEndArray();
                json.WriteEndObject();
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>Writes which taxonomies the tool speaks of.</summary>
    public static void WriteSupported(Utf8JsonWriter json)
    {
        json.WriteStartArray("supportedTaxonomies");
        WriteComponent(json, null, "CWE", 0);
        for (int i = 0; i < BenchmarkCatalog.Current.Count; i++)
        {
            WriteComponent(json, null, BenchmarkCatalog.Current[i].Name, i + 1);
        }

        json.WriteEndArray();
    }

    /// <summary>Writes the weakness that a rule finds.</summary>
    public static void WriteRelationship(Utf8JsonWriter json, Rule rule)
    {
        json.WriteStartObject();
        json.WriteStartObject("target");
        WriteReference(json, Weakness.Id(rule.Cwe), Array.IndexOf(s_weaknesses, rule.Cwe), "CWE", 0);
        json.WriteEndObject();
        json.WriteStartArray("kinds");
        json.WriteStringValue("superset");
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>Writes the controls that a finding breaks.</summary>
    public static void WriteTaxa(Utf8JsonWriter json, LintFinding finding)
    {
        if (Safeguards.Of(finding.Finding) is not { } safeguard)
        {
            return;
        }

        json.WriteStartArray("taxa");
        for (int i = 0; i < BenchmarkCatalog.Current.Count; i++)
        {
            Benchmark benchmark = BenchmarkCatalog.Current[i];
            for (int j = 0; j < benchmark.Controls.Count; j++)
            {
                if (benchmark.Controls[j].Safeguard == safeguard)
                {
                    json.WriteStartObject();
                    WriteReference(json, benchmark.Controls[j].Id, j, benchmark.Name, i + 1);
                    json.WriteEndObject();
                }
            }
        }

        json.WriteEndArray();
    }

    private static void WriteReference(Utf8JsonWriter json, string id, int index, string taxonomy, int taxonomyIndex)
    {
        json.WriteString("id", id);
        json.WriteNumber("index", index);
        WriteComponent(json, "toolComponent", taxonomy, taxonomyIndex);
    }

    private static void WriteComponent(Utf8JsonWriter json, string? member, string name, int index)
    {
        if (member is null)
        {
            json.WriteStartObject();
        }
        else
        {
            json.WriteStartObject(member);
        }

        json.WriteString("name", name);
        json.WriteNumber("index", index);
        json.WriteEndObject();
    }
}
