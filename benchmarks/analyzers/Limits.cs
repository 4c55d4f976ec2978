using System.Collections.Generic;
using System.Linq;

namespace WinRM.AnalyzerBenchmarks;

/// <summary>What the analyzers may cost.</summary>
internal static class Limits
{
    public static IEnumerable<Limit> Judge(IReadOnlyList<Result> results)
    {
        foreach (Result result in results.Where(static result => result.IsWinRM))
        {
            string name = result.Scenario.Name;
            switch (result.Scenario.Part)
            {
                case "a":
                    yield return new("a", $"{name}: ms/KLOC", 0.5, result.PerKiloLine.Median, "0.000");
                    yield return new("a", $"{name}: compile wall × empty analyzer", 1.05, result.WallFactor.Median, "0.000");
                    break;
                case "c":
                    yield return new("c", $"{name}: % of compile CPU", 2, result.CpuPercent.Median, "0.00");
                    break;
                case "e":
                    yield return new("e", $"{name}: ms/KLOC", 1, result.PerKiloLine.Median, "0.000");
                    break;
            }

            IEnumerable<double> peers = results.Where(other => other.Scenario == result.Scenario && other.Contender.IsPeer).Select(static other => other.PerKiloLine.Median);
            if (result.Scenario.Part == "e" && peers.Any())
            {
                yield return new("e", $"{name}: of the cheapest peer", 0.05, result.PerKiloLine.Median / peers.Min(), "0.0000");
            }
        }

        // Linear: a line of the longest method costs what a line of the shortest does. Half as much again is noise, twice is not.
        foreach (IGrouping<string, Result> form in results.Where(static result => result.IsWinRM && result.Scenario.Part == "d").GroupBy(static result => result.Scenario.Name))
        {
            Result[] bySize = [.. form.OrderBy(static result => result.Scenario.Lines)];
            yield return new("d", $"{form.Key}: cost of a line, longest to shortest", 1.5, bySize[^1].PerKiloLine.Median / bySize[0].PerKiloLine.Median, "0.00");
        }
    }
}
