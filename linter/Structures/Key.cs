using System;
using System.Collections.Generic;
using WinRM.Rules;

namespace WinRM.Lint.Structures;

/// <summary>A key that a tool reads and the facts that it states.</summary>
/// <param name="Name">The key.</param>
/// <param name="Read">The facts of what is said under it.</param>
internal sealed record Key(string Name, Func<Option, IEnumerable<Fact>> Read)
{
    /// <summary>The words for mechanisms that the clients in Python and Ruby share.</summary>
    public static readonly IReadOnlyDictionary<string, Mechanisms> MechanismWords = new Dictionary<string, Mechanisms>(StringComparer.OrdinalIgnoreCase)
    {
        ["basic"] = Mechanisms.Basic,
        ["plaintext"] = Mechanisms.Basic,
        ["certificate"] = Mechanisms.Certificate,
        ["ntlm"] = Mechanisms.Negotiate,
        ["negotiate"] = Mechanisms.Negotiate,
        ["kerberos"] = Mechanisms.Kerberos,
        ["credssp"] = Mechanisms.CredSsp,
    };

    /// <summary>HTTPS when the switch is on, HTTP when it is off.</summary>
    public static Key Https(string name) => Switch(name, (int)Rules.Scheme.Https, (int)Rules.Scheme.Http, Settings.Scheme);

    /// <summary>The server's certificate is checked, by issuer and name.</summary>
    public static Key Verifies(string name) => Switch(name, 1, 0, Settings.CaCheck, Settings.CnCheck);

    /// <summary>The server's certificate is not checked.</summary>
    public static Key Skips(string name) => Switch(name, 0, 1, Settings.CaCheck, Settings.CnCheck);

    /// <summary>Settings that have one value when the switch is on and another when it is off.</summary>
    public static Key Switch(string name, int on, int off, params Setting[] settings) =>
        new(name, option => Array.ConvertAll(settings, setting => option.State(setting, option.Truth switch { true => on, false => off, null => null })));

    /// <summary>One choice of mechanisms when the switch is on; off, it says nothing. Unless <paramref name="off"/> is another choice.</summary>
    public static Key Offers(string name, Mechanisms on, Mechanisms? off = null) => new(name, option => option.Truth switch
    {
        true => Offer(option, on),
        false => off is { } other ? Offer(option, other) : [],
        null => Offer(option, null),
    });

    /// <summary>The mechanism by its word.</summary>
    public static Key Mechanism(string name, IReadOnlyDictionary<string, Mechanisms> words) =>
        new(name, option => Offer(option, option.Text is { } text && words.TryGetValue(text, out Mechanisms known) ? known : null));

    /// <summary>This mechanism, whatever the value is.</summary>
    public static Key Presence(string name, Mechanisms mechanism) => new(name, option => Offer(option, mechanism));

    /// <summary>http or https.</summary>
    public static Key Scheme(string name) => new(name, static option => [option.State(Settings.Scheme, (int?)Endpoint.ParseScheme(option.Text ?? ""))]);

    /// <summary>The port.</summary>
    public static Key Port(string name) => new(name, static option => [option.State(Settings.Port, option.Port)]);

    /// <summary>The host: is it this machine?</summary>
    public static Key Host(string name) =>
        new(name, static option => option.Text is { } host && Endpoint.IsLoopbackHost(host) ? [option.State(Settings.Loopback, 1)] : []);

    /// <summary>An address with host and perhaps scheme and port.</summary>
    public static Key Address(string name) => new(name, static option =>
    {
        Endpoint? address = option.Value is Yaml.YamlScalar scalar ? Endpoint.Parse(scalar.Value) : null;
        List<Fact> facts = [option.State(Settings.Scheme, (int?)address?.Scheme)];
        if (address?.Port is { } port)
        {
            facts.Add(option.State(Settings.Port, port));
        }

        if (address is { IsLoopback: true })
        {
            facts.Add(option.State(Settings.Loopback, 1));
        }

        return facts;
    });

    /// <summary>The address of a proxy; empty for none.</summary>
    public static Key Proxy(string name) => new(name, Proxied);

    /// <summary>The facts of a proxy's address.</summary>
    public static IEnumerable<Fact> Proxied(Option option)
    {
        if (option.Text is not { } address)
        {
            return [option.State(Settings.ProxySource, null), option.State(Settings.ProxyCredential, null)];
        }

        if (address.Length == 0)
        {
            return [option.State(Settings.ProxySource, (int)ProxySource.None)];
        }

        Fact named = option.State(Settings.ProxySource, (int)ProxySource.Named);
        return Endpoint.Parse(address).HasUserInfo
            ? [named, option.State(Settings.ProxyCredential, 1), option.State(Settings.ProxyUrlCredential, 1)] : [named];
    }

    /// <summary>The mechanisms that are offered and no other.</summary>
    public static IEnumerable<Fact> Offer(Option option, Mechanisms? mechanisms) =>
        MechanismFacts.Offer(mechanisms, option.IsInherited ? Origin.Inherited : Origin.Explicit, option.ValuePlace);
}
