using System;
using System.Collections.Generic;

namespace WinRM.Lint;

/// <summary>Finds the word that a misspelt one was meant to be.</summary>
internal static class Nearest
{
    /// <summary>Words farther away than this many insertions, deletions, replacements or swaps of neighbours are other words.</summary>
    private const int MaxDistance = 2;

    /// <summary>The nearest known word, the first among equals; null when none is near.</summary>
    public static string? Of(string word, IEnumerable<string> known)
    {
        string? nearest = null;
        int best = MaxDistance + 1;
        foreach (string candidate in known)
        {
            // A short word is near to everything.
            if (Math.Abs(candidate.Length - word.Length) < best && Distance(word, candidate) is int distance && distance < best && distance < candidate.Length - 1)
            {
                best = distance;
                nearest = candidate;
            }
        }

        return nearest;
    }

    private static int Distance(string a, string b)
    {
        int[] older = [];
        int[] previous = new int[b.Length + 1];
        for (int j = 0; j <= b.Length; j++)
        {
            previous[j] = j;
        }

        for (int i = 1; i <= a.Length; i++)
        {
            int[] current = new int[b.Length + 1];
            current[0] = i;
            for (int j = 1; j <= b.Length; j++)
            {
                int replaced = previous[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                current[j] = Math.Min(replaced, 1 + Math.Min(previous[j], current[j - 1]));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    current[j] = Math.Min(current[j], older[j - 2] + 1);
                }
            }

            older = previous;
            previous = current;
        }

        return previous[b.Length];
    }
}
