using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.Json;
using WinRM.Rules;

namespace WinRM.Lint.Output;

/// <summary>How often each rule was broken.</summary>
internal static class Statistics
{
    /// <summary>Writes a line for each rule, the most frequent first.</summary>
    public static void WriteText(TextWriter writer, Report report)
    {
        IReadOnlyList<(Rule Rule, int Count)> counts = Of(report);
        int width = counts.Count == 0 ? 0 : Number(counts[0].Count).Length;
        foreach ((Rule rule, int count) in counts)
        {
            writer.Write($"{Number(count).PadLeft(width)}  {rule.Id}  {rule.Title}\n");
        }

        if (counts.Count > 0)
        {
            writer.Write('\n');
        }
    }

    /// <summary>Writes the member <c>statistics</c>.</summary>
    public static void WriteJson(Utf8JsonWriter json, Report report)
    {
        json.WriteStartArray("statistics");
        foreach ((Rule rule, int count) in Of(report))
        {
            json.WriteStartObject();
            json.WriteString("rule", rule.Id);
            json.WriteNumber("count", count);
            json.WriteString("title", rule.Title);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static IReadOnlyList<(Rule Rule, int Count)> Of(Report report) =>
        [.. report.Findings.GroupBy(static finding => finding.Finding.Rule).Select(static group => (group.Key, group.Count()))
            .OrderByDescending(static row => row.Item2).ThenBy(static row => row.Key.Id, StringComparer.Ordinal)];

    private static string Number(int count) => count.ToString(CultureInfo.InvariantCulture);
}
