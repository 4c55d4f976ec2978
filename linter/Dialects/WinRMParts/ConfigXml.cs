using System;
using System.Collections.Generic;
using System.IO;
using System.Text.RegularExpressions;
using System.Xml;
using WinRM.Rules.Commands;

namespace WinRM.Lint.Dialects.WinRMParts;

/// <summary>Reads the XML that winrm prints with <c>-format:xml</c> and <c>-format:pretty</c>: one element or several after one another.</summary>
internal sealed partial class ConfigXml
{
    // What winrm prints is far below. The parser compares the attributes of an element with each other.
    private const int MaxTagLength = 10_000;

    private readonly SourceFile _file;
    private readonly Limits _limits;
    private readonly int _start;

    private ConfigXml(SourceFile file, Limits limits, int start)
    {
        _file = file;
        _limits = limits;
        _start = start;
    }

    /// <summary>The XML begins with an element that winrm prints, in one of its namespaces.</summary>
    public static bool IsThere(SourceFile file) => Root().Match(file.Text) is { Success: true } match
        && (file.Text.AsSpan(match.Index, Math.Min(1024, file.Text.Length - match.Index)).Contains("schemas.microsoft.com/wbem/wsman/1/config", StringComparison.OrdinalIgnoreCase)
            || file.Text.AsSpan(match.Index, Math.Min(1024, file.Text.Length - match.Index)).Contains("schemas.dmtf.org/wbem/wsman/identity", StringComparison.OrdinalIgnoreCase));

    /// <summary>Adds the sections and values in order; throws <see cref="UnreadableException"/> where the rest is no XML.</summary>
    public static void Read(SourceFile file, Limits limits, List<ConfigNode> nodes) =>
        new ConfigXml(file, limits, file.Text.IndexOf('<', StringComparison.Ordinal)).Read(nodes);

    /// <summary>Refuses a text whose parsing would take the square of its length.</summary>
    public static void RefuseLongTags(SourceFile file, int start)
    {
        ReadOnlySpan<char> text = file.Text;
        for (int at = start; at < text.Length && text[at..].IndexOf('<') is int open and >= 0;)
        {
            at += open;
            int length = text[at..].IndexOf('>');
            if ((length < 0 ? text.Length - at : length) > MaxTagLength)
            {
                throw new UnreadableException($"a tag of more than {MaxTagLength} characters", file.LineOf(at), isLimit: true);
            }

            at += Math.Max(length, 1);
        }
    }

    private void Read(List<ConfigNode> nodes)
    {
        RefuseLongTags(_file, _start);
        XmlReaderSettings settings = new()
        {
            // Nothing outside the file is fetched, and no entity can grow.
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            ConformanceLevel = ConformanceLevel.Fragment,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
        };
        using StringReader text = new(_file.Text[_start..]);
        using XmlReader reader = XmlReader.Create(text, settings);
        Stack<ConfigNode> open = new();
        try
        {
            while (reader.Read())
            {
                Take(reader, open, nodes);
            }
        }
        catch (XmlException exception)
        {
            throw new UnreadableException("not valid XML: " + Sentence().Replace(exception.Message, ""), _file.LineOf(Offset(exception.LineNumber, exception.LinePosition)));
        }
    }

    private void Take(XmlReader reader, Stack<ConfigNode> open, List<ConfigNode> nodes)
    {
        IXmlLineInfo position = (IXmlLineInfo)reader;
        int start = Offset(position.LineNumber, position.LinePosition);
        switch (reader.NodeType)
        {
            case XmlNodeType.Element:
                ConfigNode node = new(reader.LocalName, open.TryPeek(out ConfigNode? parent) ? parent : null, new TextSpan(start, reader.Name.Length))
                {
                    IsPolicy = reader.GetAttribute("Source") == "GPO",
                };
                nodes.Add(node);
                if (reader.IsEmptyElement)
                {
                    break;
                }

                if (open.Count >= _limits.Nesting)
                {
                    throw new UnreadableException($"nested deeper than {_limits.Nesting} levels", _file.LineOf(start), isLimit: true);
                }

                open.Push(node);
                break;
            case XmlNodeType.EndElement:
                open.TryPop(out _);
                break;
            case XmlNodeType.Text when open.TryPeek(out ConfigNode? value):
                value.Value = reader.Value.Trim();
                value.Span = Trimmed(start);
                break;
        }
    }

    private TextSpan Trimmed(int start)
    {
        string text = _file.Text;
        int end = text.AsSpan(start).IndexOf('<') is int length and >= 0 ? start + length : text.Length;
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return new TextSpan(start, end - start);
    }

    // The reader counts from where it started.
    private int Offset(int line, int column)
    {
        int first = _file.LineOf(_start);
        int number = Math.Clamp(first + line - 1, 1, _file.LineCount);
        return Math.Clamp((line <= 1 ? _start : _file.StartOf(number)) + Math.Max(column, 1) - 1, 0, _file.Text.Length);
    }

    // The first tag that is neither a declaration nor a comment. Names are short and are followed by their namespace.
    [GeneratedRegex(@"\A[^<]{0,2000}(<\?[^>]{0,200}>\s*|<!--[^>]{0,2000}-->\s*)?<(\w{1,40}:)?(Config|Client|Service|Listener|Auth|Winrs|Results|IdentifyResponse)\s", RegexOptions.CultureInvariant)]
    private static partial Regex Root();

    [GeneratedRegex(@"\s*Line \d+, position \d+\.$", RegexOptions.CultureInvariant)]
    private static partial Regex Sentence();
}
