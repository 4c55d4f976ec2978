using System.Linq;
using WinRM.Lint.Yaml;
using WinRM.Rules;
using WinRM.Rules.Stacks;

namespace WinRM.Lint.Structures;

/// <summary>Terraform's <c>connection</c> blocks, and the providers that connect over WinRM themselves.</summary>
internal sealed class TerraformConnections : IStructure
{
    private static readonly Tool s_connection = new(
        GoWinRM.Row, Key.Https("https"), Key.Port("port"), Key.Skips("insecure"), Key.Offers("use_ntlm", Mechanisms.Negotiate, Mechanisms.Basic), Key.Host("host"));

    private static readonly Tool s_activeDirectory = new(
        GoWinRM.Row,
        Key.Scheme("winrm_proto"), Key.Port("winrm_port"), Key.Skips("winrm_insecure"), Key.Offers("winrm_use_ntlm", Mechanisms.Negotiate, Mechanisms.Basic),
        Key.Presence("krb_realm", Mechanisms.Kerberos), Key.Host("winrm_hostname"));

    private static readonly Tool s_hyperV = new(
        TerraformHyperV.Row, Key.Https("https"), Key.Port("port"), Key.Skips("insecure"), Key.Offers("use_ntlm", Mechanisms.Negotiate, Mechanisms.Basic), Key.Host("host"));

    /// <inheritdoc/>
    public string Name => "Terraform";

    /// <inheritdoc/>
    public bool Recognizes(Tree tree) => tree.Spots.Any(static spot => spot.Key is "connection" or "provider");

    /// <inheritdoc/>
    public void Read(Tree tree)
    {
        foreach (Spot spot in tree.Spots)
        {
            Layers layers = tree.Layers(spot.Map);
            string provider = spot.Outer?.Key == "provider" ? spot.Key : "";
            Place key = tree.Reading.At(spot.KeyNode?.Start ?? spot.Map.Start, spot.KeyNode?.End ?? spot.Map.Start);
            if (spot.Key == "connection")
            {
                ReadConnection(tree, spot);
            }
            else if (provider == "ad" && layers["winrm_hostname"] is { } host && host.Text is not "")
            {
                // Without a host the provider works on the machine that it runs on.
                tree.Reading.Add(s_activeDirectory.Describe(layers, HostOf(host), key));
            }
            else if (provider == "hyperv")
            {
                tree.Reading.Add(s_hyperV.Describe(layers, HostOf(layers["host"]), key));
            }
        }
    }

    private static void ReadConnection(Tree tree, Spot spot)
    {
        YamlMapping[] maps = [.. ProvisionerConnection.Maps(spot)];
        Layers[] branches = [.. (maps.Length == 0 ? [] : tree.Layers(maps).Branches("type")).Where(static layers => layers["type"] is { } type && type.Is("winrm"))];
        if (branches.Length > 0)
        {
            tree.Reading.Add(Tool.Any(branches.Select(static layers => s_connection.Describe(layers, HostOf(layers["host"]), layers["type"]!.Whole))));
        }
    }

    private static string? HostOf(Option? host) => host?.Text is { Length: > 0 } text ? text : null;
}
