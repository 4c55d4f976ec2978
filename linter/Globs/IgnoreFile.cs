using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace WinRM.Lint.Globs;

/// <summary>A <c>.gitignore</c>, or another file of such patterns.</summary>
internal sealed class IgnoreFile
{
    private const long MaxBytes = 1 << 20;

    private readonly IReadOnlyList<GlobPattern> _patterns;
    private readonly int _skip;

    private IgnoreFile(string folder, IReadOnlyList<GlobPattern> patterns)
    {
        _patterns = patterns;
        _skip = folder.Length + (folder.EndsWith(Path.DirectorySeparatorChar) ? 0 : 1);
    }

    /// <summary>Reads a file; null when there is none, or none that can be read.</summary>
    /// <param name="folder">The folder that its patterns are about.</param>
    /// <param name="path">The file.</param>
    public static IgnoreFile? Read(string folder, string path)
    {
        try
        {
            FileInfo info = new(path);
            if (!info.Exists || info.Length > MaxBytes || info.LinkTarget is not null)
            {
                return null;
            }

            GlobPattern[] patterns = [.. File.ReadLines(path).Select(GlobPattern.Parse).OfType<GlobPattern>()];
            return patterns.Length == 0 ? null : new IgnoreFile(folder, patterns);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Is the path ignored? Null when no pattern names it. The last pattern that does decides.</summary>
    public bool? Ignores(string full, bool isFolder)
    {
        ReadOnlySpan<char> path = Path.DirectorySeparatorChar == '/' ? full.AsSpan(_skip) : full[_skip..].Replace(Path.DirectorySeparatorChar, '/');
        for (int i = _patterns.Count - 1; i >= 0; i--)
        {
            if (_patterns[i].Matches(path, isFolder))
            {
                return !_patterns[i].IsNegated;
            }
        }

        return null;
    }
}
