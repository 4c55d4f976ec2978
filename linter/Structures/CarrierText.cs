using System;
using System.Collections.Generic;
using WinRM.Lint.Scripts;
using WinRM.Lint.Yaml;

namespace WinRM.Lint.Structures;

/// <summary>The text that a scalar, or a template function over scalars, stands for.</summary>
internal static class CarrierText
{
    // What a template fills in, in the notation that the command reader knows.
    private const string Hole = "{{}}";

    private const int MaxDepth = 16;

    /// <summary>The text, or null when the node is a collection of another kind.</summary>
    public static MappedText? Of(MappedText source, YamlNode node) => Of(source, node, 0);

    private static MappedText? Of(MappedText source, YamlNode node, int depth)
    {
        // Aliases could multiply a text beyond measure.
        if (depth > MaxDepth || node is YamlAlias)
        {
            return null;
        }

        switch (node)
        {
            case YamlScalar { Tag: "!Ref" or "!GetAtt" or "!ImportValue" or "!vault" } scalar:
                return source.Placed(Hole, scalar.Start, 0);
            case YamlScalar scalar:
                return ArmExpression.Read(source.Scalar(scalar));
            case YamlMapping { Entries: [{ Name: { } name, Value: { } value }] }:
                return Function(source, name, value, depth);
            case YamlSequence { Tag: { } tag } sequence:
                return Function(source, tag, sequence, depth);
            default:
                return null;
        }
    }

    private static MappedText? Function(MappedText source, string name, YamlNode value, int depth) => name switch
    {
        "Fn::Base64" => Of(source, value, depth + 1),
        "Fn::Sub" or "!Sub" => value is YamlSequence { Items: [{ } first, ..] } ? Of(source, first, depth + 1) : Of(source, value, depth + 1),
        "Fn::Join" or "!Join" when value is YamlSequence { Items: [YamlScalar separator, YamlSequence list] } => Join(source, separator.Value, list, depth),
        _ => null,
    };

    private static MappedText Join(MappedText source, string separator, YamlSequence list, int depth)
    {
        List<MappedText> parts = [];
        foreach (YamlNode item in list.Items)
        {
            parts.Add(Of(source, item, depth + 1) ?? source.Placed(Hole, item.Start, 0));
        }

        return MappedText.Join(parts, separator);
    }
}
