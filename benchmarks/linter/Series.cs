using System;
using System.Collections.Generic;
using System.Linq;

namespace WinRM.LinterBenchmarks;

/// <summary>Commands that were run in turn, so that whatever else the machine does hits all alike.</summary>
internal sealed class Series
{
    private readonly Dictionary<Command, List<Usage>> _runs = [];

    /// <summary>Runs each command once unmeasured, then all of them as many times.</summary>
    public static Series Of(int rounds, params Command[] commands)
    {
        Series series = new();
        foreach (Command command in commands)
        {
            command.Run();
            series._runs[command] = [];
        }

        for (int round = 0; round < rounds; round++)
        {
            foreach (Command command in commands)
            {
                series._runs[command].Add(command.Run());
            }
        }

        return series;
    }

    /// <summary>The middle of what a command took.</summary>
    public double Median(Command command, Func<Usage, double> part) => Median(_runs[command].Select(part));

    /// <summary>The middle of the ratios of neighbouring runs.</summary>
    public double Ratio(Command command, Command yardstick, Func<Usage, double> part) =>
        Median(_runs[command].Zip(_runs[yardstick], (one, other) => part(one) / part(other)));

    private static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return sorted.Length % 2 == 1 ? sorted[sorted.Length / 2] : (sorted[(sorted.Length / 2) - 1] + sorted[sorted.Length / 2]) / 2;
    }
}
