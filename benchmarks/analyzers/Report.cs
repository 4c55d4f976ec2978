using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis.CSharp;

namespace WinRM.AnalyzerBenchmarks;

/// <summary>The tables.</summary>
internal static class Report
{
    private const string Begin = "<!-- results: written by the program -->";
    private const string End = "<!-- end of results -->";

    public static string Write(IReadOnlyList<Result> results, IReadOnlyList<Limit> limits)
    {
        StringBuilder text = new();
        text.Append($"Measured on {Environment.ProcessorCount} cores with .NET {Environment.Version} and Roslyn {typeof(CSharpCompilation).Assembly.GetName().Version!.ToString(3)}. ");
        text.Append("Medians of all rounds; in brackets the quartiles.\n");

        Table verdicts = new("part", "limit", "at most", "measured", "held") { TextColumns = 2 };
        foreach (Limit limit in limits.OrderBy(static limit => limit.Part, StringComparer.Ordinal))
        {
            verdicts.Add(limit.Part, limit.What, Series.Text(limit.Most, "0.###"), Series.Text(limit.Measured, limit.Format), limit.Held ? "yes" : "NO");
        }

        Section(text, "Limits", verdicts);
        Section(text, "a, b, c: generated programs", Programs(results.Where(static result => result.Scenario.Part is "a" or "b" or "c")));
        Section(text, "d: long methods", Methods(results));
        Section(text, "e: projects", Programs(results.Where(static result => result.Scenario.Part == "e")));
        Section(text, "f: projects made of WinRM", Programs(results.Where(static result => result.Scenario.Part == "f")));
        return text.ToString();
    }

    /// <summary>Between the markers of a document; what stands around them stays.</summary>
    public static void Save(string file, string text)
    {
        string old = File.Exists(file) ? File.ReadAllText(file) : "";
        int begin = old.IndexOf(Begin, StringComparison.Ordinal);
        int end = old.IndexOf(End, StringComparison.Ordinal);
        string block = $"{Begin}\n\n{text}\n{End}";
        File.WriteAllText(file, begin >= 0 && end > begin ? old[..begin] + block + old[(end + End.Length)..] : block + "\n");
    }

    private static Table Programs(IEnumerable<Result> results)
    {
        Table table = new("program", "analyzers", "own clock, ms/KLOC", "compile wall, × empty", "CPU over empty, %", "allocated over empty, MB", "findings", "rounds") { TextColumns = 2 };
        foreach (Result result in results)
        {
            table.Add(
                $"{result.Scenario.Name}, {Series.Text(result.Scenario.Lines / 1000.0, "0")} KLOC", result.Contender.Name,
                result.PerKiloLine.Format(result.Contender.IsPeer ? "0.0" : "0.000"),
                result.IsEmpty ? "1" : result.WallFactor.Format("0.000"), result.IsEmpty ? "0" : result.CpuPercent.Format("0.0"), result.IsEmpty ? "0" : result.Megabytes.Format("0"),
                Series.Text(result.Findings, "0"), Series.Text(result.OwnMilliseconds.Count, "0"));
        }

        return table;
    }

    private static Table Methods(IReadOnlyList<Result> results)
    {
        Table table = new("one method of", "lines", "own clock, ms", "ms/KLOC", "allocated over empty, MB", "findings", "rounds");
        foreach (Result result in results.Where(static result => result.Scenario.Part == "d" && result.IsWinRM)
            .OrderBy(static result => result.Scenario.Name, StringComparer.Ordinal).ThenBy(static result => result.Scenario.Lines))
        {
            table.Add(
                result.Scenario.Name, Series.Text(result.Scenario.Lines, "0"), result.OwnMilliseconds.Format("0.0"), result.PerKiloLine.Format("0.0"),
                result.Megabytes.Format("0.0"), Series.Text(result.Findings, "0"), Series.Text(result.OwnMilliseconds.Count, "0"));
        }

        return table;
    }

    private static void Section(StringBuilder text, string title, Table table)
    {
        if (!table.IsEmpty)
        {
            text.Append($"\n### {title}\n\n").Append(table);
        }
    }
}
