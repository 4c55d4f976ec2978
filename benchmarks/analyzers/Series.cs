using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace WinRM.AnalyzerBenchmarks;

/// <summary>The values of all rounds.</summary>
internal sealed class Series(IEnumerable<double> values)
{
    private readonly double[] _sorted = [.. values.Order()];

    public int Count => _sorted.Length;

    public double Median => Quantile(0.5);

    /// <summary>The median and, in brackets, the quartiles.</summary>
    public string Format(string format) => _sorted.Length == 1
        ? Text(Median, format)
        : $"{Text(Median, format)} ({Text(Quantile(0.25), format)} – {Text(Quantile(0.75), format)})";

    public Series Times(double factor) => new(_sorted.Select(value => value * factor));

    public static string Text(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);

    private double Quantile(double part)
    {
        double place = part * (_sorted.Length - 1);
        int low = (int)place;
        int high = int.Min(low + 1, _sorted.Length - 1);
        return _sorted[low] + ((place - low) * (_sorted[high] - _sorted[low]));
    }
}
