using System;
using System.IO;
using System.Xml;
using WinRM.Lint.Dialects.WinRMParts;
using WinRM.Lint.Structures;
using WinRM.Lint.Yaml;

namespace WinRM.Lint.Dialects;

/// <summary>Rundeck's nodes in XML: attributes of <c>&lt;node&gt;</c>, or elements inside it that name an attribute and its value.</summary>
internal sealed class RundeckXml : IDialect
{
    /// <inheritdoc/>
    public string Name => "Rundeck nodes";

    /// <inheritdoc/>
    public bool Recognizes(SourceFile file) =>
        file.Extension == ".xml" && file.Text.Contains("<node ", StringComparison.Ordinal)
        && (file.Text.Contains("winrm-", StringComparison.Ordinal) || file.Text.Contains("WinRMPython", StringComparison.Ordinal));

    /// <inheritdoc/>
    public void Read(Reading reading)
    {
        SourceFile file = reading.File;
        YamlBudget budget = new(reading.Limits.Expansions);
        Tree tree = new(reading, new YamlFile([], budget));
        ConfigXml.RefuseLongTags(file, 0);
        using XmlReader reader = XmlReader.Create(new StringReader(file.Text), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true });
        YamlMapping? node = null;
        try
        {
            while (reader.Read())
            {
                if (reader is { NodeType: XmlNodeType.Element, LocalName: "node" })
                {
                    State(tree, node);
                    node = new YamlMapping(budget);
                    ReadAttributes(reader, file, node);
                }
                else if (reader is { NodeType: XmlNodeType.Element, LocalName: "attribute" } && node is not null)
                {
                    YamlMapping pair = new(budget);
                    ReadAttributes(reader, file, pair);
                    if (pair.ByName.TryGetValue("value", out YamlEntry value) && pair["name"] is YamlScalar name)
                    {
                        node.Entries.Add(new YamlEntry(name, value.Value));
                    }
                }
            }
        }
        catch (XmlException exception)
        {
            throw new UnreadableException("not valid XML", Math.Clamp(exception.LineNumber, 1, file.LineCount));
        }
        finally
        {
            State(tree, node);
        }
    }

    private static void State(Tree tree, YamlMapping? node)
    {
        if (node is not null && RundeckNodes.IsNode(node))
        {
            RundeckNodes.Add(tree, node, "");
        }
    }

    private static void ReadAttributes(XmlReader reader, SourceFile file, YamlMapping map)
    {
        while (reader.MoveToNextAttribute())
        {
            IXmlLineInfo position = (IXmlLineInfo)reader;
            int start = Math.Min(file.StartOf(Math.Min(position.LineNumber, file.LineCount)) + position.LinePosition - 1, file.Text.Length);
            int quote = file.Text.AsSpan(start).IndexOfAny('"', '\'');
            int from = quote < 0 ? start : start + quote + 1;
            int length = quote < 0 ? 0 : file.Text.AsSpan(from).IndexOf(file.Text[from - 1]);
            map.Entries.Add(new YamlEntry(
                new YamlScalar { Value = reader.LocalName, Start = start, End = start + reader.Name.Length },
                new YamlScalar { Value = reader.Value, Style = YamlScalarStyle.DoubleQuoted, Start = from, End = from + Math.Max(0, length) }));
        }

        reader.MoveToElement();
    }
}
