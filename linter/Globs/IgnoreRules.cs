using System.Collections.Generic;
using System.IO;

namespace WinRM.Lint.Globs;

/// <summary>What the <c>.gitignore</c> files of a folder and of those around it say. Inside a repository these end at its root.</summary>
internal sealed class IgnoreRules
{
    /// <summary>Name of the files that say it.</summary>
    public const string FileName = ".gitignore";

    private readonly IgnoreFile? _file;
    private readonly IgnoreRules? _outer;

    private IgnoreRules(IgnoreFile? file, IgnoreRules? outer)
    {
        _file = file;
        _outer = outer;
    }

    /// <summary>Nothing is ignored.</summary>
    public bool IsEmpty => _file is null && _outer is not { IsEmpty: false };

    /// <summary>What holds in a folder in which a walk begins.</summary>
    public static IgnoreRules At(string folder)
    {
        Stack<string> around = new();
        for (string? at = folder; at is not null; at = Path.GetDirectoryName(at))
        {
            around.Push(at);
            if (Path.Exists(Path.Combine(at, ".git")))
            {
                IgnoreRules rules = new(IgnoreFile.Read(at, Path.Combine(at, ".git", "info", "exclude")), null);
                while (around.TryPop(out string? next))
                {
                    rules = rules.In(next);
                }

                return rules;
            }
        }

        return new IgnoreRules(null, null).In(folder);
    }

    /// <summary>What holds in a folder below.</summary>
    public IgnoreRules In(string folder) => IgnoreFile.Read(folder, Path.Combine(folder, FileName)) is { } file ? new IgnoreRules(file, this) : this;

    /// <summary>Is a file or folder ignored? The innermost file that names it decides.</summary>
    public bool Ignores(string full, bool isFolder)
    {
        for (IgnoreRules? rules = this; rules is not null; rules = rules._outer)
        {
            if (rules._file?.Ignores(full, isFolder) is { } ignores)
            {
                return ignores;
            }
        }

        return false;
    }
}
