using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace WinRM.Rules;

/// <summary>Connections of a run that go through a proxy server of the same run: each then says something about the other.</summary>
internal static class ProxyRelations
{
    private const string Note = "clients of this run go through it";

    // What a proxy server does to a connection over plain HTTP.
    private static readonly Setting[] s_passedOn =
    {
        Settings.ServerConnections, Settings.PassesAuthentication, Settings.KeepsClients, Settings.ProxyHttpVersion, Settings.Measured,
    };

    /// <summary>The subjects, in the same order, with what connections and proxy servers say about each other.</summary>
    /// <param name="subjects">All subjects of the run.</param>
    /// <param name="addressOf">The address of the proxy that a fact names, or null when it cannot be told.</param>
    public static IReadOnlyList<Subject> Apply(IReadOnlyList<Subject> subjects, Func<Fact, string?> addressOf)
    {
        List<int> servers = Enumerable.Range(0, subjects.Count).Where(i => IsForward(subjects[i])).ToList();
        if (servers.Count == 0)
        {
            return subjects;
        }

        Subject[] result = subjects.ToArray();
        for (int i = 0; i < result.Length; i++)
        {
            if (Named(result[i]) is { } fact && addressOf(fact) is { } address && Find(subjects, servers, address) is { } server)
            {
                result[server] = Carrying(result[server], result[i], fact);
                result[i] = Crossing(result[i], subjects[server]);
            }
        }

        return result;
    }

    private static bool IsForward(Subject subject) => subject.Kind == SubjectKind.ProxyServer
        && subject.Worlds.Any(static world => !world.Is(Settings.PlainHttp, (int)PlainHttp.Known).IsYes && world[Settings.PlainHttp] is not null);

    private static Fact? Named(Subject subject) => subject.Kind is not (SubjectKind.Connection or SubjectKind.MachineProxy)
        ? null
        : subject.Worlds.Select(static world => world[Settings.ProxySource]).FirstOrDefault(static fact =>
            fact is { IsWritten: true, Value: (int)ProxySource.Named or (int)ProxySource.WinHttp });

    // The port tells proxies apart. Where it could be either of two, nothing is said.
    private static int? Find(IReadOnlyList<Subject> subjects, List<int> servers, string address)
    {
        int? port = PortOf(address);
        List<int> found = servers.FindAll(server => subjects[server].Ports.Count == 0 ? servers.Count == 1 : port is { } known && subjects[server].Ports.Contains(known));
        return found.Count == 1 ? found[0] : null;
    }

    private static int? PortOf(string address)
    {
        int scheme = address.IndexOf("://", StringComparison.Ordinal);
        string rest = scheme < 0 ? address : address.Substring(scheme + 3);
        int slash = rest.IndexOf('/');
        string authority = slash < 0 ? rest : rest.Substring(0, slash);
        string digits = authority.Substring(authority.LastIndexOf(':') + 1).TrimEnd('"', '\'', ';', ' ');
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out int port) ? port : null;
    }

    private static Subject Carrying(Subject server, Subject client, Fact named)
    {
        Fact carries = new(Settings.CarriesWinRM, 1, Origin.Context, named.Location, Note);
        bool isHttp = client.Kind == SubjectKind.Connection && Complete(client).Is(Settings.Scheme, (int)Scheme.Http).IsYes;
        return server.With(server.Worlds.Map(world =>
        {
            world = world[Settings.CarriesWinRM] is null ? world.With(carries) : world;
            return isHttp && world.Is(Settings.PlainHttp, (int)PlainHttp.Possible).IsYes
                ? world.With(new Fact(Settings.PlainHttp, (int)PlainHttp.Known, Origin.Context, named.Location, Note))
                : world;
        }));
    }

    private static Subject Crossing(Subject client, Subject server)
    {
        if (client.Kind != SubjectKind.Connection)
        {
            return client;
        }

        World known = Complete(server);
        return client.With(client.Worlds.Map(world => s_passedOn.Aggregate(world, (next, setting) =>
            known[setting] is { } fact ? next.WithDefault(new Fact(setting, fact.Value, Origin.Context, fact.Location ?? server.Anchor, fact.Note)) : next)));
    }

    private static World Complete(Subject subject) => subject.Stack?.Complete(subject.Kind, subject.Worlds[0]) ?? Stack.CompleteKind(subject.Kind, subject.Worlds[0]);
}
