using System;
using System.Collections.Generic;

namespace WinRM.Lint.Scripts;

/// <summary>Names under which files say where something is: a script that is named there is fetched or written, not run.</summary>
internal static class PlaceKeys
{
    private static readonly HashSet<string> s_names = new(StringComparer.OrdinalIgnoreCase)
    {
        "url", "urls", "uri", "uris", "fileuris", "href", "link", "links", "src", "source", "sources", "dest", "destination", "path", "paths", "file", "files", "filename", "creates",
        "removes", "chdir", "workingdirectory", "workingdir", "key", "image", "repo", "repository", "include", "includes", "exclude", "uses", "tag", "version", "checksum",
    };

    /// <summary>Is it such a name?</summary>
    public static bool IsPlace(string name) =>
        s_names.Contains(name.Replace("-", "", StringComparison.Ordinal).Replace("_", "", StringComparison.Ordinal));
}
