using System;
using System.Collections.Generic;
using System.Linq;
using WinRM.Rules;

namespace WinRM.Lint.Proxies;

/// <summary>What nginx does with connections to the server of one proxy_pass.</summary>
internal sealed class NginxServerSide
{
    // From it on HTTP/1.1, no Connection header and a pool in each upstream section are the default.
    private static readonly Version s_poolsByDefault = new(1, 29, 7);

    private readonly NginxScope _scope;
    private readonly Directive _pass;
    private readonly string _host;
    private readonly Directive? _upstream;
    private readonly IReadOnlyDictionary<string, Directive> _maps;
    private readonly Version? _version;

    /// <summary>The server side of a proxy_pass.</summary>
    public NginxServerSide(NginxScope scope, Directive pass, string host, Directive? upstream, IReadOnlyDictionary<string, Directive> maps, Version? version)
    {
        _scope = scope;
        _pass = pass;
        _host = host;
        _upstream = upstream;
        _maps = maps;
        _version = version;
    }

    private bool IsOld => _version is null || _version < s_poolsByDefault;

    /// <summary>States the HTTP version and what becomes of connections to the server.</summary>
    public void State(ProxyFacts facts)
    {
        Directive? version = _scope.Find("proxy_http_version");
        Directive? connection = _scope.Header("Connection");
        bool? keeps = connection is null ? null : Keeps(connection.Args[1]);
        ServerConnections? before = Outcome(version, connection, keeps, isOld: true);
        ServerConnections? now = Outcome(version, connection, keeps, isOld: false);
        bool differs = _version is null && before != now;
        if ((version is null && IsOld) || version?.First == "1.0")
        {
            string note = version is not null ? ProxyFacts.Quote(version) : "the default before nginx 1.29.7; " + (differs
                ? "from that version on the same lines keep a pool of connections instead, which hands a client's connection to strangers, WRM5004"
                : "1.1 has to be asked for");
            facts.State(Settings.ProxyHttpVersion, Settings.Version(1, 0), version?.Place ?? _pass.Place, note);
        }

        Place place = _upstream?.Place ?? _pass.Place;
        if ((IsOld ? before : now) is not { } outcome)
        {
            facts.Unknown(Settings.ServerConnections, connection?.Place, "the value of Connection is not known");
        }
        else if (outcome == ServerConnections.PerRequest)
        {
            (Place where, string why) = WhyClosed(version, connection, keeps);
            string later = differs ? "; from nginx 1.29.7 on the upstream has a pool by default, which hands a client's connection to strangers, WRM5004" : "";
            facts.State(Settings.ServerConnections, (int)outcome, where, why + later);
            if (differs)
            {
                facts.OrUnknown(Settings.ServerConnections, place, "from nginx 1.29.7 on the upstream has a pool by default");
            }
        }
        else if (In("keepalive") is { } pool && outcome == ServerConnections.Shared)
        {
            facts.State(Settings.ServerConnections, (int)outcome, pool, $"{ProxyFacts.Quote(pool)} pools them for all clients of a worker");
        }
        else
        {
            facts.Default(Settings.ServerConnections, (int)outcome, outcome == ServerConnections.Shared ? "an upstream has a pool of 32 by default since nginx 1.29.7; 'keepalive 0' ends it" : null, place);
        }
    }

    private (Place Where, string Why) WhyClosed(Directive? version, Directive? connection, bool? keeps)
    {
        if (connection is not null && keeps == false)
        {
            return (connection.Place, $"{ProxyFacts.Quote(connection)} asks the server to close");
        }

        Directive? limit = In("keepalive_requests") ?? In("keepalive_timeout") ?? In("keepalive");
        return version?.First == "1.0" ? (version.Place, ProxyFacts.Quote(version))
            : connection is null && IsOld ? (_pass.Place, "without proxy_set_header Connection \"\" nginx sends 'Connection: close'")
            : limit is not null ? (limit.Place, ProxyFacts.Quote(limit))
            : (_upstream?.Place ?? _pass.Place, _upstream is null ? "an address without an upstream section has no pool" : "the upstream has no keepalive");
    }

    private ServerConnections? Outcome(Directive? version, Directive? connection, bool? keeps, bool isOld)
    {
        bool is10 = version is null ? isOld : version.First == "1.0";
        if (version?.First == "2")
        {
            return ServerConnections.Shared;
        }

        // HTTP/1.0 needs the word of both sides; HTTP/1.1 ends only with one.
        bool open = connection is null ? !isOld && !is10 : keeps is true && (!is10 || connection.Args[1].Contains("keep-alive", StringComparison.OrdinalIgnoreCase));
        if (connection is not null && keeps is null)
        {
            return null;
        }

        if (_host.Contains('$', StringComparison.Ordinal) && !_host.StartsWith("$http_host", StringComparison.Ordinal) && !_host.StartsWith("$host", StringComparison.Ordinal))
        {
            return open ? null : ServerConnections.PerRequest;
        }

        if (open && In("ntlm") is not null)
        {
            return ServerConnections.PerClient;
        }

        bool pools = _upstream is not null && (In("keepalive") is { } pool ? pool.First != "0" : !isOld) && !IsUsedOnce();
        return open && pools ? ServerConnections.Shared : ServerConnections.PerRequest;
    }

    private bool IsUsedOnce() => In("keepalive_requests")?.First is "0" or "1" || (In("keepalive_timeout")?.First is { } timeout && NginxPass.IsZero(timeout));

    // What a header value means for a request that asks for no upgrade.
    private bool? Keeps(string value)
    {
        if (!value.StartsWith('$'))
        {
            return !value.Contains("close", StringComparison.OrdinalIgnoreCase);
        }

        if (value is "$http_connection" || !_maps.TryGetValue(value, out Directive? map) || map.Args.Count < 2 || !map.First.Equals("$http_upgrade", StringComparison.Ordinal))
        {
            return value is "$http_connection" ? true : null;
        }

        Directive? entry = map.Block!.LastOrDefault(static entry => entry.Name.Length == 0) ?? map.Block!.LastOrDefault(static entry => entry.Is("default"));
        return entry is null ? true : entry.First.StartsWith('$') ? null : !entry.First.Equals("close", StringComparison.OrdinalIgnoreCase);
    }

    private Directive? In(string name) => _upstream?.Block!.LastOrDefault(directive => directive.Is(name));
}
