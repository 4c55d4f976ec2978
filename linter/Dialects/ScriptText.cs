using System;
using System.Collections.Generic;
using System.Text.RegularExpressions;
using WinRM.Lint.Scripts;

namespace WinRM.Lint.Dialects;

/// <summary>Text files that are scripts although their names do not say so: user data, templates, notes of commands. Their content tells them.</summary>
internal sealed partial class ScriptText : IDialect
{
    // Formats that carry such text as data, each with a reader of its own or none.
    private static readonly HashSet<string> s_others = new(StringComparer.Ordinal)
    {
        ".hcl", ".tfvars", ".tfstate", ".log", ".ini", ".properties", ".toml", ".csv", ".sql", ".c", ".h", ".cpp", ".hpp", ".idl", ".vb", ".fs", ".php", ".pl", ".lua", ".rs", ".ipynb",
        ".po", ".resx", ".lock", ".patch", ".diff", ".tex", ".org", ".textile", ".wiki", ".svg", ".css", ".groovy", ".gradle", ".bicep", ".editorconfig", ".sarif", ".reg",
    };

    private static readonly HashSet<string> s_names = new(StringComparer.OrdinalIgnoreCase) { "Vagrantfile", "Jenkinsfile", "Rakefile", "Gemfile", "Berksfile", "Makefile", "LICENSE", "README", "CHANGELOG" };

    /// <inheritdoc/>
    public string Name => "script text";

    /// <inheritdoc/>
    public bool Recognizes(SourceFile file)
    {
        string name = file.Path[(file.Path.LastIndexOf('/') + 1)..];
        return SavedOutput.IsPossible(file) && !s_others.Contains(file.InnerExtension) && !s_names.Contains(name) && !name.StartsWith("README", StringComparison.OrdinalIgnoreCase)
            && (Mark().IsMatch(file.Text) || IsMostlyCode(file));
    }

    /// <inheritdoc/>
    public void Read(Reading reading) => ScriptReader.Read(reading, MappedText.Whole(reading.File));

    // A note that explains commands has more words than commands.
    private static bool IsMostlyCode(SourceFile file)
    {
        int code = 0;
        int other = 0;
        bool speaks = false;
        foreach (ReadOnlySpan<char> raw in file.Text.AsSpan().EnumerateLines())
        {
            ReadOnlySpan<char> line = raw.Trim();
            if (line.Length < 2 || line[0] is '#' or '{' or '}' or '<' || line.StartsWith("::") || line.StartsWith("rem ", StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            bool isCode = CommandWords.IsCode(line);
            code += isCode ? 1 : 0;
            other += isCode ? 0 : 1;
            speaks |= isCode && line.Contains(' ') && CommandWords.AreIn(line);
        }

        return speaks && code >= other;
    }

    [GeneratedRegex(@"^[ \t]*(<powershell>|<script>)[ \t]*\r?$|\A\s*(#ps1|rem[ \t]+cmd\b|@echo[ \t]+off|<powershell>|<script>|#!.{0,80}(pwsh|powershell))", RegexOptions.IgnoreCase | RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Mark();
}
