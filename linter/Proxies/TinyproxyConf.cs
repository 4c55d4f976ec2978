using System;
using System.Collections.Generic;
using System.Linq;
using WinRM.Lint.Dialects;
using WinRM.Rules;
using WinRM.Rules.Proxies;

namespace WinRM.Lint.Proxies;

/// <summary>tinyproxy.conf: a forward proxy, with reverse paths a reverse one.</summary>
internal sealed class TinyproxyConf : ProxyDialect
{
    /// <inheritdoc/>
    public override string Name => "tinyproxy configuration";

    /// <inheritdoc/>
    public override string[] FileNames { get; } = ["tinyproxy*.conf", "tinyproxy*.conf.*"];

    /// <inheritdoc/>
    protected override string Signature =>
        @"(?i)^[ \t]*(ConnectPort[ \t]+\d|MaxClients[ \t]+\d|ReversePath[ \t]|ReverseOnly[ \t]|ViaProxyName[ \t]|BasicAuth[ \t]|DefaultErrorFile[ \t]|StatFile[ \t]|Upstream[ \t]+(http|socks|none|\S+:\d)|Port[ \t]+\d+[ \t]*\r?$)";

    /// <inheritdoc/>
    public override void Read(Reading reading)
    {
        List<Directive> all = LineReader.Read(reading.File, continues: false);
        Place anchor = all.Find(static directive => directive.Is("Port"))?.Place ?? all.FirstOrDefault()?.Place ?? reading.At(0, 0);
        Directive[] paths = [.. all.Where(static directive => directive.Is("ReversePath"))];
        foreach (Directive path in paths)
        {
            ProxyFacts reverse = new(Tinyproxy.Row, null, path.Place);
            StateCommon(reverse, all);
            reverse.Carries(Evidence.In([path, .. all.Where(static directive => directive.Is("Port"))]));
            Add(reading, reverse.Build());
        }

        if (paths.Length > 0 && all.Exists(static directive => directive.Is("ReverseOnly") && IsOn(directive.First)))
        {
            return;
        }

        ProxyFacts forward = new(Tinyproxy.Row, null, anchor);
        forward.Default(Settings.PlainHttp, (int)PlainHttp.Possible, null);
        forward.Listens(all.FindLast(static directive => directive.Is("Port"))?.First ?? "8888");
        StateCommon(forward, all);
        Directive[] ports = [.. all.Where(static directive => directive.Is("ConnectPort"))];
        if (ports.Length > 0 && !ports.Any(static port => port.First == "5986"))
        {
            forward.State(Settings.ConnectAllowed, 0, ports[^1]);
        }

        if (all.Find(static directive => directive.Is("BasicAuth")) is { } login)
        {
            forward.State(Settings.ProxyAuthentication, (int)ProxyAuthentication.Basic, login, "BasicAuth");
        }

        forward.Carries(Evidence.In(all.Where(static directive => !directive.Is("BasicAuth"))));
        Add(reading, forward.Build());
    }

    private static void StateCommon(ProxyFacts facts, List<Directive> all)
    {
        facts.Default(Settings.ServerConnections, (int)ServerConnections.PerRequest, "tinyproxy always closes both sides");
        Directive[] passed = [.. all.Where(static directive => directive.Is("Anonymous"))];
        if (passed.Length > 0 && !passed.Any(static header => header.Has("Authorization")))
        {
            facts.State(Settings.PassesAuthentication, 0, passed[^1], "Anonymous lists the headers that pass, and Authorization is not among them");
        }
    }

    private static bool IsOn(string value) => value.Equals("Yes", StringComparison.OrdinalIgnoreCase) || value.Equals("On", StringComparison.OrdinalIgnoreCase);
}
