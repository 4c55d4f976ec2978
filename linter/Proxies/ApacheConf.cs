using System;
using System.Collections.Generic;
using System.Linq;
using WinRM.Lint.Dialects;
using WinRM.Rules;
using WinRM.Rules.Proxies;

namespace WinRM.Lint.Proxies;

/// <summary>httpd.conf and its parts: each ProxyPass is a reverse proxy, ProxyRequests On makes a forward one.</summary>
internal sealed class ApacheConf : ProxyDialect
{
    /// <inheritdoc/>
    public override string Name => "Apache httpd configuration";

    /// <inheritdoc/>
    public override string[] FileNames { get; } = ["httpd*.conf", "apache*.conf", "httpd*.conf.*", "apache*.conf.*"];

    /// <inheritdoc/>
    protected override string Signature =>
        @"(?i)^[ \t]*(ProxyPass(Match|Reverse)?[ \t]+\S|ProxyRequests[ \t]+\S|ProxySet[ \t]|BalancerMember[ \t]|AllowCONNECT[ \t]|LoadModule[ \t]+\w+_module[ \t]|<VirtualHost[ \t]|RewriteRule[ \t].*\[([^\]]*,)?P[,\]])";

    /// <inheritdoc/>
    protected override string? NamedSignature => @"^[ \t]*[A-Za-z<]";

    /// <inheritdoc/>
    public override void Read(Reading reading)
    {
        Includes includes = new(reading, file => SectionReader.Read(file, reading.Limits), static directive => directive.Is("Include") || directive.Is("IncludeOptional"));
        ApacheScope server = new(null, null, Flatten(includes.Run()));
        ApacheWorkers workers = new(server);
        foreach (ApacheScope host in server.Hosts.Prepend(server))
        {
            foreach ((ApacheScope scope, Directive pass) in host.Passes())
            {
                if (new ApachePass(scope, pass, workers).Describe() is { } subject)
                {
                    Add(reading, subject);
                }
            }

            if (host.Own.LastOrDefault(static directive => directive.Is("ProxyRequests")) is { } forward && forward.First.Equals("On", StringComparison.OrdinalIgnoreCase))
            {
                Add(reading, Forward(host, forward, workers, includes.IsIncomplete));
            }
        }
    }

    private static Subject Forward(ApacheScope host, Directive forward, ApacheWorkers workers, bool isIncomplete)
    {
        ProxyFacts facts = new(ApacheHttpd.Row, null, forward.Place);
        facts.Default(Settings.PlainHttp, (int)PlainHttp.Possible, null);
        foreach (Directive port in host.Root.Find("Listen"))
        {
            facts.Listens(port.First);
        }

        Directive[] named = [.. workers.All.Where(static worker => worker.Block is not null && worker.First.StartsWith("http", StringComparison.OrdinalIgnoreCase))];
        if (named.FirstOrDefault(worker => workers.IsReused(worker) is not false) is { } pooled)
        {
            facts.State(Settings.ServerConnections, (int)ServerConnections.Shared, pooled, $"<{ProxyFacts.Quote(pooled)}> with parameters is a worker with a pool");
        }
        else
        {
            facts.Default(Settings.ServerConnections, (int)ServerConnections.PerRequest, "a forward proxy sends 'Connection: close'");
        }

        ApachePass.StateEnvironment(facts, host);
        ApachePass.StateClientSide(facts, host);
        StateConnect(facts, host, forward, isIncomplete);
        if (workers.Sections.FirstOrDefault(static section => section.First is "*" or "") is { } all && new ApacheScope(host, all, all.Block!).Login() is { } login)
        {
            facts.State(Settings.ProxyAuthentication, (int)(login.First.Equals("Digest", StringComparison.OrdinalIgnoreCase) ? ProxyAuthentication.Digest : ProxyAuthentication.Basic), login);
        }

        facts.Carries(Evidence.In(host.Root.Everything()));
        return facts.Build();
    }

    private static void StateConnect(ProxyFacts facts, ApacheScope host, Directive forward, bool isIncomplete)
    {
        Directive[] modules = [.. host.Root.Everything().Where(static directive => directive.Is("LoadModule"))];
        bool hasModule = modules.Length == 0 || isIncomplete || modules.Any(static module => module.First == "proxy_connect_module");
        Directive[] lists = [.. host.Find("AllowCONNECT")];
        if (!hasModule)
        {
            facts.State(Settings.ConnectAllowed, 0, forward, "mod_proxy_connect is not loaded");
        }
        else if (lists.Length == 0)
        {
            if (isIncomplete)
            {
                facts.Unknown(Settings.ConnectAllowed, forward.Place, "AllowCONNECT may stand in a file that cannot be seen");
            }
            else
            {
                facts.Default(Settings.ConnectAllowed, 0, "AllowCONNECT is 443 563 by default");
            }
        }
        else if (!lists.SelectMany(static list => list.Args).Any(static ports => PortList.Holds(ports, 5986)))
        {
            facts.State(Settings.ConnectAllowed, 0, lists[^1]);
        }
    }

    // Sections that only ask what the server can do count as if it could.
    private static List<Directive> Flatten(IReadOnlyList<Directive> directives)
    {
        List<Directive> result = [];
        Stack<IEnumerator<Directive>> open = new([directives.GetEnumerator()]);
        while (open.TryPeek(out IEnumerator<Directive>? next))
        {
            if (!next.MoveNext())
            {
                open.Pop();
            }
            else if (next.Current.Block is { } block && (next.Current.Is("IfModule") || next.Current.Is("IfVersion") || next.Current.Is("IfDefine") || next.Current.Is("IfDirective")))
            {
                open.Push((next.Current.First.StartsWith('!') ? [] : block).GetEnumerator());
            }
            else
            {
                result.Add(next.Current.Block is null ? next.Current : next.Current with { Block = Flatten(next.Current.Block) });
            }
        }

        return result;
    }
}
