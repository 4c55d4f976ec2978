using System;
using System.Collections.Generic;
using System.Text.RegularExpressions;
using WinRM.Lint.Yaml;

namespace WinRM.Lint.Scripts;

/// <summary>How files that carry other files name them: by a path beside the content, or by the key itself.</summary>
internal static partial class FileKeys
{
    private const int MaxPath = 260;

    private static readonly string[] s_paths = ["path", "dest", "destination", "filename", "file", "file_name", "target", "subPath"];

    private static readonly HashSet<string> s_contents = new(StringComparer.OrdinalIgnoreCase) { "content", "contents", "block", "data", "text", "inline", "body", "value", "source" };

    private static readonly string[] s_variables = ["variables", "vars", "extra_vars", "extravars", "host_vars", "hostvars", "group_vars", "groupvars"];

    /// <summary>Is it a key under which the content stands, so that the name stands elsewhere?</summary>
    public static bool IsContent(string key) => s_contents.Contains(key);

    /// <summary>The path that a map names, or null.</summary>
    public static string? PathIn(YamlMapping map)
    {
        foreach (string key in s_paths)
        {
            if (map[key] is YamlScalar { Value: { Length: > 0 and < MaxPath } path } && path.IndexOf('\n', StringComparison.Ordinal) < 0)
            {
                return path.Trim();
            }
        }

        return null;
    }

    /// <summary>The names under which a text may be read as a file: its own, and one for the notation that it is written in.</summary>
    /// <param name="path">The path or the key; it need not be a file's name.</param>
    /// <param name="text">The text.</param>
    public static IEnumerable<string> NamesOf(string path, string text)
    {
        string name = path[(path.LastIndexOfAny(['/', '\\']) + 1)..];
        if (name.Length > 0 && (name.Length < path.Length || name.Contains('.', StringComparison.Ordinal) || name is "hosts" or "inventory"))
        {
            yield return path;
        }

        // A few variables by themselves mean something only where somebody says that they are some.
        if (Ending(text) is { } ending && (ending != ".yml" || Array.IndexOf(s_variables, name.ToLowerInvariant()) >= 0 || !Variables().IsMatch(text.AsSpan(0, Math.Min(text.Length, MaxStart)))))
        {
            yield return name + ending;
        }
    }

    private static string? Ending(string text)
    {
        ReadOnlySpan<char> start = text.AsSpan(0, Math.Min(text.Length, MaxStart)).TrimStart();
        return start.StartsWith("#cloud-config") ? ".yml"
            : start is ['{', ..] && start[1..].TrimStart() is ['"', ..] ? ".json"
            : start.StartsWith("Windows Registry Editor") || start.StartsWith("REGEDIT4") ? ".reg"
            : Section().IsMatch(start) ? ".inventory"
            : !CommandWords.Begin(text) && Mapping().IsMatch(start) ? ".yml"
            : null;
    }

    // The beginning tells; behind longer comments nobody looks.
    private const int MaxStart = 1000;

    // [windows:vars]
    [GeneratedRegex(@"\A(\s*[#;][^\n]*\n)*\s*\[[\w:.-]+\][ \t]*\r?\n", RegexOptions.CultureInvariant)]
    private static partial Regex Section();

    [GeneratedRegex(@"\A(\s*(#[^\n]*|---[^\n]*)\n)*\s*[""']?ansible_", RegexOptions.CultureInvariant)]
    private static partial Regex Variables();

    // A key and its value, perhaps as an item; comments and document marks may come first.
    [GeneratedRegex(@"\A(\s*(#[^\n]*|---[^\n]*)\n)*\s*(-[ \t]+)*[""']?[\w.$/-]+[""']?:([ \t]|\r?\n)", RegexOptions.CultureInvariant)]
    private static partial Regex Mapping();
}
