using System;
using System.Collections.Generic;
using System.Linq;
using WinRM.Lint.Dialects;
using WinRM.Lint.Scripts;
using WinRM.Lint.Yaml;

namespace WinRM.Lint.Structures;

/// <summary>Walks a tree and hands to the command reader what holds commands. What an alias leads to is read where it stands.</summary>
internal sealed class CarrierWalker
{
    // What these keys say, says which shell reads the script beside them.
    private static readonly HashSet<string> s_tellers = new(StringComparer.OrdinalIgnoreCase)
    {
        "shell", "type", "executable", "interpreter", "task", "action", "language", "scriptType", "path", "filename", "destination", "dest", "key",
    };

    private readonly Reading _reading;
    private readonly MappedText _source;
    private readonly YamlFile _file;
    private readonly Func<YamlScalar, bool> _isClaimed;
    private readonly CarriedFiles _files;
    private readonly CommandPlaces? _places;

    /// <summary>A walker for the tree of a file.</summary>
    public CarrierWalker(Tree tree)
    {
        _reading = tree.Reading;
        _source = MappedText.Whole(tree.Reading.File);
        _file = tree.File;
        _isClaimed = tree.IsClaimed;
        _files = new CarriedFiles(tree.Reading);
        _places = CommandPlaces.Of(tree);
    }

    /// <summary>States what the commands of all documents describe.</summary>
    public void Walk()
    {
        foreach (YamlNode document in _file.Documents)
        {
            Walk(document, "", "", Shell.Unknown);
        }

        _files.State();
    }

    /// <param name="node">What is read.</param>
    /// <param name="key">The key under which it stands.</param>
    /// <param name="path">The file that it becomes; without one, the key around it.</param>
    /// <param name="shell">Who reads it, as far as was said.</param>
    private void Walk(YamlNode node, string key, string path, Shell shell)
    {
        bool isFile = CarriedFiles.IsPart(path) && (node is not YamlScalar || FileKeys.IsContent(key));
        if (_places?.AreIn(node) == false && !isFile)
        {
            return;
        }

        if (node is YamlAlias || node is YamlScalar scalar && (_isClaimed(scalar) || !(ScriptReader.MayRead(scalar.Value) || CarriedFiles.MayBe(scalar.Value) || isFile)))
        {
            return;
        }

        if (CarrierText.Of(_source, node) is { } text)
        {
            ReadText(text, key, path, shell);
        }
        else if (node is YamlMapping map)
        {
            WalkMap(map, path, shell);
        }
        else if (node is YamlSequence list)
        {
            WalkList(list, key, path, shell);
        }
    }

    private void WalkMap(YamlMapping map, string around, Shell outer)
    {
        Shell shell = outer;
        foreach (YamlEntry entry in map.Entries)
        {
            Shell told = s_tellers.Contains(entry.Name ?? "") && entry.Value.Target is YamlScalar { Value.Length: < 1000 } teller ? ShellGuess.Named(teller.Value) : Shell.Unknown;
            shell = told != Shell.Unknown ? told : shell;
        }

        string file = FileKeys.PathIn(map) ?? around;
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
                Walk(entry.Value, name, FileKeys.IsContent(name) && file.Length > 0 ? file : name, told != Shell.Unknown ? told : shell);
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
    private void WalkList(YamlSequence list, string key, string path, Shell shell)
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
                Walk(line, key, path, own == Shell.Unknown ? shell : own);
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
                ReadText(text, key, path, shell);
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

    private void ReadText(MappedText text, string key, string path, Shell shell)
    {
        MappedText? decoded = Base64Text.TryDecode(text);
        text = decoded ?? text;
        if (text.Text.Length < 4 || FileKeys.NamesOf(path, text.Text).Any(file => _files.TryAdd(text, file)))
        {
            return;
        }

        if (decoded is not null || shell != Shell.Unknown || ScriptKeys.IsScript(key) || CommandWords.Begin(text.Text) || MarkupCommands.IsThere(text.Text))
        {
            ScriptReader.Read(_reading, text, shell);
        }
    }
}
