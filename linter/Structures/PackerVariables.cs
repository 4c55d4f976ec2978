using System.Collections.Generic;
using System.Text.RegularExpressions;
using WinRM.Lint.Yaml;

namespace WinRM.Lint.Structures;

/// <summary>The user variables of a Packer template in JSON, with the values that it gives them itself.</summary>
internal sealed partial class PackerVariables
{
    private readonly YamlMapping? _variables;
    private readonly YamlBudget _budget;

    /// <summary>The variables of a template.</summary>
    /// <param name="template">The map with the builders.</param>
    /// <param name="budget">What maps are charged to.</param>
    public PackerVariables(YamlMapping template, YamlBudget budget)
    {
        _variables = template["variables"] as YamlMapping;
        _budget = budget;
    }

    /// <summary>A map with values in the place of references to variables; one without a value, or with a computed one, stays as it is.</summary>
    public YamlMapping Fill(YamlMapping map)
    {
        if (_variables is null)
        {
            return map;
        }

        YamlMapping filled = new(_budget) { Start = map.Start, End = map.End };
        foreach (YamlEntry entry in map.Entries)
        {
            filled.Entries.Add(entry.Value is YamlScalar scalar && ValueOf(scalar) is { } value
                ? new YamlEntry(entry.Key, new YamlScalar { Value = value, Style = scalar.Style, Start = scalar.Start, End = scalar.End }) : entry);
        }

        return filled;
    }

    private string? ValueOf(YamlScalar scalar) =>
        Reference().Match(scalar.Value) is { Success: true } match && _variables![match.Groups["name"].Value] is YamlScalar { IsNull: false, Value.Length: > 0 } value && !Placeholder.Is(value)
            ? value.Value : null;

    [GeneratedRegex(@"^\s*\{\{-?\s*user\s+[`""'](?<name>[\w.-]+)[`""']\s*-?\}\}\s*$", RegexOptions.NonBacktracking)]
    private static partial Regex Reference();
}
