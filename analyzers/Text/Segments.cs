using System.Collections.Generic;
using System.Linq;

namespace WinRM.Analyzers.Text;

/// <summary>Takes the steps on one object apart into texts that have nothing to do with each other.</summary>
internal static class Segments
{
    /// <summary>The texts. A step that begins one only on some ways is kept together with what it may replace.</summary>
    public static IEnumerable<IReadOnlyList<Step>> Split(IEnumerable<Step> steps)
    {
        List<List<Step>> segments = new();
        foreach (Step step in steps.OrderBy(static step => step.Position))
        {
            if (step.Starts || segments.Count == 0)
            {
                segments.Add(new List<Step>());
            }

            segments[segments.Count - 1].Add(step);
        }

        for (int i = segments.Count - 1; i > 0; i--)
        {
            if (!Covers(segments[i][0], segments[i]))
            {
                segments[i - 1].AddRange(segments[i]);
                segments.RemoveAt(i);
            }
        }

        return segments;
    }

    /// <summary>A segment as a text; the branches around all of it are taken.</summary>
    public static Sequence Read(IReadOnlyList<Step> segment) => Sequence.Of(segment, Covers(segment[0], segment) ? segment[0].Guards : System.Array.Empty<Guard>());

    private static bool Covers(Step first, IEnumerable<Step> segment) =>
        segment.All(step => step.Guards.Count >= first.Guards.Count && first.Guards.SequenceEqual(step.Guards.Take(first.Guards.Count)));
}
