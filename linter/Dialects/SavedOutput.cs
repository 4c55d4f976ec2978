using System;
using System.Collections.Generic;

namespace WinRM.Lint.Dialects;

/// <summary>Tells files into which somebody saved what a command printed from files that only quote it.</summary>
internal static class SavedOutput
{
    private static readonly HashSet<string> s_quoting = new(StringComparer.Ordinal)
    {
        ".md", ".rst", ".adoc", ".html", ".htm", ".xml", ".json", ".yml", ".yaml", ".cs", ".py", ".rb", ".go", ".js", ".ts", ".java", ".sh", ".tf",
    };

    /// <summary>False for documentation and source code, and for formats that carry such text as data.</summary>
    public static bool IsPossible(SourceFile file) => !s_quoting.Contains(file.Extension);
}
