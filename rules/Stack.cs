using System.Collections.Generic;

namespace WinRM.Rules;

/// <summary>
/// A client or service stack with its defaults. Defaults belong to the stack that opens the connection, not to the file or
/// the language in which the connection is described.
/// </summary>
public sealed class Stack
{
    /// <summary>Name in messages, as in "default of pywinrm".</summary>
    public string Name { get; init; } = "";

    /// <summary>Where the defaults were read: source code or documentation.</summary>
    public string Source { get; init; } = "";

    /// <summary>What holds when nothing was stated; settings that are not listed have the defaults of every connection.</summary>
    public IReadOnlyDictionary<Setting, int> Defaults { get; init; } = new Dictionary<Setting, int>();

    /// <summary>The port that alone turns the scheme to http when no scheme was stated, or null when the port decides nothing.</summary>
    public int? HttpPort { get; init; }

    /// <summary>The mechanisms that are offered when none was stated.</summary>
    public Mechanisms DefaultMechanisms { get; init; }

    /// <summary>Asking for unencrypted messages has no effect over HTTPS (true), or makes such a connection fail (false).</summary>
    public bool NoEncryptionIsInertOverHttps { get; init; }

    /// <summary>The client honours a proxy for http:// endpoints; when false it ignores it and connects directly.</summary>
    public bool ProxyAppliesToHttp { get; init; } = true;

    /// <summary>The proxy server that this is, or null for clients and services.</summary>
    public ProxyProduct? Proxy { get; init; }

    /// <summary>Fills in what was not stated.</summary>
    /// <param name="kind">What the world describes.</param>
    /// <param name="world">What was stated.</param>
    public World Complete(SubjectKind kind, World world)
    {
        string note = "default of " + Name;
        if (kind == SubjectKind.Connection)
        {
            world = CompleteScheme(world);
            world = CompleteMechanisms(world, note);
        }

        foreach (KeyValuePair<Setting, int> entry in Defaults)
        {
            world = world.WithDefault(new Fact(entry.Key, entry.Value, Origin.Default, null, note));
        }

        return CompleteKind(kind, world);
    }

    /// <summary>The defaults that every connection, and every proxy server, has, whatever its stack.</summary>
    internal static World CompleteKind(SubjectKind kind, World world)
    {
        if (kind == SubjectKind.Connection && world[Settings.CredentialName] is { } server && world[Settings.ProxyCredentialName] is { } proxy)
        {
            int? isShared = server.Value is { } one && proxy.Value is { } other ? (one == other ? 1 : 0) : null;
            world = world.WithDefault(new Fact(Settings.SharedCredential, isShared, Origin.Explicit, proxy.Location));
        }

        KeyValuePair<Setting, int>[] defaults = kind switch
        {
            SubjectKind.Connection => s_connection,
            SubjectKind.ProxyServer => s_proxyServer,
            _ => s_none,
        };
        foreach (KeyValuePair<Setting, int> entry in defaults)
        {
            world = world.WithDefault(new Fact(entry.Key, entry.Value, Origin.Default, null));
        }

        return world;
    }

    private static readonly KeyValuePair<Setting, int>[] s_none = new KeyValuePair<Setting, int>[0];

    // A reader states what a proxy server does; what it does not speak of is as WinRM needs it.
    private static readonly KeyValuePair<Setting, int>[] s_proxyServer =
    {
        new(Settings.CarriesWinRM, 0), new(Settings.PlainHttp, (int)PlainHttp.Known), new(Settings.ProxyHttpVersion, Settings.Version(1, 1)),
        new(Settings.PassesAuthentication, 1), new(Settings.ServerConnections, (int)ServerConnections.PerClient), new(Settings.KeepsClients, 1),
        new(Settings.ConnectAllowed, 1), new(Settings.Measured, 1), new(Settings.ProxyAuthentication, (int)ProxyAuthentication.None),
    };

    private static readonly KeyValuePair<Setting, int>[] s_connection =
    {
        new(Settings.Loopback, 0), new(Settings.NoEncryption, 0), new(Settings.StackSeals, 1), new(Settings.CaCheck, 1), new(Settings.CnCheck, 1),
        new(Settings.RevocationCheck, 1), new(Settings.ProxyUrlCredential, 0), new(Settings.SharedCredential, 0), new(Settings.ProxyHopEncrypted, 0),
        new(Settings.ProxyBasicDisabled, 0), new(Settings.WpadDisabled, 0),
        new(Settings.ProxySource, (int)ProxySource.None), new(Settings.ProxyCredential, 0),
        new(Settings.ProxyAuthentication, (int)ProxyAuthentication.None),
    };

    private World CompleteScheme(World world)
    {
        if (HttpPort is not { } httpPort || world[Settings.Scheme] is not null || world[Settings.Port] is not { } port)
        {
            return world;
        }

        int? scheme = port.Value is { } number ? (int)(number == httpPort ? Scheme.Http : Scheme.Https) : null;
        string note = port.Value is { } known ? $"{Name} takes it from port {known}" : "the port is not known";
        return world.With(new Fact(Settings.Scheme, scheme, Origin.Default, port.Location, note));
    }

    private World CompleteMechanisms(World world, string note)
    {
        bool stated = false;
        bool known = false;
        foreach (KeyValuePair<Mechanisms, Setting> offer in Settings.Offers)
        {
            stated |= world[offer.Value] is not null;
            known |= world[offer.Value] is { Value: not null };
        }

        // Where only unknown values were stated, it is not known either whether the default still holds.
        foreach (KeyValuePair<Mechanisms, Setting> offer in Settings.Offers)
        {
            bool isDefault = !known && (DefaultMechanisms & offer.Key) != 0;
            int? value = isDefault ? stated ? null : 1 : 0;
            world = world.WithDefault(new Fact(offer.Value, value, Origin.Default, null, isDefault ? note : null));
        }

        return world;
    }
}
