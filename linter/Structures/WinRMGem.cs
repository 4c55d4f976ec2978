using System;
using System.Buffers;
using System.Collections.Generic;
using System.Linq;
using WinRM.Lint.Yaml;
using WinRM.Rules;
using WinRM.Rules.Stacks;

namespace WinRM.Lint.Structures;

/// <summary>Options of the WinRM gem in a file: InSpec's credentials and targets, and maps with an <c>endpoint</c>.</summary>
internal sealed class WinRMGem : IStructure
{
    // InSpec: the transport never changes the scheme.
    private static readonly Tool s_inSpec = new(
        WinRbWinRM.Row,
        Key.Mechanism("winrm_transport", Words(Mechanisms.Negotiate)), Key.Offers("winrm_basic_auth_only", Mechanisms.Basic), Key.Https("ssl"), Key.Port("port"), Key.Skips("self_signed"),
        Key.Host("host"));

    private static readonly Tool s_gem = new(
        WinRbWinRM.Row, Key.Mechanism("transport", Words(Mechanisms.Negotiate)), Key.Offers("basic_auth_only", Mechanisms.Basic), Key.Skips("no_ssl_peer_verification"), Key.Address("endpoint"));

    // One of them is in every file that is read here.
    private static readonly SearchValues<string> s_keys = SearchValues.Create(["credentials", "winrm://", "winrm:\\/\\/", "backend", "endpoint"], StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public string Name => "WinRM gem";

    /// <inheritdoc/>
    public bool Recognizes(Tree tree) => !tree.IsHcl && tree.Reading.File.Text.AsSpan().ContainsAny(s_keys);

    /// <inheritdoc/>
    public void Read(Tree tree)
    {
        foreach (Spot spot in tree.Spots)
        {
            Layers layers = tree.Layers(spot.Map);
            if (spot.Outer is { Key: "winrm", Outer.Key: "credentials" })
            {
                tree.Reading.Add(ToolFor(s_inSpec, layers, "winrm_").Describe(layers, spot.Key, tree.Reading.At(spot.KeyNode!.Start, spot.KeyNode.End)));
            }
            else if (Target(layers) is { } target)
            {
                string? host = target.Text is { } text && text.Contains("://", StringComparison.Ordinal) ? Endpoint.Parse(text).Host : null;
                IEnumerable<Fact> loopback = host is not null && Endpoint.IsLoopbackHost(host) ? [target.State(Settings.Loopback, 1)] : [];
                tree.Reading.Add(ToolFor(s_inSpec, layers, "winrm_").Describe(layers, host, target.Whole, loopback));
            }
            else if (layers["endpoint"] is { Value: YamlScalar { Value: var address } } endpoint && address.Contains("/wsman", StringComparison.Ordinal) && layers.HasAny("user", "username", "transport"))
            {
                tree.Reading.Add(ToolFor(s_gem, layers, "").Describe(layers, null, endpoint.Whole));
            }
        }
    }

    /// <summary>A tool of the gem. While it negotiates, as it does unless told otherwise, <c>basic_auth_only</c> says nothing.</summary>
    /// <param name="tool">The tool.</param>
    /// <param name="layers">What it is told.</param>
    /// <param name="prefix">What its keys begin with.</param>
    public static Tool ToolFor(Tool tool, Layers layers, string prefix) => layers[prefix + "transport"] is null or { Text: "negotiate" or "kerberos" }
        ? tool with { Keys = [.. tool.Keys.Where(key => key.Name != prefix + "basic_auth_only")] } : tool;

    private static Option? Target(Layers layers) =>
        layers["target"] is { Text: { } uri } target && uri.StartsWith("winrm://", StringComparison.Ordinal) ? target
        : layers["backend"] is { Text: "winrm" } backend && layers.HasAny("ssl", "self_signed", "winrm_transport", "host") ? backend
        : null;

    // Over TLS the gem negotiates.
    private static Dictionary<string, Mechanisms> Words(Mechanisms ssl) => new(Key.MechanismWords, StringComparer.OrdinalIgnoreCase) { ["ssl"] = ssl };
}
