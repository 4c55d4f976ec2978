using System;
using System.Collections.Generic;
using System.Linq;
using WinRM.Lint.Dialects;
using WinRM.Rules;
using WinRM.Rules.Proxies;

namespace WinRM.Lint.Proxies;

/// <summary>haproxy.cfg: each backend, or listen section, with servers is a proxy server.</summary>
internal sealed class HAProxyConf : ProxyDialect
{
    // Before it the default was never.
    private static readonly Version s_safeByDefault = new(1, 9);

    /// <inheritdoc/>
    public override string Name => "HAProxy configuration";

    /// <inheritdoc/>
    public override string[] FileNames { get; } = ["haproxy*.cfg", "haproxy*.cfg.*", "haproxy*.conf"];

    /// <inheritdoc/>
    protected override string Signature => @"^(frontend|backend|listen)[ \t]+[\w.:-]+[ \t]*(#.*|from[ \t].*)?\r?$";

    /// <inheritdoc/>
    public override void Read(Reading reading)
    {
        List<HAProxySection> sections = HAProxySection.Read(reading.File);
        Version? version = reading.Versions.Of("haproxy", reading.File);
        foreach (HAProxySection section in sections.Where(static section => section.Kind is "backend" or "listen"))
        {
            if (section.Own.Any(static line => line.Is("server") || line.Is("server-template")))
            {
                HAProxySection[] frontends = [.. sections.Where(other => other.Kind == "frontend" && other.Uses(section))];
                Add(reading, Describe(section, frontends, version));
            }
        }
    }

    private static Subject Describe(HAProxySection section, HAProxySection[] frontends, Version? version)
    {
        ProxyFacts facts = new(HAProxy.Row, section.Name, section.Head.Place);
        facts.Carries(Evidence.In([section.Head, .. section.Own, .. frontends.SelectMany(frontend => frontend.Evidence(section))]));
        // A backend of mode http behind a frontend of mode tcp does not start; one of the two words is enough.
        if (section.Find("mode")?.First == "http" || frontends.Any(static frontend => frontend.Find("mode")?.First == "http"))
        {
            StateServerSide(facts, section, version);
            foreach (HAProxySection client in frontends.DefaultIfEmpty(section))
            {
                if (client.Closing() is { First: "httpclose" or "forceclose" } closes)
                {
                    facts.State(Settings.KeepsClients, 0, closes);
                }
            }

            StateHeaders(facts, section, frontends);
        }

        return facts.Build();
    }

    private static void StateServerSide(ProxyFacts facts, HAProxySection section, Version? version)
    {
        if (section.Closing() is { First: "httpclose" or "forceclose" or "http-server-close" } closes)
        {
            facts.State(Settings.ServerConnections, (int)ServerConnections.PerRequest, closes);
            return;
        }

        Directive[] servers = [.. section.Own.Where(static line => line.Is("server") || line.Is("server-template"))];
        Directive? defaults = section.Find("default-server");
        Directive? multiplexed = servers.FirstOrDefault(static server => IsMultiplexed(server)) ?? (defaults is not null && IsMultiplexed(defaults) ? defaults : null);
        if (multiplexed is not null)
        {
            facts.State(Settings.ServerConnections, (int)ServerConnections.Shared, multiplexed.Place, "HTTP/2 or FastCGI towards the server carries several clients at once");
        }
        else if (section.Find("http-reuse") is { } reuse)
        {
            bool keepsNone = servers.All(server => (Value(server, "pool-max-conn") ?? (defaults is null ? null : Value(defaults, "pool-max-conn"))) == "0");
            ServerConnections shares = reuse.First == "never" || keepsNone ? ServerConnections.PerClient : ServerConnections.SharedUntilChallenged;
            facts.State(Settings.ServerConnections, (int)shares, reuse);
        }
        else if (version is null || version >= s_safeByDefault)
        {
            bool keepsNone = servers.All(server => (Value(server, "pool-max-conn") ?? (defaults is null ? null : Value(defaults, "pool-max-conn"))) == "0");
            facts.Default(
                Settings.ServerConnections,
                (int)(keepsNone ? ServerConnections.PerClient : ServerConnections.SharedUntilChallenged),
                "'http-reuse safe' is the default since HAProxy 1.9");
        }
    }

    private static void StateHeaders(ProxyFacts facts, HAProxySection section, HAProxySection[] frontends)
    {
        foreach (Directive line in section.Own.Concat(frontends.SelectMany(static frontend => frontend.Own)))
        {
            if (line.Is("http-request") && line.First is "auth" or "deny" && line.Has("auth"))
            {
                facts.State(Settings.PassesAuthentication, 0, line, "HAProxy itself asks for Basic in the header that the server's logon needs");
            }
            else if ((line.Is("http-request") && line.Args is ["del-header", _, ..] && Is(line.Args[1], "Authorization"))
                || (line.Is("http-response") && line.Args is ["del-header", _, ..] && Is(line.Args[1], "WWW-Authenticate"))
                || (line.Args is [_, ..] && (line.Is("reqidel") || line.Is("reqdel")) && line.First.Contains("^Authorization", StringComparison.OrdinalIgnoreCase)))
            {
                if (line.Args.Contains("if") || line.Args.Contains("unless"))
                {
                    facts.Unknown(Settings.PassesAuthentication, line.Place, ProxyFacts.Quote(line));
                }
                else
                {
                    facts.State(Settings.PassesAuthentication, 0, line);
                }
            }
        }
    }

    private static bool IsMultiplexed(Directive server) =>
        Value(server, "proto") is "h2" or "fcgi" || Value(server, "alpn") is { } alpn && alpn.Split(',')[0] == "h2";

    private static string? Value(Directive directive, string key)
    {
        for (int i = 0; i + 1 < directive.Args.Count; i++)
        {
            if (directive.Args[i] == key)
            {
                return directive.Args[i + 1];
            }
        }

        return null;
    }

    private static bool Is(string left, string right) => left.Equals(right, StringComparison.OrdinalIgnoreCase);
}
