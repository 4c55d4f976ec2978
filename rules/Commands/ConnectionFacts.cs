using System;
using System.Collections.Generic;

namespace WinRM.Rules.Commands;

/// <summary>States what the arguments of a command say about a connection.</summary>
internal static class ConnectionFacts
{
    /// <summary>Ways to authenticate to a proxy. Negotiate is what is used when nothing is said; it does not show that the proxy asks for anything.</summary>
    public static readonly IReadOnlyDictionary<string, int> ProxyMechanisms = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase)
    {
        ["Basic"] = (int)ProxyAuthentication.Basic,
        ["Digest"] = (int)ProxyAuthentication.Digest,
    };

    private static readonly Dictionary<string, Mechanisms> s_mechanisms = new(StringComparer.OrdinalIgnoreCase)
    {
        ["None"] = Mechanisms.None,
        ["Default"] = Mechanisms.Negotiate | Mechanisms.Kerberos,
        ["Basic"] = Mechanisms.Basic,
        ["Digest"] = Mechanisms.Digest,
        ["Negotiate"] = Mechanisms.Negotiate,
        ["NegotiateWithImplicitCredential"] = Mechanisms.Negotiate,
        ["NtlmDomain"] = Mechanisms.Negotiate,
        ["Kerberos"] = Mechanisms.Kerberos,
        ["CredSSP"] = Mechanisms.CredSsp,
        ["Certificate"] = Mechanisms.Certificate,
        ["ClientCertificate"] = Mechanisms.Certificate,
    };

    /// <summary>An address of which the scheme may be a part. Without one the default of the stack holds, unless the address cannot be seen.</summary>
    public static World Address(World world, Word word)
    {
        TextSpan place = word.TextSpan;
        if (word.Kind != WordKind.Text || (word.Text.Length > 0 && word.Text[0] == Word.HoleMark))
        {
            return world.WithDefault(new Fact(Settings.Scheme, null, Origin.Explicit, place));
        }

        Endpoint endpoint = Endpoint.Parse(word.Text);
        if (endpoint.Scheme is { } scheme)
        {
            world = world.With(new Fact(Settings.Scheme, (int)scheme, Origin.Explicit, place));
        }

        if (endpoint.Port is { } port)
        {
            world = world.With(new Fact(Settings.Port, port, Origin.Explicit, place));
        }

        return world.With(new Fact(Settings.Loopback, endpoint.IsLoopback ? 1 : 0, Origin.Explicit, place));
    }

    /// <summary>The mechanism that authenticates to the server.</summary>
    public static World Mechanism(World world, Word word)
    {
        bool isKnown = s_mechanisms.TryGetValue(word.Text, out Mechanisms mechanisms) && word.Kind == WordKind.Text;
        foreach (Fact fact in MechanismFacts.Offer(isKnown ? mechanisms : null, Origin.Explicit, word.TextSpan))
        {
            world = world.With(fact);
        }

        return world;
    }

    /// <summary>One of several words; a word that says nothing is passed over, and what cannot be seen is unknown.</summary>
    public static World Choice(World world, Setting setting, Word word, IReadOnlyDictionary<string, int> choices) =>
        word.HasHole ? world.With(new Fact(setting, null, Origin.Explicit, word.TextSpan))
        : choices.TryGetValue(word.Text, out int value) ? world.With(new Fact(setting, value, Origin.Explicit, word.TextSpan))
        : world;
}
