using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Threading.Tasks;

namespace WinRM.AnalyzerBenchmarks;

/// <summary>
/// Measures all sets of analyzers on one scenario in turn, again and again, so that what else the machine does hits all alike.
/// Each round compares with the empty analyzer of the same round.
/// </summary>
internal sealed class Rounds(Scenario scenario, IReadOnlyList<Contender> contenders, Settings settings)
{
    private readonly Dictionary<Contender, List<(int Round, Measurement Measurement)>> _measured =
        contenders.ToDictionary(static contender => contender, static _ => new List<(int, Measurement)>());

    public async Task<IReadOnlyList<Result>> Run()
    {
        await WarmUp().ConfigureAwait(false);
        Stopwatch watch = Stopwatch.StartNew();
        for (int round = 0; round < settings.Rounds && (round < settings.PeerRounds || round < 3 || watch.Elapsed < settings.TimePerScenario); round++)
        {
            // Nobody is always first.
            foreach (Contender contender in contenders.Skip(round % contenders.Count).Concat(contenders.Take(round % contenders.Count)))
            {
                if (!contender.IsPeer || round < settings.PeerRounds)
                {
                    _measured[contender].Add((round, await Compiler.Run(scenario, contender, IsEmpty(contender)).ConfigureAwait(false)));
                }
            }
        }

        return contenders.Select(Summarize).ToList();
    }

    // Until the just-in-time compiler has little left to do.
    private async Task WarmUp()
    {
        Stopwatch watch = Stopwatch.StartNew();
        for (int i = 0; i < settings.WarmUps && (i == 0 || watch.Elapsed < settings.TimePerScenario / 8); i++)
        {
            foreach (Contender contender in contenders.Where(contender => i == 0 || !contender.IsPeer))
            {
                await Compiler.Run(scenario, contender, IsEmpty(contender)).ConfigureAwait(false);
            }
        }
    }

    private Result Summarize(Contender contender)
    {
        Dictionary<int, Measurement> empty = _measured[contenders.Single(IsEmpty)].ToDictionary(static pair => pair.Round, static pair => pair.Measurement);
        double wall = new Series(empty.Values.Select(static one => one.Compile.Wall.TotalSeconds)).Median;
        double cpu = new Series(empty.Values.Select(static one => one.Compile.Cpu.TotalSeconds)).Median;
        List<(Usage Analysis, Usage Empty)> pairs = [.. _measured[contender].Select(pair => (pair.Measurement.Analysis, empty[pair.Round].Analysis))];
        List<Measurement> own = [.. _measured[contender].Select(static pair => pair.Measurement)];
        return new Result(
            scenario, contender, new Series(own.Select(static one => one.OwnClock.TotalMilliseconds)),
            new Series(pairs.Select(pair => 1 + ((pair.Analysis.Wall - pair.Empty.Wall).TotalSeconds / wall))),
            new Series(pairs.Select(pair => 100 * (pair.Analysis.Cpu - pair.Empty.Cpu).TotalSeconds / cpu)),
            new Series(pairs.Select(static pair => (pair.Analysis.Allocated - pair.Empty.Allocated) / 1e6)),
            own[^1].Findings, own.Sum(static one => one.Failures));
    }

    private static bool IsEmpty(Contender contender) => contender.Name == Contenders.Empty;
}
