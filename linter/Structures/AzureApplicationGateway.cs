using System;
using System.Collections.Generic;
using System.Linq;
using WinRM.Lint.Proxies;
using WinRM.Lint.Yaml;
using WinRM.Rules;

namespace WinRM.Lint.Structures;

/// <summary>Backend settings of Azure Application Gateways in ARM templates. Read from documentation, not measured.</summary>
internal sealed class AzureApplicationGateway : IStructure
{
    private const string Switch = "dedicatedBackendConnection";

    /// <inheritdoc/>
    public string Name => "Azure Application Gateway";

    /// <inheritdoc/>
    public bool Recognizes(Tree tree) => tree.Names("backendHttpSettingsCollection") && Settings(tree).Any();

    /// <inheritdoc/>
    public void Read(Tree tree)
    {
        foreach (YamlMapping one in Settings(tree))
        {
            ProxyFacts facts = new(WinRM.Rules.Proxies.AzureApplicationGateway.Row, one["name"].Text(), tree.PlaceOf(one["properties"] ?? one));
            facts.CarriesWhatIsSaidIn(tree, one);
            YamlNode? dedicated = one.At("properties", Switch);
            string value = dedicated.Text() ?? "";
            if (dedicated is null)
            {
                facts.Default(WinRM.Rules.Settings.ServerConnections, (int)ServerConnections.Shared, $"{Switch} is false by default");
            }
            else if (value.Equals("true", StringComparison.OrdinalIgnoreCase) || value.Equals("false", StringComparison.OrdinalIgnoreCase))
            {
                bool isOwn = value.Equals("true", StringComparison.OrdinalIgnoreCase);
                facts.State(WinRM.Rules.Settings.ServerConnections, (int)(isOwn ? ServerConnections.PerClient : ServerConnections.Shared), tree.PlaceOf(dedicated), $"{Switch} {value}");
            }
            else
            {
                facts.Unknown(WinRM.Rules.Settings.ServerConnections, tree.PlaceOf(dedicated));
            }

            tree.Reading.Add(facts.Build());
        }
    }

    private static IEnumerable<YamlMapping> Settings(Tree tree) => tree.Maps().SelectMany(static map => map["backendHttpSettingsCollection"].Items()).OfType<YamlMapping>();
}
