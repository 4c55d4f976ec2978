using System;
using System.Collections.Generic;
using System.Text.RegularExpressions;
using WinRM.Lint.Structures;
using WinRM.Lint.Yaml;

namespace WinRM.Lint.Projects;

/// <summary>A value of HCL with the file in which it is written.</summary>
/// <param name="File">The file.</param>
/// <param name="Node">The value.</param>
internal sealed partial record HclValue(SourceFile File, YamlNode Node)
{
    /// <summary>The text may refer to variables or locals.</summary>
    public static bool MayBeIn(string text) => text.Contains("var.", StringComparison.Ordinal) || text.Contains("local.", StringComparison.Ordinal);

    /// <summary>The value is written out.</summary>
    public bool IsLiteral => Node is YamlScalar scalar && !Placeholder.Is(scalar);

    /// <summary>The variable or local that the value is, and nothing else.</summary>
    public bool RefersTo(out bool isLocal, out string name)
    {
        Match match = Node is YamlScalar { Tag: not null } scalar ? Reference().Match(scalar.Value) : Match.Empty;
        isLocal = match.Groups["kind"].ValueSpan is "local";
        name = match.Groups["name"].Value;
        return match.Success;
    }

    /// <summary>Puts values in the place of the references to them. Returns where those are written, by where the references stand.</summary>
    public static Dictionary<int, Place> Replace(IReadOnlyList<YamlNode> documents, SourceFile file, HclScope scope)
    {
        Dictionary<int, Place> sources = [];
        Stack<YamlNode> open = new(documents);
        while (open.TryPop(out YamlNode? node))
        {
            List<YamlEntry> entries = node is YamlMapping map ? map.Entries : [];
            for (int i = 0; i < entries.Count; i++)
            {
                YamlNode value = entries[i].Value;
                if (scope.Resolve(new HclValue(file, value)) is { } found && found.Node != value)
                {
                    YamlScalar scalar = (YamlScalar)found.Node;
                    entries[i] = new YamlEntry(entries[i].Key, new YamlScalar { Value = scalar.Value, Style = scalar.Style, Start = value.Start, End = value.End });
                    sources[value.Start] = new Place(found.File, new Rules.Commands.TextSpan(scalar.Start, scalar.End - scalar.Start));
                }
                else
                {
                    open.Push(value);
                }
            }

            foreach (YamlNode item in node is YamlSequence list ? list.Items : [])
            {
                open.Push(item);
            }
        }

        return sources;
    }

    [GeneratedRegex(@"^\s*(\$\{\s*(?<kind>var|local)\.(?<name>[\w-]+)\s*\}|(?<kind>var|local)\.(?<name>[\w-]+))\s*$", RegexOptions.NonBacktracking)]
    private static partial Regex Reference();
}
