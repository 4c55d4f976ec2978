using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace WinRM.Lint.Fixes;

/// <summary>The files of a run with the edits that were made so far, none of them written.</summary>
internal sealed class Draft
{
    private readonly Input[] _inputs;
    private readonly Dictionary<string, byte[]> _bytes;
    private readonly Func<string, byte[]> _open;
    private readonly FileTree _tree;
    private readonly Draft? _start;

    /// <summary>The files as they are.</summary>
    /// <param name="inputs">The files. Each is read once.</param>
    /// <param name="open">The bytes of a file, by its name in reports.</param>
    /// <param name="tree">Where configurations find what they include.</param>
    public Draft(IEnumerable<Input> inputs, Func<string, byte[]> open, FileTree tree)
        : this([.. inputs.Select(Remembered)], [], open, tree, null)
    {
    }

    private Draft(Input[] inputs, Dictionary<string, byte[]> bytes, Func<string, byte[]> open, FileTree tree, Draft? start)
    {
        _start = start;
        _inputs = inputs;
        _bytes = bytes;
        _open = open;
        _tree = tree;
    }

    /// <summary>The files, to be judged.</summary>
    public IReadOnlyList<Input> Inputs => _inputs;

    /// <summary>The files that were edited, in the order of their names.</summary>
    public IEnumerable<FixedFile> Changed => _bytes.OrderBy(static pair => pair.Key, StringComparer.Ordinal).Select(pair => new FixedFile(pair.Key, _open(pair.Key), pair.Value));

    /// <summary>The files with fixes made. Files that cannot be edited take none.</summary>
    /// <param name="fixes">Fixes that do not touch each other.</param>
    /// <param name="refused">Told of a file that cannot be edited, and why.</param>
    public Draft With(IEnumerable<Fix> fixes, Action<string, string> refused)
    {
        Dictionary<string, byte[]> bytes = new(_bytes, StringComparer.Ordinal);
        HashSet<string> changed = new(StringComparer.Ordinal);
        foreach (IGrouping<string, Edit> file in fixes.SelectMany(static fix => fix.Edits).GroupBy(static edit => edit.Path))
        {
            string text = file.First().Place.File.Text;
            byte[] before = BytesOf(file.Key);
            if (Text(before) != text)
            {
                refused(file.Key, "the file has changed since it was judged");
                continue;
            }

            bytes[file.Key] = new EditSet(file).Apply(before, text);
            changed.Add(file.Key);
        }

        return new Draft([.. _inputs.Select(input => changed.Contains(input.Name) ? Edited(input, bytes[input.Name]) : input.Read().Included.Overlaps(changed) ? Again(input, bytes) : input)], bytes, _open, _tree, _start ?? this);
    }

    /// <summary>The files, of which these are as they were at first.</summary>
    public Draft Without(IReadOnlySet<string> names)
    {
        foreach (string name in names)
        {
            _tree.Replace(name, Bytes(name));
        }

        return new Draft(
            [.. _inputs.Select((input, i) => names.Contains(input.Name) ? (_start ?? this)._inputs[i] : input)],
            _bytes.Where(pair => !names.Contains(pair.Key)).ToDictionary(StringComparer.Ordinal), _open, _tree, _start);
    }

    /// <summary>What a file holds.</summary>
    public byte[] BytesOf(string name) => _bytes.GetValueOrDefault(name) ?? Bytes(name);

    /// <summary>Configurations that include files find those of this draft.</summary>
    public void Show()
    {
        foreach ((string name, byte[] bytes) in _bytes)
        {
            _tree.Replace(name, bytes);
        }
    }

    private byte[] Bytes(string name)
    {
        try
        {
            return _open(name);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    private static string? Text(byte[] bytes)
    {
        try
        {
            return SourceFile.Decode("", bytes).Text;
        }
        catch (UnreadableException)
        {
            return null;
        }
    }

    private Input Again(Input input, Dictionary<string, byte[]> bytes) => Edited(input, bytes.GetValueOrDefault(input.Name) ?? Bytes(input.Name));

    private static Input Edited(Input input, byte[] bytes) => Remembered(input with
    {
        Facts = () => input.Reader.Read(input.Name, bytes, isNamed: false),
        Text = () => Text(bytes) is null ? null : SourceFile.Decode(input.Name, bytes),
    });

    private static Input Remembered(Input input)
    {
        Lazy<FileFacts> facts = new(input.Read);
        return input with { Facts = () => facts.Value };
    }
}
