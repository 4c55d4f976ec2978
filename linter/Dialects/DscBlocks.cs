using System;
using System.Collections.Generic;
using System.Text.RegularExpressions;
using WinRM.Lint.Dialects.RegistryParts;
using WinRM.Lint.Structures;
using WinRM.Rules;
using WinRM.Rules.Commands;

namespace WinRM.Lint.Dialects;

/// <summary>DSC resources for WinRM in the configurations of PowerShell, and in the MOF that they are compiled to.</summary>
internal static partial class DscBlocks
{
    // Nobody writes longer ones; what a longer one says is not read.
    private const int MaxLine = 4096;

    /// <summary>States what the resources of a file configure.</summary>
    public static void Read(Reading reading)
    {
        SourceFile file = reading.File;
        if (!file.Text.Contains("WSMan", StringComparison.OrdinalIgnoreCase) && !file.Text.Contains("ValueName", StringComparison.OrdinalIgnoreCase))
        {
            return;
        }

        Block? block = null;
        bool isComment = false;
        bool isList = false;
        for (int line = 1; line <= file.LineCount; line++)
        {
            string text = file.Line(line);
            isComment |= text.AsSpan().TrimStart().StartsWith("<#");
            if (isComment || text.Length > MaxLine)
            {
                isComment &= !text.Contains("#>", StringComparison.Ordinal);
            }
            else if (Resource().Match(text) is { Success: true } resource)
            {
                Group name = resource.Groups["name"];
                isList = false;
                block = new Block(name.Value, reading.At(file.StartOf(line) + name.Index, file.StartOf(line) + name.Index + name.Length));
            }
            else if (block is not null)
            {
                if (Property().Match(text) is { Success: true } property)
                {
                    block.Add(reading, property, file.StartOf(line));
                }
                else if (block.IsOpen)
                {
                    isList = block.AddItem(text, file.StartOf(line));
                }
                else if (isList && text.TrimStart().StartsWith('}'))
                {
                    isList = false;
                }
                else if (text.TrimStart().StartsWith('}'))
                {
                    block.State(reading);
                    block = null;
                }
            }
        }
    }

    private sealed class Block(string resource, Place place)
    {
        private readonly List<Fact> _facts = [];
        private readonly Dictionary<string, (string? Text, TextSpan Span)> _registry = new(StringComparer.OrdinalIgnoreCase);
        private string? _open;
        private bool _isAbsent;

        public bool IsOpen => _open is not null;

        // MOF breaks a list of one value into three lines.
        public bool AddItem(string line, int lineStart)
        {
            string item = line.Trim(' ', '\t', '"', ';', ',', '}');
            if (_open is not null && item.Length > 0)
            {
                _registry[_open] = (item, new TextSpan(lineStart + line.IndexOf(item, StringComparison.Ordinal), item.Length));
            }

            _open = null;
            return item.Length > 0;
        }

        public void Add(Reading reading, Match property, int lineStart)
        {
            _open = property.Groups["value"].Value == "{" ? property.Groups["name"].Value : null;
            Group value = property.Groups["value"];
            string text = value.Value.Trim('\'', '"');
            string name = property.Groups["name"].Value;
            _isAbsent |= name.Equals("Ensure", StringComparison.OrdinalIgnoreCase) && text.Equals("Absent", StringComparison.OrdinalIgnoreCase);
            bool isKnown = !text.Contains('$', StringComparison.Ordinal) || text.Equals("$true", StringComparison.OrdinalIgnoreCase) || text.Equals("$false", StringComparison.OrdinalIgnoreCase);
            if (!DscKeys.IsResource(resource))
            {
                _registry[name] = (isKnown ? text.Trim('{', '}', '@', '(', ')', '"', '\'') : null, new TextSpan(lineStart + value.Index, value.Length));
            }
            else if (DscKeys.Read(resource, name, isKnown ? text : null) is { } read)
            {
                _facts.Add(new Fact(read.Setting, read.Value, Origin.Explicit, reading.At(lineStart + value.Index, lineStart + value.Index + value.Length)));
            }
        }

        public void State(Reading reading)
        {
            if (!_isAbsent && _registry.TryGetValue("Key", out (string? Text, TextSpan) key) && _registry.TryGetValue("ValueName", out (string? Text, TextSpan) name) && _registry.TryGetValue("ValueData", out (string? Text, TextSpan Span) data)
                && key.Text is not null && name.Text is not null && data.Text is not null)
            {
                // In MOF backslashes are written twice.
                string path = key.Text.Replace(@"\\", @"\", StringComparison.Ordinal);
                bool isText = RegistryKeys.Area(path) is { } area && RegistryKeys.Text(area, name.Text) is not null;
                RegistryValues.State(reading, RegistryValues.Of(path, name.Text, isText, data.Text, data.Span) is { } value ? [value] : []);
            }

            if (_facts.Count > 0 && !_isAbsent)
            {
                reading.Add(Configuration.Of(DscKeys.Side(resource)!.Value, _facts, place));
            }
        }
    }

    [GeneratedRegex(@"^\s*(instance\s+of\s+(MSFT_|DSC_)?)?(?<name>[xc]?WSMan(Listener|ServiceConfig|ClientConfig)|x?Registry(Resource|PolicyFile)?)\s+[^=]*$", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex Resource();

    [GeneratedRegex(@"^\s*(?<name>\w+)\s*=\s*(?<value>'[^']*'|""[^""]*""|[^\s;#]+)", RegexOptions.NonBacktracking)]
    private static partial Regex Property();
}
