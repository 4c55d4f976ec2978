using System.Collections.Generic;
using System.Linq;
using WinRM.Lint.Dialects;
using WinRM.Lint.Structures;
using WinRM.Lint.Yaml;
using WinRM.Rules.Commands;

namespace WinRM.Lint.Fixes;

/// <summary>Compares the parse trees of a structured file before and after edits.</summary>
internal static class TreeShape
{
    /// <summary>Nothing differs but the values that were edited and the entries that were added, and no edit reaches others by an alias.</summary>
    public static bool IsKept(SourceFile before, SourceFile after, EditSet edits, Limits limits)
    {
        if (!new StructuredFile().Recognizes(before))
        {
            return true;
        }

        Stack<(YamlNode, YamlNode)> open = new();
        return Push(open, TreeText.Read(new Reading(before, limits)).Documents, [.. TreeText.Read(new Reading(after, limits)).Documents]) && Matches(open, edits);
    }

    private static bool Matches(Stack<(YamlNode, YamlNode)> open, EditSet edits)
    {
        while (open.TryPop(out (YamlNode Before, YamlNode After) pair))
        {
            bool isEdited = edits.Touches(Span(pair.Before));
            bool isSame = (pair.Before, pair.After) switch
            {
                (YamlAlias alias, YamlAlias other) => alias.Target is not { } target || (other.Target is { } now && edits.Map(target.Start) == now.Start && !edits.Touches(Span(target))),
                (YamlScalar scalar, YamlScalar other) => scalar.Tag == other.Tag && scalar.Style == other.Style && (isEdited || scalar.Value == other.Value),
                (YamlSequence list, YamlSequence other) => list.Tag == other.Tag && Push(open, list.Items, other.Items),
                (YamlMapping map, YamlMapping other) => map.Tag == other.Tag && Push(open, Parts(map.Entries), Parts(other.Entries.Where(entry => !edits.TouchesAfter(Span(entry.Key)) || map.Entries.Count == other.Entries.Count))),
                _ => false,
            };
            if (!isSame)
            {
                return false;
            }
        }

        return true;
    }

    private static List<YamlNode> Parts(IEnumerable<YamlEntry> entries) => [.. entries.SelectMany(static entry => new[] { entry.Key, entry.Value })];

    private static bool Push(Stack<(YamlNode, YamlNode)> open, IReadOnlyList<YamlNode> before, IReadOnlyList<YamlNode> after)
    {
        for (int i = 0; i < before.Count && before.Count == after.Count; i++)
        {
            open.Push((before[i], after[i]));
        }

        return before.Count == after.Count;
    }

    private static TextSpan Span(YamlNode node) => new(node.Start, System.Math.Max(0, node.End - node.Start));
}
