using System;
using System.Collections.Generic;
using System.Text.RegularExpressions;
using WinRM.Lint.Structures;
using WinRM.Rules;

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
        if (!file.Text.Contains("WSMan", StringComparison.OrdinalIgnoreCase))
        {
            return;
        }

        Block? block = null;
        bool isComment = false;
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
                block = new Block(name.Value, reading.At(file.StartOf(line) + name.Index, file.StartOf(line) + name.Index + name.Length));
            }
            else if (block is not null)
            {
                if (Property().Match(text) is { Success: true } property)
                {
                    block.Add(reading, property, file.StartOf(line));
                }

                if (text.TrimStart().StartsWith('}'))
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
        private bool _isAbsent;

        public void Add(Reading reading, Match property, int lineStart)
        {
            Group value = property.Groups["value"];
            string text = value.Value.Trim('\'', '"');
            string name = property.Groups["name"].Value;
            _isAbsent |= name.Equals("Ensure", StringComparison.OrdinalIgnoreCase) && text.Equals("Absent", StringComparison.OrdinalIgnoreCase);
            bool isKnown = !text.Contains('$', StringComparison.Ordinal) || text.Equals("$true", StringComparison.OrdinalIgnoreCase) || text.Equals("$false", StringComparison.OrdinalIgnoreCase);
            if (DscKeys.Read(resource, name, isKnown ? text : null) is { } read)
            {
                _facts.Add(new Fact(read.Setting, read.Value, Origin.Explicit, reading.At(lineStart + value.Index, lineStart + value.Index + value.Length)));
            }
        }

        public void State(Reading reading)
        {
            if (_facts.Count > 0 && !_isAbsent)
            {
                reading.Add(Configuration.Of(DscKeys.Side(resource)!.Value, _facts, place));
            }
        }
    }

    [GeneratedRegex(@"^\s*(instance\s+of\s+(MSFT_|DSC_)?)?(?<name>[xc]?WSMan(Listener|ServiceConfig|ClientConfig))\s+[^=]*$", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex Resource();

    [GeneratedRegex(@"^\s*(?<name>\w+)\s*=\s*(?<value>'[^']*'|""[^""]*""|[^\s;#]+)", RegexOptions.NonBacktracking)]
    private static partial Regex Property();
}
