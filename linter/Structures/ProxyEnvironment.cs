using System;
using System.Collections.Generic;
using System.Linq;
using WinRM.Lint.Yaml;
using WinRM.Rules;

namespace WinRM.Lint.Structures;

/// <summary>The proxies that the environment of a process names for its clients.</summary>
internal sealed class ProxyEnvironment
{
    private static readonly string[] s_keys = ["environment", "env", "variables"];

    private static readonly string[] s_variables = ["http_proxy", "https_proxy", "all_proxy", "no_proxy"];

    // Nobody sets more; a longer list is data.
    private const int MaxItems = 1000;

    private readonly Dictionary<string, Option> _variables = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>What is set for the commands of a map: by itself, or by the maps around it.</summary>
    public static ProxyEnvironment Of(Tree tree, Spot spot)
    {
        ProxyEnvironment environment = new();
        foreach (Spot around in spot.Around.Prepend(spot))
        {
            foreach (string key in s_keys)
            {
                environment.Add(tree, around.Map[key]);
            }
        }

        return environment;
    }

    /// <summary>The connection with the proxy that its client takes from here; what its own settings say about one comes first.</summary>
    public Subject Around(Subject subject) => new(subject.Kind, subject.Stack, subject.Name, subject.Worlds.Map(world => With(subject, world)), subject.Anchor);

    private World With(Subject subject, World world)
    {
        World complete = subject.Stack?.Complete(subject.Kind, world) ?? world;
        string variable = complete.Is(Settings.Scheme, (int)Scheme.Http).IsYes ? "http_proxy" : "https_proxy";
        bool isDirect = world[Settings.ProxySource] is not null || (_variables.TryGetValue("no_proxy", out Option? hosts) && hosts.Text == "*");
        Option? proxy = isDirect ? null : _variables.GetValueOrDefault(variable) ?? _variables.GetValueOrDefault("all_proxy");
        return proxy is null ? world : Key.Proxied(proxy).Aggregate(world, static (before, fact) => before.With(fact));
    }

    private void Add(Tree tree, YamlNode? environment)
    {
        if (environment is YamlMapping map)
        {
            Layers layers = tree.Layers(map);
            foreach (string name in s_variables)
            {
                if (layers[name] is { } variable)
                {
                    _variables.TryAdd(name, variable);
                }
            }
        }

        foreach (YamlNode item in environment is YamlSequence list ? list.Items.Take(MaxItems) : [])
        {
            if (item.Target is YamlMapping pair && pair["name"] is YamlScalar name && pair.ByName.TryGetValue("value", out YamlEntry value))
            {
                _variables.TryAdd(name.Value, Layers.Of(tree.Reading, value));
            }
            else if (item.Target is YamlScalar { Value: var line } scalar && line.IndexOf('=', StringComparison.Ordinal) is > 0 and int equals)
            {
                YamlScalar address = new() { Value = line[(equals + 1)..], Start = scalar.Start, End = scalar.End };
                _variables.TryAdd(line[..equals], Layers.Of(tree.Reading, new YamlEntry(scalar, address)));
            }
        }
    }
}
