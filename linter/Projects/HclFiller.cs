using System;
using System.Collections.Generic;
using WinRM.Lint.Hcl;
using WinRM.Lint.Yaml;

namespace WinRM.Lint.Projects;

/// <summary>Puts values in the place of the references to them.</summary>
/// <param name="text">The text in which the references stand.</param>
/// <param name="scope">What they refer to.</param>
/// <param name="budget">What copies of maps are charged to.</param>
internal sealed class HclFiller(HclText text, HclScope scope, YamlBudget budget)
{
    // Where a map can be given by its name.
    private static readonly string[] s_maps = ["variables", "extra_vars"];

    private const int MaxParts = 16;

    private readonly Dictionary<int, Place> _sources = [];

    /// <summary>Fills documents. Returns where the values are written, by where the references stand.</summary>
    public Dictionary<int, Place> Fill(IReadOnlyList<YamlNode> documents)
    {
        Stack<YamlNode> open = new(documents);
        while (open.TryPop(out YamlNode? node))
        {
            List<YamlEntry> entries = node is YamlMapping map ? map.Entries : [];
            for (int i = 0; i < entries.Count; i++)
            {
                YamlNode value = Array.IndexOf(s_maps, entries[i].Name) >= 0 ? MapOf(entries[i].Value) : Settled(entries[i].Value);
                if (value != entries[i].Value)
                {
                    entries[i] = new YamlEntry(entries[i].Key, value);
                }

                open.Push(value);
            }

            foreach (YamlNode item in node is YamlSequence list ? list.Items : [])
            {
                open.Push(item);
            }
        }

        return _sources;
    }

    private YamlNode Settled(YamlNode value)
    {
        if (value is YamlMapping or YamlScalar { Tag: null, Style: not YamlScalarStyle.DoubleQuoted })
        {
            return value;
        }

        if (scope.Resolve(new HclValue(text, value)) is { Node: YamlScalar scalar } found && scalar != value)
        {
            _sources[value.Start] = found.Place;
            return new YamlScalar { Value = scalar.Value, Style = scalar.Style, Start = value.Start, End = value.End };
        }

        // A condition that is known leaves one arm; of another, what the arms come to.
        YamlNode settled = value as YamlChoice ?? Conditional.Of(text.Whole, value) ?? value;
        while (settled is YamlChoice known && scope.Holds(known.Condition) is { } holds)
        {
            settled = (holds ? known.Yes : known.No)!;
        }

        if (settled is YamlChoice choice)
        {
            YamlNode yes = Settled(choice.Yes!);
            YamlNode no = Settled(choice.No!);
            return yes == choice.Yes && no == choice.No && value is not YamlChoice ? value : new YamlChoice { Condition = choice.Condition, Yes = yes, No = no, Start = choice.Start, End = choice.End };
        }

        settled = settled == value ? value : Settled(settled);
        return settled.Tag is null ? settled : value;
    }

    // A map by its name, or several with merge(): of those the later has its way.
    private YamlNode MapOf(YamlNode value)
    {
        bool isMerge = value is YamlSequence { Tag: HclReader.Expression, Items: [YamlSequence] } && text.Whole.Text.AsSpan(value.Start).StartsWith("merge(");
        IReadOnlyList<YamlNode> parts = isMerge ? ((YamlSequence)((YamlSequence)value).Items[0]).Items : [value];
        if (value is YamlMapping || parts.Count > MaxParts)
        {
            return value;
        }

        YamlMapping copy = new(budget) { Start = value.Start, End = value.End };
        foreach (YamlNode part in parts)
        {
            if (scope.Resolve(new HclValue(text, part)) is not { Node: YamlMapping found } map)
            {
                return value;
            }

            // In the same text the entries keep their places; those of another stand where they are asked for.
            bool isHere = map.Text == text;
            foreach (YamlEntry entry in found.Entries)
            {
                budget.Spend(1);
                if (entry is { Key: YamlScalar key, Value: YamlScalar or YamlSequence })
                {
                    copy.Entries.Add(isHere ? entry : new YamlEntry(At(key, value), entry.Value is YamlScalar inner ? At(inner, value) : value));
                }
            }
        }

        return copy;
    }

    private static YamlScalar At(YamlScalar scalar, YamlNode place) => new() { Value = scalar.Value, Style = scalar.Style, Tag = scalar.Tag, Start = place.Start, End = place.End };
}
