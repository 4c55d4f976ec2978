using System.Collections.Generic;

namespace WinRM.Rules;

/// <summary>States a choice of mechanisms as one fact per mechanism.</summary>
public static class MechanismFacts
{
    /// <summary>The given mechanisms are offered and no other; null when the choice cannot be known.</summary>
    public static IReadOnlyList<Fact> Offer(Mechanisms? offered, Origin origin, object? location)
    {
        List<Fact> facts = new(Settings.Offers.Count);
        foreach (KeyValuePair<Mechanisms, Setting> offer in Settings.Offers)
        {
            int? value = offered is { } known ? ((known & offer.Key) != 0 ? 1 : 0) : null;
            facts.Add(new Fact(offer.Value, value, origin, location));
        }

        return facts;
    }
}
