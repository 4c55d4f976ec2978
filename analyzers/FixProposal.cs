using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using WinRM.Analyzers.Apis;
using WinRM.Rules;

namespace WinRM.Analyzers;

/// <summary>
/// Carries a remedy from the analyzer, which knows what to write, to the code fix, which writes it: a property of the
/// diagnostic of the form "remedy|index=expression|…", where the index is that of the additional location to replace.
/// </summary>
internal static class FixProposal
{
    /// <summary>The most remedies that a diagnostic carries.</summary>
    public const int Limit = 4;

    /// <summary>Name of the property that carries a remedy.</summary>
    public static string Key(int number) => "fix" + number.ToString(CultureInfo.InvariantCulture);

    /// <summary>The proposal for a remedy, or null when it cannot be written completely.</summary>
    /// <param name="remedy">The remedy.</param>
    /// <param name="world">The world in which the finding holds.</param>
    /// <param name="locations">Additional locations of the diagnostic; those to replace are added.</param>
    public static string? Make(Remedy remedy, World world, List<Location> locations)
    {
        List<string> edits = new();
        foreach (KeyValuePair<Setting, int> change in remedy.Changes)
        {
            Fact? fact = world[change.Key];
            if (fact is null || fact.Value == change.Value || !fact.IsWritten)
            {
                continue;
            }

            if (fact.Location is not Place place || place.Write(change.Key, change.Value) is not { } expression)
            {
                return null;
            }

            locations.Add(place.Value!.GetLocation());
            edits.Add(string.Format(CultureInfo.InvariantCulture, "{0}={1}", locations.Count - 1, expression));
        }

        return edits.Count == 0 ? null : remedy.Text + "|" + string.Join("|", edits);
    }

    /// <summary>Reads a proposal: the remedy in words, and the places with their new expressions.</summary>
    public static (string Text, IReadOnlyList<KeyValuePair<Location, string>> Edits) Read(string proposal, IReadOnlyList<Location> locations)
    {
        string[] parts = proposal.Split('|');
        return (parts[0], parts.Skip(1).Select(edit =>
        {
            int equals = edit.IndexOf('=');
            int index = int.Parse(edit.Substring(0, equals), CultureInfo.InvariantCulture);
            return new KeyValuePair<Location, string>(locations[index], edit.Substring(equals + 1));
        }).ToList());
    }
}
