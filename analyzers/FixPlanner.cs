using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using WinRM.Analyzers.Apis;
using WinRM.Rules;

namespace WinRM.Analyzers;

/// <summary>Turns the remedies of a rule into edits of the code at hand.</summary>
internal static class FixPlanner
{
    // Names of its shell and of its endpoints.
    private static readonly string[] s_exchange = { "Microsoft.Exchange", "/powershell\"", "/powershell/\"", "/powershell?", "/powershell-liveid", "outlook.com/powershell", "ps.outlook.com", "ExchangeOnline" };

    /// <summary>Does a program speak of Exchange?</summary>
    public static bool IsOfExchange(string text) => s_exchange.Any(mark => text.IndexOf(mark, StringComparison.OrdinalIgnoreCase) >= 0);

    /// <summary>The proposals for a finding, the best first; each is complete or not made at all.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="isOfExchange">Its file speaks of Exchange.</param>
    public static IEnumerable<FixProposal> Plan(Finding finding, bool isOfExchange)
    {
        foreach (Remedy remedy in finding.WaysOut)
        {
            if (Change(remedy, finding) is { } edits)
            {
                yield return new FixProposal(remedy.Text, Title(remedy, finding.World), edits, IsForFixAll(remedy, finding, isOfExchange));
            }

            if (Remove(remedy, finding) is { } removals)
            {
                yield return new FixProposal("remove", "Remove " + (removals.Count == 1 ? "the setting" : "the settings") + ", so that the default holds", removals, IsForFixAll(remedy, finding, isOfExchange));
            }
        }
    }

    private static string Title(Remedy remedy, World world)
    {
        string title = char.ToUpperInvariant(remedy.Text[0]) + remedy.Text.Substring(1);
        bool wakes = remedy == Remedy.UseHttps && (world.Is(Settings.CaCheck).IsNo || world.Is(Settings.CnCheck).IsNo);
        string more = wakes ? remedy.Prerequisite + "; the certificate checks that are skipped then matter" : remedy.Prerequisite ?? "";
        return more.Length == 0 ? title : $"{title} ({more})";
    }

    // Checks are skipped because some certificate would not pass them, and Exchange takes what it takes: somebody has to look at each.
    private static bool IsForFixAll(Remedy remedy, Finding finding, bool isOfExchange) => !(isOfExchange && finding.Subject.Kind == SubjectKind.Connection) && remedy.Changes.All(change =>
        change.Key != Settings.CaCheck && change.Key != Settings.CnCheck && change.Key != Settings.RevocationCheck
        && (finding.World[change.Key] is not { Location: Place place } fact || fact.Value == change.Value || place.IsForFixAll(change.Key)));

    private static List<Edit>? Change(Remedy remedy, Finding finding)
    {
        List<Edit> edits = new();
        foreach (KeyValuePair<Setting, int> change in remedy.Changes)
        {
            Fact? fact = finding.World[change.Key];
            if (fact is null || fact.Value == change.Value)
            {
                continue;
            }

            IReadOnlyList<Edit>? here = fact.IsWritten ? (fact.Location as Place)?.Write(change.Key, change.Value) : Insert(change, finding);
            if (here is null || (change.Key == Settings.Scheme && !MovePort(finding.World, edits)))
            {
                return null;
            }

            edits.AddRange(here);
        }

        return edits.Count == 0 ? null : edits;
    }

    // A port that is written apart from the scheme has to follow it; one that cannot be seen forbids the change.
    private static bool MovePort(World world, List<Edit> edits)
    {
        if (world[Settings.Port] is not { IsWritten: true } port || port.Value is 5986 or 443)
        {
            return true;
        }

        int? secure = port.Value switch { 5985 => 5986, 80 => 443, _ => null };
        if (secure is null || (port.Location as Place)?.Write(Settings.Port, secure.Value) is not { } moved)
        {
            return false;
        }

        edits.AddRange(moved);
        return true;
    }

    // What nobody wrote is added where the object is created.
    private static IReadOnlyList<Edit>? Insert(KeyValuePair<Setting, int> change, Finding finding) =>
        finding.Subject.Anchor is CreationPlace creation ? creation.Insert(change.Key, change.Value) : null;

    // Taking settings away is a way out only where the default of the client is what the remedy asks for.
    private static IReadOnlyList<Edit>? Remove(Remedy remedy, Finding finding)
    {
        World without = remedy.Changes.Aggregate(finding.World, static (world, change) => world.Without(change.Key));
        World defaults = finding.Subject.Stack?.Complete(finding.Subject.Kind, without) ?? without;
        List<ExpressionSyntax> assignments = new();
        foreach (KeyValuePair<Setting, int> change in remedy.Changes)
        {
            if (finding.World[change.Key] is not { } fact || fact.Value == change.Value)
            {
                continue;
            }

            if (defaults[change.Key]?.Value != change.Value || (fact.Location as Place)?.Removable is not { } assignment)
            {
                return null;
            }

            assignments.Add(assignment);
        }

        return assignments.Count == 0 ? null : Removal.Of(assignments);
    }
}
