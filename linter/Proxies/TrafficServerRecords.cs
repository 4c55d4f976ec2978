using System;
using System.Collections.Generic;
using System.Linq;
using WinRM.Lint.Dialects;
using WinRM.Rules;
using WinRM.Rules.Proxies;

namespace WinRM.Lint.Proxies;

/// <summary>What the records of Apache Traffic Server say, in whichever format they are written.</summary>
internal static class TrafficServerRecords
{
    private const string Http = "proxy.config.http.";

    /// <summary>States the proxy server that is configured by these records.</summary>
    /// <param name="reading">The file being read.</param>
    /// <param name="records">Values by their full names.</param>
    public static void Describe(Reading reading, IReadOnlyDictionary<string, (string Value, Place Place)> records)
    {
        Place anchor = records.TryGetValue(Http + "server_ports", out (string, Place Place) ports) ? ports.Place : records.Values.Select(static record => record.Place).FirstOrDefault() ?? reading.At(0, 0);
        ProxyFacts facts = new(TrafficServer.Row, null, anchor);
        List<Directive> maps = Maps(reading);
        bool isReverse = maps.Count > 0 && !Is("proxy.config.reverse_proxy.enabled", "0");
        StateConnections();
        if (Is(Http + "keep_alive_enabled_in", "0"))
        {
            State(Settings.KeepsClients, 0, Http + "keep_alive_enabled_in");
        }

        if (Is(Http + "send_http11_requests", "0"))
        {
            State(Settings.ProxyHttpVersion, Settings.Version(1, 0), Http + "send_http11_requests");
        }

        if (!isReverse)
        {
            facts.Default(Settings.PlainHttp, (int)PlainHttp.Possible, null);
            facts.Listens(records.TryGetValue(Http + "server_ports", out (string Value, Place) listens) ? listens.Value.Split(' ', ':')[0] : "8080");
            if (!records.TryGetValue(Http + "connect_ports", out (string Value, Place Place) connect))
            {
                facts.Default(Settings.ConnectAllowed, 0, "connect_ports is 443 by default");
            }
            else if (!PortList.Holds(connect.Value, 5986))
            {
                State(Settings.ConnectAllowed, 0, Http + "connect_ports");
            }
        }

        if (Evidence.In(maps) is { } map)
        {
            facts.Carries(map.Place);
        }
        else if (records.FirstOrDefault(static record => Evidence.IsIn(record.Value.Value)) is { Key: not null } said)
        {
            facts.Carries(said.Value.Place);
        }

        reading.Add(facts.Build());

        bool Is(string name, string value) => records.TryGetValue(name, out (string Value, Place) record) && record.Value.Trim() == value;

        void State(Setting setting, int value, string name) => facts.State(setting, value, records[name].Place, $"{name["proxy.config.".Length..]} {records[name].Value.Trim()}");

        void StateConnections()
        {
            const string isPrivate = Http + "auth_server_session_private";
            if (!Is(isPrivate, "0"))
            {
                facts.Default(Settings.ServerConnections, (int)ServerConnections.PerRequest, "it closes a connection to the server after each request with authentication");
                return;
            }

            string? closes = Is(Http + "server_session_sharing.match", "none") || Is(Http + "server_session_sharing.match", "0") ? Http + "server_session_sharing.match"
                : records.TryGetValue(Http + "attach_server_session_to_client", out (string Value, Place) attach) && attach.Value.Trim() is not ("" or "0") ? Http + "attach_server_session_to_client"
                : Is(Http + "keep_alive_enabled_out", "0") ? Http + "keep_alive_enabled_out"
                : null;
            State(Settings.ServerConnections, (int)(closes is null ? ServerConnections.Shared : ServerConnections.PerRequest), closes ?? isPrivate);
        }
    }

    private static List<Directive> Maps(Reading reading)
    {
        List<Directive> maps = [];
        foreach (SourceFile file in reading.Tree.Find(reading.File.Path, "remap.config"))
        {
            reading.Include(file);
            maps.AddRange(LineReader.Read(file).Where(static line => line.Is("map") || line.Is("regex_map")));
        }

        return maps;
    }
}
