using System;
using System.Collections.Generic;
using System.Linq;
using WinRM.Lint.Proxies;
using WinRM.Lint.Yaml;

namespace WinRM.Lint.Structures;

/// <summary>Looks for things in a tree of which only the neighbourhood is known. Aliases are charged to the budget of the file.</summary>
internal static class Nodes
{
    /// <summary>All maps of a file, from the outside in.</summary>
    public static IEnumerable<YamlMapping> Maps(this Tree tree) => tree.File.Documents.SelectMany(document => Below(document, tree.File.Budget)).OfType<YamlMapping>();

    /// <summary>A node and all nodes below it, each once, however many aliases lead to it.</summary>
    public static IEnumerable<YamlNode> Below(YamlNode root, YamlBudget budget)
    {
        HashSet<YamlNode> seen = [];
        Stack<YamlNode> open = new([root]);
        while (open.TryPop(out YamlNode? next))
        {
            if (next.Target is not { } node || !seen.Add(node))
            {
                continue;
            }

            budget.Spend(1);
            yield return node;
            foreach (YamlNode inner in node switch
            {
                YamlMapping map => map.Entries.AsEnumerable().Reverse().Select(static entry => entry.Value),
                YamlSequence list => list.Items.AsEnumerable().Reverse(),
                _ => [],
            })
            {
                open.Push(inner);
            }
        }
    }

    /// <summary>The value at the end of a path of keys, or null.</summary>
    public static YamlNode? At(this YamlNode? node, params ReadOnlySpan<string> path)
    {
        foreach (string key in path)
        {
            node = (node?.Target as YamlMapping)?[key];
        }

        return node;
    }

    /// <summary>The items of a list, or none.</summary>
    public static IEnumerable<YamlNode> Items(this YamlNode? node) => (node as YamlSequence)?.Items.Select(static item => item.Target).OfType<YamlNode>() ?? [];

    /// <summary>The text of a scalar, or null.</summary>
    public static string? Text(this YamlNode? node) => (node as YamlScalar)?.Value;

    /// <summary>The first scalar below, or key, that says that WinRM is meant.</summary>
    public static Place? Evidence(this Tree tree, params ReadOnlySpan<YamlNode?> roots)
    {
        foreach (YamlNode? root in roots)
        {
            foreach (YamlNode node in root is null ? [] : Below(root, tree.File.Budget))
            {
                YamlNode? said = node is YamlScalar scalar && Proxies.Evidence.IsIn(scalar.Value) ? scalar
                    : (node as YamlMapping)?.Entries.Find(static entry => entry.Name is { } name && Proxies.Evidence.IsIn(name)).Key;
                if (said is not null)
                {
                    return tree.PlaceOf(said);
                }
            }
        }

        return null;
    }

    /// <summary>States that WinRM goes through a proxy server, if something below these nodes says so.</summary>
    public static void CarriesWhatIsSaidIn(this ProxyFacts facts, Tree tree, params ReadOnlySpan<YamlNode?> roots)
    {
        if (tree.Evidence(roots) is { } evidence)
        {
            facts.Carries(evidence);
        }
    }

    /// <summary>Where a node stands; of collections the first line.</summary>
    public static Place PlaceOf(this Tree tree, YamlNode node)
    {
        SourceFile file = tree.Reading.File;
        int end = Math.Min(node is YamlScalar ? node.End : file.StartOf(file.LineOf(node.Start)) + file.Line(file.LineOf(node.Start)).Length, file.Text.Length);
        return tree.Reading.At(node.Start, Math.Max(end, node.Start));
    }
}
