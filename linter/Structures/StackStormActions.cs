using System;
using System.Collections.Generic;
using System.Linq;
using WinRM.Lint.Yaml;
using WinRM.Rules;

namespace WinRM.Lint.Structures;

/// <summary>StackStorm's actions of a WinRM runner whose parameters have defaults of their own, and workflows and rules that call such an action.</summary>
internal sealed class StackStormActions : IStructure
{
    private static readonly string[] s_decisive = ["scheme", "transport", "verify_ssl_cert", "port"];

    private static readonly Tool s_tool = new(
        Rules.Stacks.StackStorm.Row,
        Key.Scheme("scheme"), Key.Port("port"), Key.Verifies("verify_ssl_cert"), Key.Host("host"),
        Key.Mechanism("transport", new Dictionary<string, Mechanisms>(Key.MechanismWords, StringComparer.OrdinalIgnoreCase) { ["ssl"] = Mechanisms.Basic }));

    /// <inheritdoc/>
    public string Name => "StackStorm";

    /// <inheritdoc/>
    public bool Recognizes(Tree tree) => !tree.IsHcl && (tree.Names("winrm-") || tree.Names("core.winrm")) && tree.Spots.Any(static spot => Parameters(spot) is not null);

    /// <inheritdoc/>
    public void Read(Tree tree)
    {
        foreach (Spot spot in tree.Spots)
        {
            if (Parameters(spot) is not { } parameters)
            {
                continue;
            }

            // The defaults of the runner are safe: who says nothing gets those.
            YamlMapping said = spot.Map["runner_type"] is null ? parameters : DefaultsOf(tree, parameters);
            Layers layers = tree.Layers(said);
            if (layers.HasAny(s_decisive))
            {
                string? name = spot.Map["name"] is YamlScalar scalar && !Placeholder.Is(scalar) ? scalar.Value : null;
                tree.Reading.Add(s_tool.Describe(layers, name, tree.Reading.At(parameters.Start, parameters.Start), after: Forced(layers["port"])));
            }
        }
    }

    /// <summary>The parameters that a map gives to a runner of WinRM, or declares for one.</summary>
    private static YamlMapping? Parameters(Spot spot)
    {
        YamlMapping map = spot.Map;
        return map["runner_type"] is YamlScalar { Value: var runner } && runner.StartsWith("winrm-", StringComparison.Ordinal) ? map["parameters"] as YamlMapping
            : (map["action"] ?? map["ref"]) is YamlScalar { Value: var action } && action.StartsWith("core.winrm", StringComparison.Ordinal)
                ? (map["input"] ?? map["parameters"] ?? map["params"]) as YamlMapping : null;
    }

    private static YamlMapping DefaultsOf(Tree tree, YamlMapping parameters)
    {
        YamlMapping defaults = new(tree.File.Budget) { Start = parameters.Start, End = parameters.End };
        foreach (YamlEntry entry in parameters.ByName.Values)
        {
            if (entry.Value.Target is YamlMapping declared && declared.ByName.TryGetValue("default", out YamlEntry value))
            {
                defaults.Entries.Add(new YamlEntry(entry.Key, value.Value));
            }
        }

        return defaults;
    }

    // This port means HTTP whatever the scheme is said to be.
    private static IEnumerable<Fact> Forced(Option? port) => port?.Port == 5985 ? [port.State(Settings.Scheme, (int)Scheme.Http)] : [];
}
