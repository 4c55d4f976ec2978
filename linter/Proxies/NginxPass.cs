using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using WinRM.Rules;
using WinRM.Rules.Proxies;

namespace WinRM.Lint.Proxies;

/// <summary>One proxy_pass of nginx with what holds for it.</summary>
internal sealed class NginxPass
{
    private static readonly string[] s_said = ["listen", "server_name", "set"];

    private readonly NginxScope _scope;
    private readonly Directive _pass;
    private readonly IReadOnlyDictionary<string, Directive> _maps;
    private readonly Version? _version;
    private readonly Directive? _upstream;
    private readonly string _host;

    /// <summary>A proxy_pass in its section.</summary>
    public NginxPass(NginxScope scope, Directive pass, IReadOnlyDictionary<string, Directive> upstreams, IReadOnlyDictionary<string, Directive> maps, Version? version)
    {
        _scope = scope;
        _pass = pass;
        _maps = maps;
        _version = version;
        _host = Host(scope, pass.First);
        _upstream = upstreams.GetValueOrDefault(_host);
    }

    /// <summary>The proxy server.</summary>
    public Subject Describe()
    {
        ProxyFacts facts = new(Nginx.Row, _host.Contains('$', StringComparison.Ordinal) ? null : _host, _pass.Place);
        facts.Carries(Evidence.In(
            [_pass, .. _scope.Section.All(), .. _upstream?.All() ?? [], .. _scope.Chain().SelectMany(static scope => s_said.SelectMany(name => scope.Own[name]))]));
        if (!_scope.IsIn("stream"))
        {
            new NginxServerSide(_scope, _pass, _host, _upstream, _maps, _version).State(facts);
            StateClientSide(facts);
            StateHeaders(facts);
        }

        return facts.Build();
    }

    private void StateClientSide(ProxyFacts facts)
    {
        if (_scope.Find("keepalive_timeout") is { } timeout && IsZero(timeout.First))
        {
            facts.State(Settings.KeepsClients, 0, timeout);
        }
        else if (_scope.Find("keepalive_requests") is { First: "0" or "1" } requests)
        {
            facts.State(Settings.KeepsClients, 0, requests);
        }
    }

    private void StateHeaders(ProxyFacts facts)
    {
        if (_scope.Header("Authorization") is { } set && !set.Args[1].Equals("$http_authorization", StringComparison.OrdinalIgnoreCase))
        {
            facts.State(Settings.PassesAuthentication, 0, set);
        }
        else if (_scope.Array("proxy_hide_header").FirstOrDefault(static hidden => hidden.Has("WWW-Authenticate")) is { } hide)
        {
            facts.State(Settings.PassesAuthentication, 0, hide);
        }
        else if (_scope.Find("proxy_pass_request_headers") is { First: "off" } none)
        {
            facts.State(Settings.PassesAuthentication, 0, none);
        }
        else if (_scope.Find("auth_basic") is { Args.Count: > 0 } basic && basic.First != "off")
        {
            facts.State(Settings.PassesAuthentication, 0, basic, "nginx itself asks for Basic, in the header that the server's logon needs");
        }
    }

    /// <summary>Is the time none at all?</summary>
    public static bool IsZero(string time) => int.TryParse(time.TrimEnd('s', 'm', 'h', 'd'), NumberStyles.None, CultureInfo.InvariantCulture, out int value) && value == 0;

    private static string Host(NginxScope scope, string url)
    {
        int slashes = url.IndexOf("://", StringComparison.Ordinal);
        string rest = slashes >= 0 ? url[(slashes + 3)..] : url;
        int end = rest.IndexOfAny(['/', '?', ':']);
        string host = end >= 0 ? rest[..end] : rest;
        if (!host.StartsWith('$'))
        {
            return host;
        }

        // A variable that is set to a constant on the way here.
        string? value = scope.Chain().SelectMany(static chain => chain.Own["set"]).FirstOrDefault(directive => directive.First == host)?.Args.ElementAtOrDefault(1);
        return value is null || value.Contains('$', StringComparison.Ordinal) ? host : Host(scope, value);
    }
}
