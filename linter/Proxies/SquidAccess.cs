using System;
using System.Collections.Generic;
using System.Linq;
using WinRM.Rules;

namespace WinRM.Lint.Proxies;

/// <summary>Evaluates squid's access lists for requests of WinRM, for a client that is admitted if anybody is.</summary>
internal sealed class SquidAccess
{
    private readonly Dictionary<string, List<Directive>> _acls = new(StringComparer.Ordinal);
    private readonly IReadOnlyList<Directive> _all;
    private readonly bool _isIncomplete;
    private bool _isConnect;

    /// <summary>The lists of one configuration.</summary>
    /// <param name="all">Its directives.</param>
    /// <param name="isIncomplete">Some of it cannot be seen.</param>
    public SquidAccess(IReadOnlyList<Directive> all, bool isIncomplete)
    {
        _all = all;
        _isIncomplete = isIncomplete;
        foreach (Directive acl in all.Where(static directive => directive.Is("acl") && directive.Args.Count >= 2))
        {
            if (!_acls.TryGetValue(acl.First, out List<Directive>? lines))
            {
                _acls.Add(acl.First, lines = []);
            }

            lines.Add(acl);
        }
    }

    /// <summary>States what http_access says about a tunnel to port 5986 and a request to port 5985.</summary>
    public void State(ProxyFacts facts)
    {
        Directive[] list = [.. _all.Where(static directive => directive.Is("http_access") && directive.Args.Count > 0)];
        if (list.Length == 0)
        {
            facts.Default(Settings.PlainHttp, (int)PlainHttp.Possible, null);
            facts.Unknown(Settings.ConnectAllowed, null, "there is no http_access line");
            return;
        }

        _isConnect = true;
        (bool allowed, Directive? decisive, _) = Decide(list);
        if (!allowed)
        {
            // An included file that cannot be seen may open the port.
            int? value = _isIncomplete && decisive?.Args.Skip(1).Any(IsExtensible) == true ? null : 0;
            Place place = decisive?.Place ?? list[^1].Place;
            string note = decisive is null ? "no http_access line allows it" : ProxyFacts.Quote(decisive);
            if (value is null)
            {
                facts.Unknown(Settings.ConnectAllowed, place, note);
            }
            else
            {
                facts.State(Settings.ConnectAllowed, 0, place, note);
            }
        }

        _isConnect = false;
        (allowed, decisive, Directive? asks) = Decide(list);
        if (!allowed)
        {
            facts.Default(Settings.PlainHttp, (int)PlainHttp.Refused, null, decisive?.Place);
            return;
        }

        facts.Default(Settings.PlainHttp, (int)PlainHttp.Possible, null);
        if (asks is not null)
        {
            facts.State(Settings.ProxyAuthentication, (int)Scheme(), asks);
        }
    }

    /// <summary>Does a line "NAME allow|deny acl…" apply to a request?</summary>
    public Tri Applies(Directive line) => Holds(line.Args.Skip(1));

    /// <summary>Do all of these hold for a request of WinRM?</summary>
    public Tri Holds(IEnumerable<string> names)
    {
        Tri all = Tri.Yes;
        foreach (string name in names)
        {
            all &= name.StartsWith('!') ? !Holds(name[1..]) : Holds(name);
        }

        return all;
    }

    // The first line that applies decides. Where that depends on the client, there is one whom an allowing line lets in.
    private (bool Allowed, Directive? Decisive, Directive? Asks) Decide(Directive[] list)
    {
        Directive? asks = null;
        foreach (Directive line in list)
        {
            Tri applies = Applies(line);
            if (applies.IsNo)
            {
                continue;
            }

            bool allows = line.First.Equals("allow", StringComparison.OrdinalIgnoreCase);
            asks ??= line.Args.Skip(1).Any(name => IsLogin(name.TrimStart('!'))) ? line : null;
            if (allows || applies.IsYes)
            {
                return (allows, line, asks);
            }
        }

        return (list[^1].First.Equals("deny", StringComparison.OrdinalIgnoreCase), null, asks);
    }

    private Tri Holds(string name)
    {
        if (!_acls.TryGetValue(name, out List<Directive>? lines))
        {
            return name switch
            {
                "all" => Tri.Yes,
                "manager" => Tri.No,
                "CONNECT" => _isConnect,
                "to_localhost" or "to_linklocal" => Tri.No,
                _ => Tri.Maybe,
            };
        }

        IEnumerable<string> values = lines.SelectMany(static line => line.Args.Skip(2)).Where(static value => !value.StartsWith('-'));
        return lines[0].Args[1].ToLowerInvariant() switch
        {
            "port" => values.Any(value => PortList.Holds(value, _isConnect ? 5986 : 5985)),
            "method" => values.Any(value => value.Equals(_isConnect ? "CONNECT" : "POST", StringComparison.OrdinalIgnoreCase)),
            "proto" => values.Any(value => value.Equals(_isConnect ? "NONE" : "HTTP", StringComparison.OrdinalIgnoreCase)),
            "src" or "dst" when values.Any(static value => value is "all" or "0.0.0.0/0" or "0/0" or "::/0") => Tri.Yes,
            _ => Tri.Maybe,
        };
    }

    private bool IsExtensible(string name) => _acls.TryGetValue(name.TrimStart('!'), out List<Directive>? lines) && lines[0].Args[1] == "port";

    private bool IsLogin(string name) => _acls.TryGetValue(name, out List<Directive>? lines)
        && (lines[0].Args[1].StartsWith("proxy_auth", StringComparison.OrdinalIgnoreCase) || lines[0].Args[1] is "ident" or "ext_user");

    private ProxyAuthentication Scheme() => _all.FirstOrDefault(static directive => directive.Is("auth_param"))?.First.ToLowerInvariant() switch
    {
        "digest" => ProxyAuthentication.Digest,
        "negotiate" or "ntlm" => ProxyAuthentication.Negotiate,
        _ => ProxyAuthentication.Basic,
    };
}
