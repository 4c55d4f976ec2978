using System;
using System.Collections.Generic;
using System.Linq;

namespace WinRM.Lint.Projects;

/// <summary>The files of a run in the order of their names. Most are of no interest to anybody: there is no object for a file before somebody asks for it.</summary>
internal sealed class ProjectFiles
{
    private readonly IReadOnlyList<Input> _inputs;
    private readonly FileFacts[] _facts;
    private readonly ProjectFile?[] _files;

    /// <summary>The files of a run with what each states alone.</summary>
    public ProjectFiles(IReadOnlyList<Input> inputs, FileFacts[] facts)
    {
        _inputs = inputs;
        _facts = facts;
        _files = new ProjectFile?[inputs.Count];
        Read = [.. Enumerable.Range(0, facts.Length).Where(i => !ReferenceEquals(facts[i], FileFacts.None)).Select(i => this[i])];
    }

    /// <summary>The files that state something, or speak of WinRM.</summary>
    public IReadOnlyList<ProjectFile> Read { get; }

    /// <summary>How many files there are.</summary>
    public int Count => _files.Length;

    /// <summary>A file by its number.</summary>
    public ProjectFile this[int number] => _files[number] ??= new ProjectFile(_inputs[number], _facts[number], number);

    /// <summary>The folder of a file; that of its neighbours is the same memory.</summary>
    public ReadOnlySpan<char> FolderOf(int number) => _inputs[number].File.FolderName.TrimEnd('/');

    /// <summary>What a file is called in its folder.</summary>
    public ReadOnlySpan<char> NameOf(int number) => _inputs[number].File.NameInFolder;

    /// <summary>The name of a file in reports.</summary>
    public string FullNameOf(int number) => _inputs[number].Name;

    /// <summary>The files that are called like this in their folders.</summary>
    public IEnumerable<ProjectFile> Called(Func<ReadOnlySpan<char>, bool> test)
    {
        for (int i = 0; i < Count; i++)
        {
            if (test(NameOf(i)))
            {
                yield return this[i];
            }
        }
    }

    /// <summary>The files that have one of these names in their folders.</summary>
    public IEnumerable<ProjectFile> Called(params string[] names) => Called(name => IsOneOf(name, names));

    /// <summary>The file of this name, or null.</summary>
    public ProjectFile? Find(string name) => InputList.IndexOf(_inputs, name) is int at and >= 0 ? this[at] : null;

    /// <summary>What the files state by now.</summary>
    public FileFacts[] Facts() => [.. _facts.Select((facts, i) => _files[i]?.Facts ?? facts)];

    private static bool IsOneOf(ReadOnlySpan<char> name, string[] names)
    {
        foreach (string one in names)
        {
            if (name.SequenceEqual(one))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Every file states what it stated at first.</summary>
    public void Reset()
    {
        foreach (ProjectFile file in _files.OfType<ProjectFile>())
        {
            file.Facts = _facts[file.Number];
        }
    }
}
