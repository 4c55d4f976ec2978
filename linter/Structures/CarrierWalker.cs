using System;
using System.Collections.Generic;
using System.Text.RegularExpressions;
using WinRM.Lint.Dialects;
using WinRM.Lint.Scripts;
using WinRM.Lint.Yaml;

namespace WinRM.Lint.Structures;

/// <summary>Walks a tree and hands to the command reader what holds commands. What an alias leads to is read where it stands.</summary>
internal sealed partial class CarrierWalker
{
    // JSON in YAML in a script …
    private const int MaxNested = 3;

    // What these keys say, says which shell reads the script beside them.
    private static readonly HashSet<string> s_tellers = new(StringComparer.OrdinalIgnoreCase)
    {
        "shell", "type", "executable", "interpreter", "task", "action", "language", "scriptType", "path", "filename", "destination", "dest", "key",
    };

    private readonly Reading _reading;
    private readonly MappedText _source;
    private readonly YamlFile _file;
    private readonly Func<YamlScalar, bool> _isClaimed;
    private readonly int _nested;

    /// <summary>A walker for the tree of a file.</summary>
    public CarrierWalker(Tree tree)
        : this(tree.Reading, MappedText.Whole(tree.Reading.File), tree.File, tree.IsClaimed, 0)
    {
    }

    private CarrierWalker(Reading reading, MappedText source, YamlFile file, Func<YamlScalar, bool> isClaimed, int nested)
    {
        _reading = reading;
        _source = source;
        _file = file;
        _isClaimed = isClaimed;
        _nested = nested;
    }

    /// <summary>States what the commands of all documents describe.</summary>
    public void Walk()
    {
        foreach (YamlNode document in _file.Documents)
        {
            Walk(document, "", Shell.Unknown);
        }
    }

    private void Walk(YamlNode node, string key, Shell shell)
    {
        if (node is YamlAlias || node is YamlScalar scalar && (_isClaimed(scalar) || !ScriptReader.MayRead(scalar.Value)))
        {
            return;
        }

        if (CarrierText.Of(_source, node) is { } text)
        {
            ReadText(text, key, shell);
        }
        else if (node is YamlMapping map)
        {
            WalkMap(map, shell);
        }
        else if (node is YamlSequence list)
        {
            WalkList(list, key, shell);
        }
    }

    private void WalkMap(YamlMapping map, Shell outer)
    {
        Shell shell = outer;
        foreach (YamlEntry entry in map.Entries)
        {
            Shell told = s_tellers.Contains(entry.Name ?? "") && entry.Value.Target is YamlScalar { Value.Length: < 1000 } teller ? ShellGuess.Named(teller.Value) : Shell.Unknown;
            shell = told != Shell.Unknown ? told : shell;
        }

        foreach (YamlEntry entry in map.Entries)
        {
            string name = entry.Name ?? "";
            if (Prose.IsUnder(name) || ((PlaceKeys.IsPlace(name) || s_tellers.Contains(name)) && IsPlace(entry.Value)))
            {
                continue;
            }

            // A container's program and its arguments are one command line.
            if (name is "command" or "entrypoint" && Arguments(map, name) is { } rest && entry.Value is YamlSequence program)
            {
                ReadWords([.. program.Items, .. rest.Items]);
            }
            else
            {
                Shell told = ShellGuess.Named(name);
                Walk(entry.Value, name, told != Shell.Unknown ? told : shell);
            }
        }
    }

    // A path or the name of a shell. The same keys can hold a command line, or a map of scripts.
    private static bool IsPlace(YamlNode node) => node switch
    {
        YamlScalar scalar => scalar.Value.AsSpan().Trim().IndexOfAny('\n', '\r') < 0 && !(scalar.Value.Contains(' ', StringComparison.Ordinal) && CommandWords.IsCode(scalar.Value)),
        YamlSequence list => list.Items.TrueForAll(static item => item is YamlScalar && IsPlace(item)),
        _ => false,
    };

    private static YamlSequence? Arguments(YamlMapping map, string program) => (program == "command" ? map["args"] : map["command"]) as YamlSequence;

    // The lines of a list are one script for each shell that runs them.
    private void WalkList(YamlSequence list, string key, Shell shell)
    {
        if (IsWords(list))
        {
            ReadWords(list.Items);
            return;
        }

        Dictionary<Shell, List<MappedText>> scripts = [];
        foreach (YamlNode item in list.Items)
        {
            Shell own = item is YamlMapping { Entries: [{ Name: { } step }] } ? ShellGuess.Named(step) : Shell.Unknown;
            YamlNode line = own == Shell.Unknown ? item : ((YamlMapping)item).Entries[0].Value;
            if (item is YamlAlias || line is YamlScalar claimed && _isClaimed(claimed))
            {
                continue;
            }

            if (CarrierText.Of(_source, line) is not { } text)
            {
                Walk(line, key, own == Shell.Unknown ? shell : own);
            }
            else if (text.Text.Length > 0 && (own != Shell.Unknown || ScriptKeys.IsScript(key) || shell != Shell.Unknown || CommandWords.Begin(text.Text)))
            {
                own = own == Shell.Unknown ? shell : own;
                if (!scripts.TryGetValue(own, out List<MappedText>? lines))
                {
                    scripts.Add(own, lines = []);
                }

                lines.Add(text);
            }
            else
            {
                ReadText(text, key, shell);
            }
        }

        foreach ((Shell own, List<MappedText> lines) in scripts)
        {
            ScriptReader.Read(_reading, MappedText.Join(lines, "\n"), own);
        }
    }

    // ["powershell", "-Command", "…"]: words, not lines.
    private static bool IsWords(YamlSequence list) =>
        list.Items is [YamlScalar { Value: { Length: > 0 and < 200 } program }, YamlScalar { Value: { } second }, ..]
        && !program.AsSpan().ContainsAny(' ', '\n') && CommandWords.IsCommand(program) && !CommandWords.IsCode(second);

    private void ReadWords(IReadOnlyList<YamlNode> items)
    {
        List<MappedText> words = [];
        foreach (YamlNode item in items)
        {
            words.Add(CarrierText.Of(_source, item) ?? _source.Placed("{{}}", item.Start, 0));
        }

        WordList.Read(_reading, words);
    }

    private void ReadText(MappedText text, string key, Shell shell)
    {
        if (text.Text.Length < 4 || ReadNested(text, key))
        {
            return;
        }

        bool isScript = shell != Shell.Unknown || ScriptKeys.IsScript(key) || CommandWords.Begin(text.Text) || MarkupCommands.IsThere(text.Text);
        if (isScript || Base64Text.TryDecode(text) is not null)
        {
            ScriptReader.Read(_reading, text, shell);
        }
    }

    // JSON in a text, and what cloud-init reads.
    private bool ReadNested(MappedText text, string key)
    {
        string start = text.Text.AsSpan(0, Math.Min(text.Text.Length, 200)).TrimStart().ToString();
        bool isTree = (start.StartsWith('{') && start[1..].TrimStart().StartsWith('"')) || start.StartsWith("#cloud-config", StringComparison.Ordinal)
            || Section().IsMatch(start) || key.EndsWith(".yml", StringComparison.OrdinalIgnoreCase) || key.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase);
        if (!isTree || _nested >= MaxNested || !CommandWords.AreIn(text.Text))
        {
            return false;
        }

        try
        {
            YamlFile inner = YamlReader.Read(new SourceFile(_reading.File.Path, text.Text), _reading.Limits);
            new CarrierWalker(_reading, text, inner, static _ => false, _nested + 1).Walk();
            return true;
        }
        catch (UnreadableException)
        {
            // Then it is read as a script.
            return false;
        }
    }

    // YAML that a template puts into other YAML begins with a key alone on its line.
    [GeneratedRegex(@"^[""']?[\w:.-]+[""']?:[ \t]*\r?\n[ \t]", RegexOptions.CultureInvariant)]
    private static partial Regex Section();
}
