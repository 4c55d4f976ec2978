using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using WinRM.Rules;

namespace WinRM.Lint.Output;

/// <summary>The part of SARIF that describes this tool: all rules with what they mean and what to do.</summary>
internal static class SarifDriver
{
    private static readonly Dictionary<string, int> s_indices = RuleCatalog.All.Select(static (rule, i) => (rule.Id, i)).ToDictionary(StringComparer.Ordinal);

    /// <summary>The position of a rule in the list.</summary>
    public static int IndexOf(string ruleId) => s_indices[ruleId];

    /// <summary>Writes the member.</summary>
    public static void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "winrm-lint");
        json.WriteString("semanticVersion", typeof(SarifDriver).Assembly.GetName().Version!.ToString(3));
        json.WriteString("language", "en");
        SarifTaxonomies.WriteSupported(json);
        json.WriteStartArray("rules");
        foreach (Rule rule in RuleCatalog.All)
        {
            WriteRule(json, rule);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteRule(Utf8JsonWriter json, Rule rule)
    {
        json.WriteStartObject();
        json.WriteString("id", rule.Id);
        json.WriteString("name", rule.GetType().Name[rule.Id.Length..]);
        SarifText.WriteMessage(json, "shortDescription", rule.Title);
        SarifText.WriteMessage(json, "fullDescription", rule.Reason);
        SarifText.WriteMessage(json, "help", Help(rule, isMarkdown: false), Help(rule, isMarkdown: true));
        if (rule.Heading is not null)
        {
            json.WriteString("helpUri", Norm.Address);
        }

        json.WriteStartObject("defaultConfiguration");
        json.WriteString("level", SarifText.Of(rule.Level));
        json.WriteEndObject();
        if (rule.Cwe > 0)
        {
            json.WriteStartArray("relationships");
            SarifTaxonomies.WriteRelationship(json, rule);
            json.WriteEndArray();
        }

        WriteProperties(json, rule);
        json.WriteEndObject();
    }

    // Only what gives something away is a matter of security; the other rules tell of connections that fail.
    private static void WriteProperties(Utf8JsonWriter json, Rule rule)
    {
        json.WriteStartObject("properties");
        json.WriteString("precision", "high");
        json.WriteStartArray("tags");
        json.WriteStringValue("winrm");
        if (rule.Cwe > 0)
        {
            json.WriteStringValue("security");
            json.WriteStringValue($"external/cwe/cwe-{rule.Cwe:000}");
        }

        json.WriteEndArray();
        if (rule.Cwe > 0)
        {
            json.WriteString("security-severity", rule.Level switch
            {
                Level.Error => "8.1",
                Level.Warning => "5.9",
                _ => "3.1",
            });
        }

        json.WriteEndObject();
    }

    private static string Help(Rule rule, bool isMarkdown)
    {
        List<string> lines = isMarkdown ? [$"# {rule.Id}: {rule.Title}", "", rule.Reason] : [rule.Reason];
        if (rule.Remedies.Count > 0)
        {
            lines.AddRange(["", isMarkdown ? "## What to do" : "What to do:", ""]);
            lines.AddRange(rule.Remedies.Select(static remedy => "- " + Words.Of(remedy)));
        }

        if (rule.Heading is { } heading)
        {
            lines.AddRange(["", isMarkdown ? $"See [{Norm.Title}: {heading}]({Norm.Address})." : $"See {Norm.Title}: {heading}, {Norm.Address}"]);
        }

        return string.Join('\n', lines);
    }
}
