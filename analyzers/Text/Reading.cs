using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace WinRM.Analyzers.Text;

/// <summary>One way through the branches on which the pieces of a text hang.</summary>
internal sealed class Reading
{
    /// <summary>The most ways that are looked at: three conditions that have nothing to do with each other.</summary>
    public const int Limit = 8;

    private static readonly Reading s_straight = new(ImmutableDictionary<object, int>.Empty);

    private readonly ImmutableDictionary<object, int> _arms;

    private Reading(ImmutableDictionary<object, int> arms) => _arms = arms;

    /// <summary>All ways through the given branches; none when there are too many to tell.</summary>
    public static IReadOnlyList<Reading> All(IEnumerable<IReadOnlyList<Guard>> pieces)
    {
        IReadOnlyList<Guard>[] all = pieces.Where(static guards => guards.Count > 0).ToArray();
        ILookup<object, int> used = all.SelectMany(static guards => guards).ToLookup(static guard => guard.Decision, static guard => guard.Arm);
        List<Reading> readings = new() { s_straight };
        foreach (IReadOnlyList<Guard> guards in all)
        {
            List<Reading> next = new();
            foreach (Reading reading in readings)
            {
                reading.Split(guards, 0, used, next);
            }

            readings = next;
            if (readings.Count > Limit)
            {
                return System.Array.Empty<Reading>();
            }
        }

        return readings;
    }

    /// <summary>Does this way lead through all of these arms?</summary>
    public bool Takes(IReadOnlyList<Guard> guards)
    {
        foreach (Guard guard in guards)
        {
            if (!_arms.TryGetValue(guard.Decision, out int arm) || arm != guard.Arm)
            {
                return false;
            }
        }

        return true;
    }

    // An inner branch is only met on the way through the outer one. Arms without any piece are all alike.
    private void Split(IReadOnlyList<Guard> guards, int at, ILookup<object, int> used, List<Reading> result)
    {
        if (result.Count > Limit || at == guards.Count)
        {
            result.Add(this);
        }
        else if (_arms.TryGetValue(guards[at].Decision, out int taken))
        {
            if (taken == guards[at].Arm)
            {
                Split(guards, at + 1, used, result);
            }
            else
            {
                result.Add(this);
            }
        }
        else
        {
            Guard guard = guards[at];
            List<int> arms = used[guard.Decision].Distinct().ToList();
            if (arms.Count < guard.Arms)
            {
                arms.Add(-1);
            }

            foreach (int arm in arms)
            {
                new Reading(_arms.Add(guard.Decision, arm)).Split(guards, at, used, result);
            }
        }
    }
}
