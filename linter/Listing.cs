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

    [ThreadStatic]
    private static List<(ReadOnlyMemory<char> Name, bool IsFolder)>? s_entries;

    private static readonly string[] s_skipped = [".git", ".hg", ".svn", "bin", "obj", "node_modules"];

    /// <summary>A folder that was not looked into yet.</summary>
    public Listing(Folder folder) => Folder = folder;

    /// <summary>The folder.</summary>
    public Folder Folder { get; set; }

    /// <summary>Its files, in the order of their names.</summary>
    public List<InputFile> Files { get; } = [];

    /// <summary>The folders in it that are looked into as well, in the order of their names.</summary>
    public List<Listing> Inner { get; } = [];

    /// <summary>How many files of the folder around it come before those in it.</summary>
    public int FilesBefore { get; private init; }

    /// <summary>One of the files is a configuration.</summary>
    public bool HasConfig { get; private set; }

    /// <summary>Not everything could be listed.</summary>
    public bool HasFailed { get; private set; }

    /// <summary>Lists the folder.</summary>
    /// <param name="looksInto">Files are looked into as well, where that costs little now: most matter to nobody.</param>
    public void Read(bool looksInto)
    {
        try
        {
            if (!TryReadFast(looksInto))
            {
                // Links to folders are not followed: they lead in circles, or to what is found anyway.
                List<(ReadOnlyMemory<char>, bool)> entries = [.. new FileSystemEnumerable<(ReadOnlyMemory<char>, bool)>(
                    Folder.Path.ToString(), static (ref FileSystemEntry entry) => (entry.FileName.ToString().AsMemory(), entry.IsDirectory), s_all)
                {
                    ShouldIncludePredicate = static (ref FileSystemEntry entry) => !entry.IsDirectory || (entry.Attributes & FileAttributes.ReparsePoint) == 0,
                }];
                Add(entries, default, looksInto: false);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            HasFailed = true;
        }
    }

    private bool TryReadFast(bool looksInto)
    {
        if (!LinuxFolder.TryOpen(Folder.Path.Span, out LinuxFolder folder))
        {
            return false;
        }

        using (folder)
        {
            List<(ReadOnlyMemory<char> Name, bool IsFolder)> entries = s_entries ??= [];
            entries.Clear();
            bool isListed = folder.TryList(entries);
            if (isListed)
            {
                Add(entries, folder, looksInto);
            }

            return isListed;
        }
    }

    // As the names of the files in them: those of folders go on with a slash.
    private static int Compare((ReadOnlyMemory<char> Name, bool IsFolder) a, (ReadOnlyMemory<char> Name, bool IsFolder) b)
    {
        ReadOnlySpan<char> one = a.Name.Span;
        ReadOnlySpan<char> other = b.Name.Span;
        int common = one.CommonPrefixLength(other);
        return After(one, common, a.IsFolder).CompareTo(After(other, common, b.IsFolder));
    }

    private static char After(ReadOnlySpan<char> name, int at, bool isFolder) => at < name.Length ? name[at] : isFolder ? '/' : '\0';

    private void Add(List<(ReadOnlyMemory<char> Name, bool IsFolder)> entries, LinuxFolder open, bool looksInto)
    {
        entries.Sort(Compare);
        bool hasIgnoreFile = false;
        foreach ((ReadOnlyMemory<char> name, bool isFolder) in entries)
        {
            HasConfig |= !isFolder && name.Span is LintConfig.FileName;
            hasIgnoreFile |= !isFolder && name.Span is IgnoreRules.FileName;
        }

        IgnoreRules? rules = hasIgnoreFile ? Folder.Rules?.In(Folder.Path.ToString()) : Folder.Rules;
        bool ignores = rules is { IsEmpty: false };
        foreach ((ReadOnlyMemory<char> name, bool isFolder) in entries)
        {
            if ((isFolder && IsSkipped(name.Span)) || (ignores && rules!.Ignores(Path.Join(Folder.Path.Span, name.Span), isFolder)))
            {
                continue;
            }

            if (isFolder)
            {
                Inner.Add(new Listing(Folder.In(name.Span, rules)) { FilesBefore = Files.Count });
            }
            else
            {
                Files.Add(new InputFile(Folder, name) { IsIrrelevant = looksInto && open.IsIrrelevant(name.Span) });
            }
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
