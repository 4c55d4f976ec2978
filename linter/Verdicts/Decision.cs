using System.Collections.Generic;
using System.Linq;
using WinRM.Rules;

namespace WinRM.Lint.Verdicts;

/// <summary>What a verdict of a rule hangs on.</summary>
internal static class Decision
{
    // Booleans and enums; of a number it is enough that some value decides.
    private const int Values = 8;

    /// <summary>Facts that together make the rule say No, whatever else holds; without any of them it could not. What is written is preferred.</summary>
    public static IReadOnlyList<Fact> OfNo(Rule rule, World world, Subject subject)
    {
        Fact[] facts = [.. world.Facts.Where(static fact => fact.Value is not null).OrderBy(static fact => fact.IsWritten).ThenBy(static fact => fact.Note is not null)];
        List<Fact> needed = [];
        foreach (Fact fact in facts)
        {
            World without = world.With(new Fact(fact.Setting, null, fact.Origin, fact.Location));
            if (rule.Judge(without, subject).IsNo)
            {
                world = without;
            }
            else
            {
                needed.Add(fact);
            }
        }

        return needed;
    }

    /// <summary>Settings that cannot be seen and each of which could make the rule say No.</summary>
    public static IReadOnlyList<Setting> OfMaybe(Rule rule, World world, Subject subject) => [.. Settings.All.Where(setting => world[setting]?.Value is null
        && Enumerable.Range(0, Values).Any(value => rule.Judge(world.With(new Fact(setting, value, Origin.Explicit, null)), subject).IsNo))];
}
