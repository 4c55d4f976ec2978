using System;
using System.Collections.Generic;
using System.Linq;
using WinRM.Lint.Hcl;
using WinRM.Lint.Yaml;
using WinRM.Rules.Commands;

namespace WinRM.Lint.Structures;

/// <summary>A word of a command line, with the way back to the file.</summary>
internal sealed class MappedWord
{
    private readonly ScalarMap _map;
    private readonly ShellWord? _word;
    private readonly Tree _tree;

    private MappedWord(Tree tree, ScalarMap map, ShellWord? word, string text)
    {
        _tree = tree;
        _map = map;
        _word = word;
        Text = text;
    }

    /// <summary>A text as one word.</summary>
    public static MappedWord Of(Tree tree, YamlScalar scalar) => new(tree, ScalarMap.Of(tree.Reading.File.Text, scalar), null, scalar.Value);

    /// <summary>The words of each command in a text.</summary>
    public static IEnumerable<MappedWord[]> Commands(Tree tree, YamlScalar scalar)
    {
        ScalarMap map = ScalarMap.Of(tree.Reading.File.Text, scalar);
        return ShellWord.Commands(scalar.Value).Select(words => words.Select(word => new MappedWord(tree, map, word, word.Text)).ToArray());
    }

    /// <summary>The word.</summary>
    public string Text { get; }

    /// <summary>The word as the value of a key.</summary>
    public YamlEntry Entry(string name) => new(Scalar(0, Text.Length, name), Scalar(0, Text.Length, Text));

    /// <summary>Adds the variables that the word sets: names and values with equals signs between, or a map.</summary>
    /// <param name="vars">Takes them.</param>
    /// <param name="start">Where in the word they begin.</param>
    public void AddVars(YamlMapping vars, int start)
    {
        string text = Text[start..];
        if (text.StartsWith('{'))
        {
            AddMap(vars, text, start);
            return;
        }

        foreach (IReadOnlyList<ShellWord> pairs in ShellWord.Commands(text))
        {
            foreach (ShellWord pair in pairs)
            {
                int equals = pair.Text.IndexOf('=', StringComparison.Ordinal);
                if (equals > 0)
                {
                    int begin = start + pair.Places[0];
                    int value = start + pair.Places[equals + 1];
                    vars.Entries.Add(new YamlEntry(
                        Scalar(begin, start + pair.Places[equals], pair.Text[..equals]), Scalar(value, Math.Max(value, start + pair.Places[^2] + 1), pair.Text[(equals + 1)..])));
                }
            }
        }
    }

    /// <summary>Adds the variables that the word sets as a map.</summary>
    public void AddMap(YamlMapping vars) => AddMap(vars, Text, 0);

    private void AddMap(YamlMapping vars, string text, int start)
    {
        try
        {
            foreach (YamlNode document in YamlReader.Read(new SourceFile("", text), _tree.Reading.Limits).Documents)
            {
                foreach (YamlEntry entry in (document as YamlMapping)?.Entries ?? [])
                {
                    if (entry.Key is YamlScalar key && entry.Value is YamlScalar value)
                    {
                        vars.Entries.Add(new YamlEntry(Scalar(start + key.Start, start + key.End, key.Value), Scalar(start + value.Start, start + value.End, value.Value)));
                    }
                }
            }
        }
        catch (UnreadableException)
        {
            // What is filled in later need not be a map yet.
        }
    }

    private YamlScalar Scalar(int start, int end, string value)
    {
        TextSpan span = _map.Map(new TextSpan(InText(start), Math.Max(0, InText(end) - InText(start))));
        return new YamlScalar { Value = value, Start = span.Start, End = span.End, Tag = Placeholder.IsIn(value) ? HclReader.Template : null };
    }

    private int InText(int index) => _word is null ? index : _word.Places[Math.Min(index, _word.Places.Count - 1)];
}
