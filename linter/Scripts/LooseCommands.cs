using System;
using System.Collections.Generic;
using System.Text;
using System.Text.RegularExpressions;
using WinRM.Lint.Dialects;

namespace WinRM.Lint.Scripts;

/// <summary>Reads the lines that are commands out of a YAML or JSON text that cannot be parsed, as templates and excerpts cannot.</summary>
internal static partial class LooseCommands
{
    /// <summary>States what they describe; false when that is nothing.</summary>
    public static bool Read(Reading reading)
    {
        SourceFile file = reading.File;
        MappedText source = MappedText.Whole(file);
        List<MappedText> lines = [];
        int prose = int.MaxValue;
        for (int number = 1; number <= file.LineCount; number++)
        {
            string line = file.Line(number);
            Match start = Start().Match(line);
            int indent = line.Length - line.TrimStart().Length;
            if (start.Length == line.Length || indent > prose || line[indent] == '#' || line.AsSpan(indent).StartsWith("//"))
            {
                continue;
            }

            prose = start.Groups["key"] is { Success: true } key && Prose.IsUnder(key.Value) ? indent : int.MaxValue;
            if (prose == int.MaxValue && CommandWords.IsCode(line.AsSpan(start.Length)))
            {
                lines.Add(Unquoted(source.Slice(file.StartOf(number) + start.Length, line.Length - start.Length), start.Value));
            }
        }

        int before = reading.Subjects.Count;
        ScriptReader.Read(reading, MappedText.Join(lines, "\n"));
        return reading.Subjects.Count > before;
    }

    // Behind a double quote the line ends with the next one, and escapes are undone.
    private static MappedText Unquoted(MappedText line, string before)
    {
        if (!before.EndsWith('"'))
        {
            return line;
        }

        StringBuilder text = new();
        List<int> places = [];
        for (int i = 0; i < line.Text.Length && line.Text[i] != '"'; i++)
        {
            places.Add(i);
            bool isEscape = line.Text[i] == '\\' && i + 1 < line.Text.Length;
            i += isEscape ? 1 : 0;
            text.Append(isEscape && line.Text[i] == 'n' ? '\n' : line.Text[i]);
        }

        return line.Decoded(text.ToString(), [.. places], [.. places.ConvertAll(static place => place + 1)]);
    }

    // Items, a key, quotes.
    [GeneratedRegex(@"^\s*(-\s+)*(""?(?<key>[\w.:-]{1,60})""?\s*:\s+)?([|>][+-]?\s*$)?[""']?", RegexOptions.CultureInvariant)]
    private static partial Regex Start();
}
