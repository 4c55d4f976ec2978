using System;
using System.Collections.Generic;
using System.Linq;
using WinRM.Lint.Dialects;
using WinRM.Rules;
using WinRM.Rules.Proxies;

namespace WinRM.Lint.Proxies;

/// <summary>squid.conf: a forward proxy, or with an accel port a reverse one.</summary>
internal sealed class SquidConf : ProxyDialect
{
    /// <inheritdoc/>
    public override string Name => "squid configuration";

    /// <inheritdoc/>
    public override string[] FileNames { get; } = ["squid*.conf", "squid*.conf.*"];

    /// <inheritdoc/>
    protected override string Signature =>
        @"^[ \t]*(http_access[ \t]+(allow|deny)|https?_port[ \t]+\S*\d|cache_peer[ \t]+\S|acl[ \t]+\S+[ \t]+(src|dst|port|method|dstdomain|proxy_auth)[ \t]|(server|client)_persistent_connections[ \t])";

    /// <inheritdoc/>
    public override void Read(Reading reading)
    {
        Includes includes = new(reading, static file => LineReader.Read(file), static directive => directive.Is("include"));
        IReadOnlyList<Directive> all = includes.Run();
        Place anchor = all.FirstOrDefault(static directive => directive.Is("http_port"))?.Place ?? all.FirstOrDefault()?.Place ?? reading.At(0, 0);
        Directive[] ports = [.. all.Where(static directive => directive.Is("http_port"))];
        Directive[] origins = [.. Peers(all).Where(static peer => peer.Has("originserver"))];
        bool isReverse = ports.Any(IsAccelerator) || (origins.Length > 0 && ports.Length == 0);
        bool isForward = !isReverse || ports.Any(static port => !IsAccelerator(port));
        if (isReverse)
        {
            foreach (Directive? peer in origins.DefaultIfEmpty())
            {
                Add(reading, Reverse(all, ports, peer, anchor));
            }
        }

        if (isForward)
        {
            Add(reading, Forward(all, ports, anchor, includes.IsIncomplete));
        }
    }

    private static Subject Forward(IReadOnlyList<Directive> all, Directive[] ports, Place anchor, bool isIncomplete)
    {
        ProxyFacts facts = new(Squid.Row, null, anchor);
        foreach (Directive port in ports)
        {
            facts.Listens(port.First);
        }

        SquidAccess access = new(all, isIncomplete);
        access.State(facts);
        StateCommon(facts, all, access, ports.FirstOrDefault(static port => !IsAccelerator(port)));
        StatePeer(facts, Peers(all).FirstOrDefault(static peer => !peer.Has("originserver") && IsConnectionAuthOff(peer)));
        facts.Carries(Evidence.In(all));
        return facts.Build();
    }

    private static Subject Reverse(IReadOnlyList<Directive> all, Directive[] ports, Directive? peer, Place anchor)
    {
        ProxyFacts facts = new(Squid.Row, peer?.First, peer?.Place ?? anchor);
        StateCommon(facts, all, new SquidAccess(all, true), ports.FirstOrDefault(IsAccelerator));
        if (peer is not null)
        {
            string login = peer.Option("login") ?? "";
            if (login.StartsWith("NEGOTIATE", StringComparison.Ordinal) || login.Contains(':', StringComparison.Ordinal))
            {
                facts.State(Settings.ServerConnections, (int)ServerConnections.Shared, peer, "the login of cache_peer is the proxy's own, one for all clients");
            }
            else if (login is not ("PASS" or "PASSTHRU"))
            {
                facts.State(Settings.PassesAuthentication, 0, peer, "without login=PASS the peer is not given the Authorization header");
            }

            StatePeer(facts, peer);
        }

        facts.Carries(Evidence.In(peer is null ? all : all.Where(directive => directive == peer || ports.Contains(directive))) ?? Evidence.In(all.Where(static directive => directive.Is("acl"))));
        return facts.Build();
    }

    private static void StateCommon(ProxyFacts facts, IReadOnlyList<Directive> all, SquidAccess access, Directive? port)
    {
        if (Last(all, "server_persistent_connections") is { } server && server.First.Equals("off", StringComparison.OrdinalIgnoreCase))
        {
            facts.State(Settings.ServerConnections, (int)ServerConnections.PerRequest, server);
        }
        else if (all.FirstOrDefault(directive => directive.Is("server_pconn_for_nonretriable") && access.Applies(directive) is { } verdict && !verdict.IsNo) is { First: "allow" } retried)
        {
            facts.State(
                Settings.ServerConnections, (int)ServerConnections.SharedUntilChallenged, retried, $"{ProxyFacts.Quote(retried)}; Negotiate and NTLM stay pinned");
        }

        if (Last(all, "client_persistent_connections") is { } client && client.First.Equals("off", StringComparison.OrdinalIgnoreCase))
        {
            facts.State(Settings.KeepsClients, 0, client);
        }

        StateHeader(facts, all, access, "request_header_access", "Authorization");
        StateHeader(facts, all, access, "reply_header_access", "WWW-Authenticate");
        if (port is not null && (IsConnectionAuthOff(port) || port.Args.Contains("no-connection-auth")))
        {
            facts.State(Settings.PassesAuthentication, 0, port, "connection-auth is off for this port");
        }
    }

    private static void StatePeer(ProxyFacts facts, Directive? peer)
    {
        if (peer is not null && IsConnectionAuthOff(peer))
        {
            facts.State(Settings.PassesAuthentication, 0, peer, "connection-auth is off for this peer");
        }
    }

    // The first line about a header decides; lines about All count for headers that have none.
    private static void StateHeader(ProxyFacts facts, IReadOnlyList<Directive> all, SquidAccess access, string directive, string header)
    {
        Directive[] lines = [.. all.Where(line => line.Is(directive) && line.Args.Count >= 2)];
        Directive[] own = [.. lines.Where(line => line.First.Equals(header, StringComparison.OrdinalIgnoreCase))];
        foreach (Directive line in own.Length > 0 ? own : [.. lines.Where(static line => line.First.Equals("All", StringComparison.OrdinalIgnoreCase))])
        {
            Tri applies = access.Holds(line.Args.Skip(2));
            if (applies.IsNo)
            {
                continue;
            }

            if (line.Args[1].Equals("deny", StringComparison.OrdinalIgnoreCase))
            {
                if (applies.IsYes)
                {
                    facts.State(Settings.PassesAuthentication, 0, line);
                }
                else
                {
                    facts.Unknown(Settings.PassesAuthentication, line.Place, ProxyFacts.Quote(line));
                }
            }

            return;
        }
    }

    private static IEnumerable<Directive> Peers(IReadOnlyList<Directive> all) => all.Where(static directive => directive.Is("cache_peer"));

    private static Directive? Last(IReadOnlyList<Directive> all, string name) => all.LastOrDefault(directive => directive.Is(name));

    private static bool IsConnectionAuthOff(Directive directive) => directive.Option("connection-auth") is { } value && value.Equals("off", StringComparison.OrdinalIgnoreCase);

    private static bool IsAccelerator(Directive port) =>
        port.Args.Any(static arg => arg is "accel" or "vhost" or "act-as-origin" || arg.StartsWith("defaultsite=", StringComparison.Ordinal) || arg.StartsWith("vport", StringComparison.Ordinal));
}
