using System;
using System.Collections.Generic;
using System.Linq;
using WinRM.Lint.Proxies;
using WinRM.Lint.Yaml;
using WinRM.Rules;

namespace WinRM.Lint.Structures;

/// <summary>config.yaml of mitmproxy: a flat map of options.</summary>
internal sealed class Mitmproxy : IStructure
{
    private static readonly string[] s_own =
    [
        "stickyauth", "stickycookie", "ignore_hosts", "allow_hosts", "connection_strategy", "upstream_auth", "upstream_cert", "proxyauth", "modify_headers", "modify_body", "ssl_insecure",
        "showhost", "flow_detail", "anticache", "anticomp", "keep_host_header", "block_global", "tcp_hosts", "map_remote", "map_local", "termlog_verbosity", "confdir",
    ];

    private static readonly string[] s_modes = ["regular", "transparent", "socks5", "reverse:", "upstream:", "wireguard", "local"];

    /// <inheritdoc/>
    public string Name => "mitmproxy";

    /// <inheritdoc/>
    public bool Recognizes(Tree tree) => tree.Reading.File.Path.EndsWith("config.yaml", StringComparison.Ordinal) || tree.Reading.File.Path.EndsWith("config.yml", StringComparison.Ordinal)
        ? tree.File.Documents is [{ } root] && root.Target is YamlMapping options && (options.Entries.Exists(static entry => s_own.Contains(entry.Name)) || Modes(options).Any())
        : false;

    /// <inheritdoc/>
    public void Read(Tree tree)
    {
        YamlMapping options = (YamlMapping)tree.File.Documents[0].Target!;
        ProxyFacts facts = new(WinRM.Rules.Proxies.Mitmproxy.Row, null, tree.PlaceOf(options));
        facts.Default(Settings.PlainHttp, (int)(Modes(options).Any(static mode => mode.StartsWith("reverse:", StringComparison.Ordinal)) ? PlainHttp.Known : PlainHttp.Possible), null);
        facts.Listens(options["listen_port"].Text() ?? "8080");
        if (options["stickyauth"] is YamlScalar { IsNull: false, Value.Length: > 0 } sticky)
        {
            facts.State(Settings.ServerConnections, (int)ServerConnections.Shared, tree.PlaceOf(sticky), "stickyauth adds one client's Authorization to the requests of all others");
        }

        foreach (YamlScalar header in options["modify_headers"].Items().Append(options["modify_headers"]).OfType<YamlScalar>())
        {
            if (header.Value.Contains("Authorization", StringComparison.OrdinalIgnoreCase) || header.Value.Contains("WWW-Authenticate", StringComparison.OrdinalIgnoreCase))
            {
                facts.State(Settings.PassesAuthentication, 0, tree.PlaceOf(header), "modify_headers changes a header of the logon");
            }
        }

        if (options["proxyauth"] is YamlScalar { IsNull: false, Value.Length: > 0 } login)
        {
            facts.State(Settings.ProxyAuthentication, (int)ProxyAuthentication.Basic, tree.PlaceOf(login), "proxyauth");
        }

        facts.CarriesWhatIsSaidIn(tree, options);
        tree.Reading.Add(facts.Build());
    }

    private static IEnumerable<string> Modes(YamlMapping options) =>
        options["mode"].Items().Append(options["mode"]).OfType<YamlScalar>().Select(static mode => mode.Value).Where(static mode => s_modes.Any(known => mode.StartsWith(known, StringComparison.Ordinal)));
}
