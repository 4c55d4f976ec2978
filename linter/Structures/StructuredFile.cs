using System;
using WinRM.Lint.Dialects;
using WinRM.Lint.Yaml;

namespace WinRM.Lint.Structures;

/// <summary>YAML, JSON, HCL and Bicep files. A file is parsed once; each tool that knows its structure states what it makes of it.</summary>
internal sealed class StructuredFile : IDialect
{
    private static readonly string[] s_folders = ["group_vars/", "host_vars/", "inventory/", "inventories/"];

    /// <inheritdoc/>
    public string Name => "YAML";

    /// <inheritdoc/>
    public bool Recognizes(SourceFile file) => file.Extension switch
    {
        ".yml" or ".yaml" or ".sls" => true,
        ".json" => file.Text.AsSpan().TrimStart() is ['{' or '[', ..],
        ".conf" => SaltCloudProfiles.IsIn(file),
        "" => IsVariableFile(file),
        _ => TreeText.IsHcl(file),
    };

    /// <inheritdoc/>
    public void Read(Reading reading)
    {
        YamlFile file = TreeText.Read(reading);
        Tree tree = new(reading, file);
        foreach (IStructure structure in StructureCatalog.All)
        {
            if (structure.Recognizes(tree))
            {
                structure.Read(tree);
            }
        }
    }

    // Inventories and the files of groups and hosts need no extension; then the first line has to look like YAML.
    private static bool IsVariableFile(SourceFile file)
    {
        string name = file.Path[(file.Path.LastIndexOf('/') + 1)..];
        bool isPlaced = name.Contains("hosts", StringComparison.OrdinalIgnoreCase) || name.Contains("inventory", StringComparison.OrdinalIgnoreCase)
            || Array.Exists(s_folders, folder => file.Path.Contains(folder, StringComparison.Ordinal));
        for (int line = 1; isPlaced && line <= file.LineCount; line++)
        {
            string text = file.Line(line).Trim();
            if (text.Length > 0 && text[0] != '#')
            {
                return text == "---" || (text.Contains(':', StringComparison.Ordinal) && text.IndexOfAny(['=', '[']) < 0);
            }
        }

        return false;
    }
}
