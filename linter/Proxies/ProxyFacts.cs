using System.Collections.Generic;
using System.Linq;
using WinRM.Rules;

namespace WinRM.Lint.Proxies;

/// <summary>Collects what one proxy server, or one way through it, does.</summary>
internal sealed class ProxyFacts
{
    private readonly Stack _stack;
    private readonly string? _name;
    private readonly Place _anchor;
    private readonly List<int> _ports = [];
    private Worlds _worlds = Worlds.Start;

    /// <summary>A proxy server of which nothing is stated yet.</summary>
    /// <param name="stack">The product.</param>
    /// <param name="name">The part of its configuration, or null.</param>
    /// <param name="anchor">Where what is missing belongs.</param>
    public ProxyFacts(Stack stack, string? name, Place anchor)
    {
        _stack = stack;
        _name = name;
        _anchor = anchor;
    }

    /// <summary>States what a directive says.</summary>
    public void State(Setting setting, int value, Directive where, string? note = null) =>
        _worlds = _worlds.With(new Fact(setting, value, Origin.Explicit, where.Place, note ?? Quote(where)));

    /// <summary>States what a directive says.</summary>
    public void State(Setting setting, int value, Place where, string note) => _worlds = _worlds.With(new Fact(setting, value, Origin.Explicit, where, note));

    /// <summary>States what holds because nothing else is written.</summary>
    public void Default(Setting setting, int value, string? note, Place? where = null) =>
        _worlds = _worlds.With(new Fact(setting, value, Origin.Default, where ?? _anchor, note));

    /// <summary>What is written cannot be known.</summary>
    public void Unknown(Setting setting, Place? where = null, string? note = null) =>
        _worlds = _worlds.With(new Fact(setting, null, Origin.Explicit, where ?? _anchor, note));

    /// <summary>The setting may as well be something else.</summary>
    public void OrUnknown(Setting setting, Place where, string note) =>
        _worlds = _worlds.WithEither([[], [new Fact(setting, null, Origin.Default, where, note)]]);

    /// <summary>WinRM goes through it, if a directive says so.</summary>
    public void Carries(Directive? evidence)
    {
        if (evidence is not null)
        {
            Carries(evidence.Place);
        }
    }

    /// <summary>WinRM goes through it, as this place says.</summary>
    public void Carries(Place evidence) => _worlds = _worlds.With(new Fact(Settings.CarriesWinRM, 1, Origin.Context, evidence, "said here"));

    /// <summary>It listens on the port at the end of this address, if there is one.</summary>
    public void Listens(string address)
    {
        string end = address[(address.LastIndexOf(':') + 1)..];
        if (int.TryParse(end, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out int port))
        {
            _ports.Add(port);
        }
    }

    /// <summary>The proxy server.</summary>
    public Subject Build() => new(SubjectKind.ProxyServer, _stack, _name, _worlds, _anchor) { Ports = _ports };

    /// <summary>A directive as messages show it, without what could be a secret.</summary>
    public static string Quote(Directive directive)
    {
        const int most = 3;
        IEnumerable<string> args = directive.Args.Take(most).Select(static arg => arg.Length > 40 ? arg[..40] + "…" : arg.Length == 0 ? "\"\"" : arg);
        return SecretMask.Apply(string.Join(' ', args.Prepend(directive.Name))) + (directive.Args.Count > most ? " …" : "");
    }
}
