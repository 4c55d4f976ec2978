using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using WinRM.Lint.Dialects;
using WinRM.Rules;
using WinRM.Rules.Proxies;

namespace WinRM.Lint.Proxies;

/// <summary>The main configuration of Privoxy, with those of its action files that are in the tree.</summary>
internal sealed class PrivoxyConf : ProxyDialect
{
    /// <inheritdoc/>
    public override string Name => "Privoxy configuration";

    /// <inheritdoc/>
    public override string[] FileNames { get; } = ["privoxy*.conf", "privoxy*.config"];

    /// <inheritdoc/>
    protected override string Signature =>
        @"^[ \t]*(actionsfile[ \t]+\S|filterfile[ \t]+\S|default-server-timeout[ \t]+\d|connection-sharing[ \t]+[01]|listen-address[ \t]+\S*:\d|tolerate-pipelining[ \t]|enable-edit-actions[ \t])";

    /// <inheritdoc/>
    public override void Read(Reading reading)
    {
        List<Directive> all = LineReader.Read(reading.File);
        Directive? Last(string name) => all.FindLast(directive => directive.Is(name));
        ProxyFacts facts = new(Privoxy.Row, null, Last("listen-address")?.Place ?? all.FirstOrDefault()?.Place ?? reading.At(0, 0));
        facts.Default(Settings.PlainHttp, (int)PlainHttp.Possible, null);
        facts.Listens(Last("listen-address")?.First ?? "8118");
        Directive? keepAlive = Last("keep-alive-timeout");
        Directive? server = Last("default-server-timeout");
        if (keepAlive is null || IsZero(keepAlive))
        {
            Close(facts, keepAlive, "without keep-alive-timeout no connection is kept");
            State(facts, Settings.KeepsClients, 0, keepAlive, "without keep-alive-timeout no connection is kept");
        }
        else if (server is null || IsZero(server))
        {
            Close(facts, server ?? keepAlive, "without default-server-timeout a server that announces none, such as WinRM's, is not reused");
        }
        else if (Last("connection-sharing") is { First: "1" } shared)
        {
            facts.State(Settings.ServerConnections, (int)ServerConnections.Shared, shared);
        }

        if (Last("toggle")?.First != "0")
        {
            StateActions(facts, reading, all);
        }

        facts.Carries(Evidence.In(all.Where(static directive => !directive.Is("hostname"))));
        Add(reading, facts.Build());
    }

    // Of the actions that hold for every address the last word counts.
    private static void StateActions(ProxyFacts facts, Reading reading, List<Directive> all)
    {
        Dictionary<string, PrivoxyAction> actions = new(StringComparer.Ordinal);
        foreach (SourceFile file in all.Where(static directive => directive.Is("actionsfile")).SelectMany(directive => reading.Tree.Find(reading.File.Path, directive.First)))
        {
            reading.Include(file);
            foreach (PrivoxyAction action in PrivoxyAction.Read(file, reading.Limits))
            {
                actions[action.Name] = action;
            }
        }

        foreach (PrivoxyAction action in actions.Values.Where(static action => action.IsOn))
        {
            if (action.Name == "downgrade-http-version")
            {
                facts.State(Settings.ProxyHttpVersion, Settings.Version(1, 0), action.Place, "+downgrade-http-version");
                facts.State(Settings.ServerConnections, (int)ServerConnections.PerRequest, action.Place, "+downgrade-http-version");
            }
            else if (action.Name == "limit-connect" && !PortList.Holds(action.Parameter, 5986))
            {
                facts.State(Settings.ConnectAllowed, 0, action.Place, $"+limit-connect{{{action.Parameter}}}");
            }
            else if ((action.Name == "crunch-client-header" && action.Parameter.Contains("Authorization", StringComparison.OrdinalIgnoreCase) && !action.Parameter.Contains("Proxy-", StringComparison.OrdinalIgnoreCase))
                || (action.Name == "crunch-server-header" && action.Parameter.Contains("WWW-Authenticate", StringComparison.OrdinalIgnoreCase)))
            {
                facts.State(Settings.PassesAuthentication, 0, action.Place, $"+{action.Name}");
            }
        }
    }

    private static void Close(ProxyFacts facts, Directive? where, string note) => State(facts, Settings.ServerConnections, (int)ServerConnections.PerRequest, where, note);

    private static void State(ProxyFacts facts, Setting setting, int value, Directive? where, string note)
    {
        if (where is null)
        {
            facts.Default(setting, value, note);
        }
        else
        {
            facts.State(setting, value, where.Place, note);
        }
    }

    private static bool IsZero(Directive directive) => int.TryParse(directive.First, NumberStyles.None, CultureInfo.InvariantCulture, out int value) && value == 0;
}
