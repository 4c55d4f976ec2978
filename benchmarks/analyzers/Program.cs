using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace WinRM.AnalyzerBenchmarks;

/// <summary>Measures the analyzers against an empty one and against peers, all in one run.</summary>
internal static class Program
{
    public static async Task<int> Main(string[] args)
    {
        Settings settings;
        try
        {
            settings = Settings.Parse(args);
        }
        catch (FormatException mistake)
        {
            await Console.Error.WriteLineAsync($"{mistake.Message}\n\n{Settings.Help}").ConfigureAwait(false);
            return 2;
        }

        IReadOnlyList<Contender> own = Contenders.Own();
        IReadOnlyList<Contender> all = [.. own, .. Peers.All()];
        if (settings.Sources.Any(source => settings.Only.Contains(source.Part, StringComparison.Ordinal)))
        {
            await Peers.WarmUp(all).ConfigureAwait(false);
        }

        List<Result> results = [];
        foreach (Scenario scenario in Scenarios.For(settings))
        {
            int errors = scenario.CountErrors();
            await Console.Error.WriteLineAsync($"{scenario.Part} {scenario.Name}: {scenario.FileCount} files, {scenario.Lines} lines, {errors} compile errors").ConfigureAwait(false);
            if (errors > 0 && scenario.Part is not ("e" or "f"))
            {
                throw new InvalidOperationException("A generated program does not compile.");
            }

            results.AddRange(await new Rounds(scenario, scenario.WithPeers ? all : own, settings).Run().ConfigureAwait(false));
        }

        IReadOnlyList<Limit> limits = settings.Quick ? [] : [.. Limits.Judge(results)];
        string report = Report.Write(results, limits);
        await Console.Out.WriteLineAsync(report).ConfigureAwait(false);
        if (settings.Markdown is { } file)
        {
            Report.Save(file, report);
        }

        return await Judge(results, limits, settings.Check).ConfigureAwait(false);
    }

    private static async Task<int> Judge(IReadOnlyList<Result> results, IReadOnlyList<Limit> limits, bool check)
    {
        foreach (Result result in results.Where(static result => result.Failures > 0))
        {
            await Console.Error.WriteLineAsync($"{result.Contender.Name} threw {result.Failures} exceptions on {result.Scenario.Name}.").ConfigureAwait(false);
        }

        foreach (Limit limit in limits.Where(static limit => !limit.Held))
        {
            await Console.Error.WriteLineAsync($"Limit missed: ({limit.Part}) {limit.What}: {Series.Text(limit.Measured, limit.Format)}, at most {limit.Most}.").ConfigureAwait(false);
        }

        bool failed = results.Any(static result => result.IsWinRM && result.Failures > 0);
        return failed || (check && limits.Any(static limit => !limit.Held)) ? 1 : 0;
    }
}
