using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using WinRM.Lint.Dialects.AnsibleParts;
using WinRM.Lint.Yaml;

namespace WinRM.Lint.Projects;

/// <summary>The names that the connection variables of a play or its tasks refer to.</summary>
internal static partial class TemplateNames
{
    /// <summary>Every word in the templates of connection variables below a node.</summary>
    public static IReadOnlyCollection<string> Of(YamlNode root)
    {
        SortedSet<string> names = new(StringComparer.Ordinal);
        HashSet<YamlNode> seen = [];
        Stack<YamlNode> open = new([root]);
        while (open.TryPop(out YamlNode? node))
        {
            if (node.Target is not { } target || !seen.Add(target))
            {
                continue;
            }

            foreach (YamlNode item in (target as YamlSequence)?.Items ?? [])
            {
                open.Push(item);
            }

            foreach (YamlEntry entry in (target as YamlMapping)?.Entries ?? [])
            {
                if (entry.Name is { } name && (AnsibleScope.IsConnectionVar(name) || name == AnsibleScope.PortKeyword))
                {
                    names.UnionWith(Texts(entry.Value.Target).Where(Jinja.HasTemplate).SelectMany(static text => Word().Matches(text).Select(static match => match.Value)));
                }

                open.Push(entry.Value);
            }
        }

        return names;
    }

    private static IEnumerable<string> Texts(YamlNode? value) => value is YamlScalar scalar ? [scalar.Value]
        : value is YamlSequence sequence ? sequence.Items.Select(static item => item.Target).OfType<YamlScalar>().Select(static item => item.Value) : [];

    [GeneratedRegex("[A-Za-z_][A-Za-z0-9_]*")]
    private static partial Regex Word();
}
