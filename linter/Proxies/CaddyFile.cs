using System;
using System.Collections.Generic;
using System.Linq;
using WinRM.Lint.Dialects;
using WinRM.Rules;
using WinRM.Rules.Proxies;

namespace WinRM.Lint.Proxies;

/// <summary>Caddyfile: each reverse_proxy is a proxy server.</summary>
internal sealed class CaddyFile : ProxyDialect
{
    /// <inheritdoc/>
    public override string Name => "Caddyfile";

    /// <inheritdoc/>
    public override string[] FileNames { get; } = ["Caddyfile", "Caddyfile.*", "*.caddyfile", "*.Caddyfile", "*.caddy"];

    /// <inheritdoc/>
    protected override string Signature => @"^[ \t]*reverse_proxy([ \t]|\{|\r?$)";

    /// <inheritdoc/>
    public override void Read(Reading reading)
    {
        Includes includes = new(reading, file => BlockReader.Read(file, BlockSyntax.Caddy, reading.Limits), static directive => directive.Is("import") && directive.First.AsSpan().IndexOfAny('/', '*', '.') >= 0);
        IReadOnlyList<Directive> all = includes.Run();
        Stack<(Directive Section, IReadOnlyList<Directive> Around)> open = new(all.Where(static top => top.Block is not null).Select(static top => (top, (IReadOnlyList<Directive>)[top])).Reverse());
        // A file for one site may do without braces.
        if (all.Any(static top => top.Is("reverse_proxy")))
        {
            open.Push((new Directive("", [], reading.At(0, 0), all), [all[0]]));
        }

        while (open.TryPop(out (Directive Section, IReadOnlyList<Directive> Around) next))
        {
            foreach (Directive directive in next.Section.Block!)
            {
                if (directive.Is("reverse_proxy"))
                {
                    Add(reading, Describe(directive, next.Section, next.Around));
                }
                else if (directive.Block is not null && next.Around.Count < reading.Limits.Nesting)
                {
                    open.Push((directive, [.. next.Around, directive]));
                }
            }
        }
    }

    private static Subject Describe(Directive proxy, Directive section, IReadOnlyList<Directive> around)
    {
        ProxyFacts facts = new(Caddy.Row, null, proxy.Place);
        // Names of sites are the names of their sections.
        IEnumerable<Directive> said = [.. around.Select(static outer => outer with { Args = [outer.Name, .. outer.Args], Block = null }), .. Matchers(section, proxy), .. proxy.All()];
        facts.Carries(Evidence.In(said.Select(static directive => directive.Is("to") || directive.Block is null ? directive : directive with { Block = null })));
        Directive? transport = proxy.Block?.LastOrDefault(static inner => inner.Is("transport"));
        if (transport?.First.StartsWith("http_ntlm", StringComparison.Ordinal) == true)
        {
            facts.State(Settings.ServerConnections, (int)ServerConnections.PerClient, transport);
        }
        else if (transport?.Block?.LastOrDefault(static inner => inner.Is("versions")) is { } versions && (versions.Has("h2c") || (versions.Has("2") && !versions.Has("1.1"))))
        {
            facts.State(Settings.ServerConnections, (int)ServerConnections.Shared, versions);
        }
        else if (transport?.Block?.LastOrDefault(static inner => inner.Is("keepalive")) is { } keepAlive)
        {
            facts.State(Settings.ServerConnections, (int)(keepAlive.First == "off" ? ServerConnections.PerRequest : ServerConnections.Shared), keepAlive);
        }
        else
        {
            facts.Default(Settings.ServerConnections, (int)ServerConnections.Shared, "it pools connections by default and ties none to a client");
        }

        StateHeaders(facts, proxy, section);
        return facts.Build();
    }

    private static void StateHeaders(ProxyFacts facts, Directive proxy, Directive section)
    {
        foreach (Directive header in proxy.Block ?? [])
        {
            if ((header.Is("header_up") && header.Args is ["-Authorization" or "-authorization"]) || (header.Is("header_down") && header.Args is ["-WWW-Authenticate" or "-Www-Authenticate"]))
            {
                facts.State(Settings.PassesAuthentication, 0, header);
            }
            else if (header.Is("header_up") && header.Args is ["Authorization", _, ..] && !header.Args[1].Contains("{header.Authorization}", StringComparison.OrdinalIgnoreCase) && !header.Args[1].Contains("http.request.header.Authorization", StringComparison.OrdinalIgnoreCase))
            {
                facts.State(Settings.PassesAuthentication, 0, header.Place, "header_up Authorization");
            }
            else if (header.Is("header_up") && header.Args is ["Connection", "close"])
            {
                facts.State(Settings.ServerConnections, (int)ServerConnections.PerRequest, header);
            }
        }

        if (section.Block!.FirstOrDefault(static other => other.Is("basicauth") || other.Is("basic_auth")) is { } login)
        {
            facts.State(Settings.PassesAuthentication, 0, login, "Caddy itself asks for Basic, in the header that the server's logon needs");
        }
    }

    private static IEnumerable<Directive> Matchers(Directive section, Directive proxy) =>
        section.Block!.Where(matcher => matcher.Name.StartsWith('@') && proxy.Has(matcher.Name)).SelectMany(static matcher => matcher.All());
}
