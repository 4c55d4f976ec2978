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
    private readonly Dictionary<Contender, List<(int Round, Measurement Measurement, OwnClock Clock)>> _measured =
        contenders.ToDictionary(static contender => contender, static _ => new List<(int, Measurement, OwnClock)>());

    public async Task<IReadOnlyList<Result>> Run()
    {
        await WarmUp().ConfigureAwait(false);
        Stopwatch watch = Stopwatch.StartNew();
        for (int round = 0; round < settings.Rounds && (round < 3 || watch.Elapsed < settings.TimePerScenario); round++)
        {
            bool withPeers = round < settings.PeerRounds && (round == 0 || watch.Elapsed < settings.TimePerScenario);

            // Nobody is always first.
            foreach (Contender contender in contenders.Skip(round % contenders.Count).Concat(contenders.Take(round % contenders.Count)))
            {
                if (!contender.IsPeer || withPeers)
                {
                    Measurement measurement = await Compiler.Measure(scenario, contender, IsEmpty(contender)).ConfigureAwait(false);
                    _measured[contender].Add((round, measurement, await Compiler.ReadClock(scenario, contender).ConfigureAwait(false)));
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
            foreach (Contender contender in contenders.Where(static contender => !contender.IsPeer))
            {
                await Compiler.Measure(scenario, contender, IsEmpty(contender)).ConfigureAwait(false);
                await Compiler.ReadClock(scenario, contender).ConfigureAwait(false);
            }
        }
    }

    private Result Summarize(Contender contender)
    {
        Dictionary<int, Measurement> empty = _measured[contenders.Single(IsEmpty)].ToDictionary(static one => one.Round, static one => one.Measurement);
        double wall = new Series(empty.Values.Select(static one => one.Compile.Wall.TotalSeconds)).Median;
        double cpu = new Series(empty.Values.Select(static one => one.Compile.Cpu.TotalSeconds)).Median;
        List<(Usage Analysis, Usage Empty)> pairs = [.. _measured[contender].Select(one => (one.Measurement.Analysis, empty[one.Round].Analysis))];
        List<OwnClock> clocks = [.. _measured[contender].Select(static one => one.Clock)];
        return new Result(
            scenario, contender, new Series(clocks.Select(static clock => clock.Time.TotalMilliseconds)),
            new Series(pairs.Select(pair => 1 + ((pair.Analysis.Wall - pair.Empty.Wall).TotalSeconds / wall))),
            new Series(pairs.Select(pair => 100 * (pair.Analysis.Cpu - pair.Empty.Cpu).TotalSeconds / cpu)),
            new Series(pairs.Select(static pair => (pair.Analysis.Allocated - pair.Empty.Allocated) / 1e6)),
            clocks[^1].Findings, clocks.Sum(static clock => clock.Failures));
    }

    private static bool IsEmpty(Contender contender) => contender.Name == Contenders.Empty;
}
