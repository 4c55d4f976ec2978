using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Enumeration;
using WinRM.Lint.Config;
using WinRM.Lint.Globs;

namespace WinRM.Lint;

/// <summary>What lies in one folder.</summary>
internal sealed class Listing
{
    private static readonly EnumerationOptions s_all = new() { AttributesToSkip = 0, IgnoreInaccessible = false };
    private static readonly string[] s_skipped = [".git", ".hg", ".svn", "bin", "obj", "node_modules"];

    private Listing(Folder folder) => Folder = folder;

    /// <summary>The folder.</summary>
    public Folder Folder { get; }

    /// <summary>Its files, in the order of the file system.</summary>
    public List<InputFile> Files { get; } = [];

    /// <summary>The folders in it that are looked into as well.</summary>
    public List<Folder> Folders { get; } = [];

    /// <summary>One of the files is a configuration.</summary>
    public bool HasConfig { get; private set; }

    /// <summary>Not everything could be listed.</summary>
    public bool HasFailed { get; private set; }

    /// <summary>Lists a folder.</summary>
    public static Listing Of(Folder folder)
    {
        Listing listing = new(folder);
        try
        {
            // Links to folders are not followed: they lead in circles, or to what is found anyway.
            if (!LinuxFolder.TryList(folder.FullPath, out IReadOnlyList<(string Name, bool IsFolder)> entries))
            {
                entries = [.. new FileSystemEnumerable<(string, bool)>(
                    folder.FullPath, static (ref FileSystemEntry entry) => (entry.FileName.ToString(), entry.IsDirectory), s_all)
                {
                    ShouldIncludePredicate = static (ref FileSystemEntry entry) => !entry.IsDirectory || (entry.Attributes & FileAttributes.ReparsePoint) == 0,
                }];
            }

            listing.Add(entries);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            listing.HasFailed = true;
        }

        return listing;
    }

    private void Add(IReadOnlyList<(string Name, bool IsFolder)> entries)
    {
        bool hasIgnoreFile = false;
        foreach ((string name, bool isFolder) in entries)
        {
            HasConfig |= !isFolder && name == LintConfig.FileName;
            hasIgnoreFile |= !isFolder && name == IgnoreRules.FileName;
        }

        IgnoreRules? rules = hasIgnoreFile ? Folder.Rules?.In(Folder.FullPath) : Folder.Rules;
        bool ignores = rules is { IsEmpty: false };
        foreach ((string name, bool isFolder) in entries)
        {
            if (!(isFolder && IsSkipped(name)) && !(ignores && rules!.Ignores(Path.Join(Folder.FullPath, name), isFolder)))
            {
                Add(name, isFolder, rules);
            }
        }
    }

    private void Add(string name, bool isFolder, IgnoreRules? rules)
    {
        string inReports = Folder.Name.Length == 0 ? name : Folder.Name[^1] == '/' ? Folder.Name + name : Folder.Name + "/" + name;
        if (isFolder)
        {
            Folders.Add(new Folder(Path.Join(Folder.FullPath, name), inReports, rules));
        }
        else
        {
            Files.Add(new InputFile(Folder, inReports, IsNamed: false));
        }
    }

    private static bool IsSkipped(ReadOnlySpan<char> name)
    {
        foreach (string skipped in s_skipped)
        {
            if (name.Equals(skipped, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
