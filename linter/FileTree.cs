using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using System.IO.Enumeration;
using System.Linq;

namespace WinRM.Lint;

/// <summary>The files of a run, for configurations that include others. What lies outside its folder is never opened.</summary>
internal sealed class FileTree
{
    /// <summary>No files: nothing is found.</summary>
    public static readonly FileTree None = new(null, Limits.Default);

    private const int MaxMatches = 200;

    private readonly string? _root;
    private readonly Limits _limits;
    private readonly ConcurrentDictionary<string, SourceFile?> _files = new(StringComparer.Ordinal);

    /// <summary>The files below a folder.</summary>
    public FileTree(string? root, Limits limits)
    {
        _root = root is null ? null : Path.TrimEndingDirectorySeparator(Path.GetFullPath(root));
        _limits = limits;
    }

    /// <summary>
    /// The files that a pattern names in a file of the tree, in the order of their names. An absolute path is taken for one of
    /// the machine that the file is meant for: the longest end of it that exists beside the file, or above it, counts.
    /// </summary>
    /// <param name="from">Name of the including file in reports.</param>
    /// <param name="pattern">A path, possibly with wildcards.</param>
    public IReadOnlyList<SourceFile> Find(string from, string pattern)
    {
        string[] parts = pattern.Replace('\\', '/').Split('/', StringSplitOptions.RemoveEmptyEntries);
        if (_root is null || parts.Length is 0 or > 32 || parts.Contains("..") || pattern.Contains('\0', StringComparison.Ordinal))
        {
            return [];
        }

        string folder = Path.GetDirectoryName(Path.GetFullPath(from, _root)) ?? _root;
        string root = IsBelow(_root, folder) ? _root : folder;
        bool isAbsolute = pattern[0] == '/' || (pattern.Length > 1 && pattern[1] == ':');

        // Of a pattern the folder has to be left as well: "*.conf" by itself would be every file beside it.
        int kept = parts[^1].AsSpan().IndexOfAny('*', '?') >= 0 && parts.Length > 1 ? 2 : 1;
        for (int skip = 0; skip < (isAbsolute ? parts.Length - kept + 1 : 1); skip++)
        {
            for (string? start = folder; start is not null && IsBelow(root, start); start = Path.GetDirectoryName(start))
            {
                List<SourceFile> found = [.. Match(root, start, parts.AsSpan(skip)).Select(Open).OfType<SourceFile>()];
                if (found.Count > 0)
                {
                    return found;
                }
            }
        }

        return [];
    }

    /// <summary>From now on a file has this content.</summary>
    /// <param name="name">Its name in reports.</param>
    /// <param name="bytes">The content.</param>
    public void Replace(string name, byte[] bytes)
    {
        if (_root is not null)
        {
            _files[Path.GetFullPath(name, _root)] = SourceFile.IsBinary(bytes) ? null : SourceFile.Decode(name, bytes);
        }
    }

    private static List<string> Match(string root, string start, ReadOnlySpan<string> parts)
    {
        List<string> open = [start];
        for (int i = 0; i < parts.Length && open.Count > 0; i++)
        {
            string part = parts[i];
            bool isLast = i == parts.Length - 1;
            bool isPattern = part.AsSpan().IndexOfAny('*', '?') >= 0;
            open = [.. open.SelectMany(folder => Entries(folder, part, isPattern, isLast)).Order(StringComparer.Ordinal).Take(MaxMatches)];
        }

        return open.FindAll(path => StaysBelow(root, path));
    }

    private static IEnumerable<string> Entries(string folder, string part, bool isPattern, bool isLast)
    {
        try
        {
            if (!isPattern)
            {
                string path = Path.Combine(folder, part);
                return isLast && Directory.Exists(path) ? Directory.GetFiles(path) : (isLast ? File.Exists(path) : Directory.Exists(path)) ? [path] : [];
            }

            return [.. (isLast ? Directory.EnumerateFiles(folder) : Directory.EnumerateDirectories(folder))
                .Where(path => FileSystemName.MatchesSimpleExpression(part, Path.GetFileName(path), ignoreCase: false)).Take(10 * MaxMatches)];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    private SourceFile? Open(string path) => _files.GetOrAdd(path, full =>
    {
        try
        {
            if (new FileInfo(full).Length > _limits.FileBytes)
            {
                return null;
            }

            byte[] bytes = File.ReadAllBytes(full);
            string relative = Path.GetRelativePath(_root!, full);
            string name = relative.StartsWith("..", StringComparison.Ordinal) ? full : relative;
            return SourceFile.IsBinary(bytes) ? null : SourceFile.Decode(name.Replace(Path.DirectorySeparatorChar, '/'), bytes);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or UnreadableException)
        {
            return null;
        }
    });

    // A link may lead to another place of the tree, as those of sites-enabled do, and nowhere else.
    private static bool StaysBelow(string root, string path)
    {
        string target = File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path;
        for (string? folder = Path.GetDirectoryName(target); folder is not null && IsBelow(root, folder); folder = Path.GetDirectoryName(folder))
        {
            if (folder == root)
            {
                return File.Exists(target);
            }

            if (new DirectoryInfo(folder).LinkTarget is not null)
            {
                return false;
            }
        }

        return false;
    }

    private static bool IsBelow(string root, string path) =>
        path == root || root == Path.GetPathRoot(root) || path.StartsWith(root + Path.DirectorySeparatorChar, StringComparison.Ordinal);
}
