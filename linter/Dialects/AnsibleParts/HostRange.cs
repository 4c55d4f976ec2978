using System;
using System.Collections.Generic;
using System.Globalization;
using WinRM.Lint.Yaml;

namespace WinRM.Lint.Dialects.AnsibleParts;

/// <summary>Host names with ranges, as in <c>web[01:10].corp.example</c> or <c>db-[a:f]</c>.</summary>
internal static class HostRange
{
    // Each range multiplies the hosts; with so many of them at most one can have several.
    private const int MaxRanges = 16;

    // A host costs more to keep than what else the budget counts.
    private const int Cost = 3;

    /// <summary>All names that a pattern stands for; a name without a range, or with one that Ansible refuses, stands for itself.</summary>
    public static IEnumerable<string> Expand(string pattern, YamlBudget budget)
    {
        List<string> names = [""];
        int at = 0;
        for (int ranges = 0; ranges < MaxRanges && pattern.IndexOf('[', at) is int open and >= 0 && pattern.IndexOf(']', open) is int close and >= 0; ranges++)
        {
            if (Values(pattern[(open + 1)..close].Split(':'), budget) is not { } values)
            {
                return [pattern];
            }

            budget.Spend((int)Math.Min((long)Cost * names.Count * values.Count, int.MaxValue));
            string head = pattern[at..open];
            List<string> longer = new(names.Count * values.Count);
            foreach (string name in names)
            {
                values.ForEach(value => longer.Add(name + head + value));
            }

            names = longer;
            at = close + 1;
        }

        return at == 0 ? [pattern] : names.ConvertAll(name => name + pattern[at..]);
    }

    private static List<string>? Values(string[] bounds, YamlBudget budget)
    {
        string first = bounds[0].Length == 0 ? "0" : bounds[0];
        if (bounds.Length is not (2 or 3) || !TryStep(bounds, out int step))
        {
            return null;
        }

        string last = bounds[1];
        if (first.Length == 1 && last.Length == 1 && char.IsAsciiLetter(first[0]) && char.IsAsciiLetter(last[0]))
        {
            return Count(first[0], last[0], step, static value => ((char)value).ToString(), budget);
        }

        // A leading zero asks for a fixed width.
        int width = first.Length > 1 && first[0] == '0' ? first.Length : 1;
        return TryNumber(first, out int from) && TryNumber(last, out int to) && (width == 1 || last.Length == width)
            ? Count(from, to, step, value => value.ToString(CultureInfo.InvariantCulture).PadLeft(width, '0'), budget) : null;
    }

    private static List<string>? Count(int from, int to, int step, Func<int, string> format, YamlBudget budget)
    {
        if (from > to)
        {
            return null;
        }

        budget.Spend((to - from) / step);
        List<string> values = [];
        for (long value = from; value <= to; value += step)
        {
            values.Add(format((int)value));
        }

        return values;
    }

    private static bool TryStep(string[] bounds, out int step)
    {
        step = 1;
        return bounds.Length == 2 || (TryNumber(bounds[2], out step) && step > 0);
    }

    private static bool TryNumber(string text, out int number) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
