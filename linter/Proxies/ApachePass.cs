using System;
using System.Collections.Generic;
using System.Linq;
using WinRM.Rules;
using WinRM.Rules.Proxies;

namespace WinRM.Lint.Proxies;

/// <summary>One directive of Apache that passes requests on.</summary>
internal sealed class ApachePass
{
    private readonly ApacheScope _scope;
    private readonly Directive _pass;
    private readonly ApacheWorkers _workers;

    /// <summary>A directive in its section.</summary>
    public ApachePass(ApacheScope scope, Directive pass, ApacheWorkers workers)
    {
        _scope = scope;
        _pass = pass;
        _workers = workers;
    }

    /// <summary>The proxy server, or null when requests go nowhere by HTTP.</summary>
    public Subject? Describe()
    {
        if (Url() is not { } url)
        {
            return null;
        }

        ProxyFacts facts = new(ApacheHttpd.Row, null, _pass.Place);
        Directive[] members = [.. _workers.Members(url)];
        IEnumerable<Directive> around = _scope.Head is { } head ? [head, .. _scope.Find("ServerName"), .. _scope.Outer?.Head is { } host ? [host] : System.Array.Empty<Directive>()] : [];
        facts.Carries(Evidence.In([_pass, .. around, .. members, .. _scope.Outer is null ? _scope.Find("Listen").Concat(_scope.Find("ServerName")) : []]));
        if (IsNeverReused(url))
        {
            facts.State(Settings.ServerConnections, (int)ServerConnections.PerRequest, _pass, "an address that is put together for each request has no pool");
        }
        else if (_workers.Deciding(_pass, url) is { } deciding)
        {
            bool reuses = ApacheWorkers.Reuse(deciding) == true;
            facts.State(Settings.ServerConnections, (int)(reuses ? ServerConnections.Shared : ServerConnections.PerRequest), deciding);
        }
        else
        {
            facts.Default(Settings.ServerConnections, (int)ServerConnections.Shared, "mod_proxy pools connections by default and ties none to a client");
        }

        StateEnvironment(facts, _scope);
        StateClientSide(facts, _scope);
        StateHeaders(facts);
        return facts.Build();
    }

    /// <summary>States the variables that close connections; they count when they are set, whatever their value.</summary>
    public static void StateEnvironment(ProxyFacts facts, ApacheScope scope)
    {
        foreach (Directive set in scope.FindAll("SetEnv"))
        {
            bool isUnset = scope.FindAll("UnsetEnv").Any(unset => unset.Has(set.First));
            if (!isUnset && set.First.Equals("force-proxy-request-1.0", StringComparison.OrdinalIgnoreCase))
            {
                facts.State(Settings.ProxyHttpVersion, Settings.Version(1, 0), set);
                facts.State(Settings.ServerConnections, (int)ServerConnections.PerRequest, set);
            }
            else if (!isUnset && set.First.Equals("proxy-nokeepalive", StringComparison.OrdinalIgnoreCase))
            {
                facts.State(Settings.ServerConnections, (int)ServerConnections.PerRequest, set);
            }
        }

        foreach (Directive set in scope.FindAll("SetEnvIf").Concat(scope.FindAll("SetEnvIfNoCase")).Concat(scope.FindAll("BrowserMatch")))
        {
            string[] names = [.. set.Args.Select(static arg => arg.Split('=')[0])];
            bool is10 = names.Contains("force-proxy-request-1.0");
            if (!is10 && !names.Contains("proxy-nokeepalive"))
            {
                continue;
            }

            bool always = set.Is("SetEnvIf") && set.Args.ElementAtOrDefault(1) is ".*" or "^" or ".";
            if (!always)
            {
                facts.Unknown(Settings.ServerConnections, set.Place, ProxyFacts.Quote(set));
                continue;
            }

            facts.State(Settings.ServerConnections, (int)ServerConnections.PerRequest, set);
            if (is10)
            {
                facts.State(Settings.ProxyHttpVersion, Settings.Version(1, 0), set);
            }
        }
    }

    /// <summary>States whether connections of clients stay open.</summary>
    public static void StateClientSide(ProxyFacts facts, ApacheScope scope)
    {
        if (scope.Find("KeepAlive") is [.., { } keep] && keep.First.Equals("Off", StringComparison.OrdinalIgnoreCase))
        {
            facts.State(Settings.KeepsClients, 0, keep);
        }
        else if (scope.Find("MaxKeepAliveRequests") is [.., { First: "1" } limit])
        {
            facts.State(Settings.KeepsClients, 0, limit);
        }
        else if (scope.FindAll("SetEnv").FirstOrDefault(static set => set.First is "nokeepalive") is { } set)
        {
            facts.State(Settings.KeepsClients, 0, set);
        }
    }

    private void StateHeaders(ProxyFacts facts)
    {
        foreach (Directive line in _scope.FindAll("RequestHeader").Concat(_scope.FindAll("Header")))
        {
            string[] words = [.. line.Args.SkipWhile(static arg => arg is "always" or "onsuccess")];
            string name = line.Is("Header") ? "WWW-Authenticate" : "Authorization";
            if (words is ["unset" or "set", _, ..] && words[1].TrimEnd(':').Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                if (words.Any(static word => word.StartsWith("env=", StringComparison.Ordinal) || word.StartsWith("expr=", StringComparison.Ordinal)))
                {
                    facts.Unknown(Settings.PassesAuthentication, line.Place, ProxyFacts.Quote(line));
                }
                else
                {
                    facts.State(Settings.PassesAuthentication, 0, line.Place, $"{line.Name} {words[0]} {words[1]}");
                }
            }
        }

        if (_scope.Login() is { } login)
        {
            facts.State(Settings.PassesAuthentication, 0, login, $"{ProxyFacts.Quote(login)}: Apache itself asks for a logon, in the header that the server's logon needs");
        }
    }

    private string? Url()
    {
        string? url = _pass.Is("RewriteRule")
            ? _pass.Args.Count > 2 && _pass.Args[^1].Trim('[', ']').Split(',').Any(static flag => flag is "P" or "proxy") ? _pass.Args[1] : null
            : _pass.Args.FirstOrDefault(static arg => arg.Contains("://", StringComparison.Ordinal));
        return url is not null && (url.StartsWith("http", StringComparison.OrdinalIgnoreCase) || url.StartsWith("balancer:", StringComparison.OrdinalIgnoreCase)) ? url : null;
    }

    // A rewritten address uses the pool of a worker that is defined for it, and no other.
    private bool IsNeverReused(string url)
    {
        bool hasReference = url.Contains('$', StringComparison.Ordinal);
        return _pass.Is("RewriteRule") ? !_workers.All.Any(worker => url.StartsWith(worker.First.TrimEnd('/'), StringComparison.OrdinalIgnoreCase)) && !url.StartsWith("balancer:", StringComparison.OrdinalIgnoreCase)
            : _pass.Is("ProxyPassMatch") && hasReference && ApacheWorkers.Reuse(_pass) is null;
    }
}
