using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using WinRM.Lint.Hcl;
using WinRM.Lint.Structures;
using WinRM.Lint.Yaml;
using WinRM.Rules.Commands;

namespace WinRM.Lint.Projects;

/// <summary>A value of HCL with the text in which it is written.</summary>
/// <param name="Text">The text.</param>
/// <param name="Node">The value.</param>
internal sealed partial record HclValue(HclText Text, YamlNode Node)
{
    /// <summary>The text may refer to variables or locals.</summary>
    public static bool MayBeIn(string text) => text.Contains("var.", StringComparison.Ordinal) || text.Contains("local.", StringComparison.Ordinal);

    /// <summary>The value is written out.</summary>
    public bool IsLiteral => Node is YamlScalar scalar && !Placeholder.Is(scalar);

    /// <summary>Where it is written.</summary>
    public Place Place => Text.At(new Place(Text.Whole, new TextSpan(Node.Start, Node.End - Node.Start)));

    /// <summary>The variable or local that the value is, or a member of one, and nothing else; null when it is something else.</summary>
    public HclReference? Reference => Node switch
    {
        { Tag: HclReader.Expression, End: var end, Start: var start } when end - start is > 0 and <= MaxReference => ReferenceIn(Text.Whole.Text[start..end]),
        YamlScalar scalar when scalar.Tag is not null || scalar.Value.StartsWith("${", StringComparison.Ordinal) => ReferenceIn(scalar.Value),
        _ => null,
    };

    /// <summary>What an expression refers to, if it does nothing else.</summary>
    public static HclReference? ReferenceIn(string expression)
    {
        Match match = expression.Length <= MaxReference ? Whole().Match(expression) : Match.Empty;
        return !match.Success ? null
            : new HclReference(match.Groups["kind"].ValueSpan is "local", match.Groups["name"].Value, [.. match.Groups["member"].Captures.Select(static member => member.Value)]);
    }

    /// <summary>The blocks of a name, which JSON writes as lists, too.</summary>
    public static IEnumerable<YamlMapping> Blocks(YamlNode? node) => node switch
    {
        YamlMapping map => [map],
        YamlSequence { Tag: null } list => list.Items.OfType<YamlMapping>(),
        _ => [],
    };

    private const int MaxReference = 400;

    [GeneratedRegex(@"^\s*(\$\{)?\s*(?<kind>var|local)\.(?<name>[\w-]+)(\.(?<member>[A-Za-z_][\w-]*)|\[""(?<member>[^""\\$]*)""\])*\s*\}?\s*$", RegexOptions.NonBacktracking)]
    private static partial Regex Whole();
}
