using System;
using WinRM.Lint.Dialects.AnsibleParts;
using WinRM.Lint.Yaml;

namespace WinRM.Lint.Dialects;

/// <summary>Ansible's YAML: variable files, inventories, playbooks and task files. Each file is judged alone.</summary>
internal sealed class Ansible : IDialect
{
    private static readonly string[] s_folders = ["group_vars/", "host_vars/", "inventory/", "inventories/"];

    /// <inheritdoc/>
    public string Name => "Ansible";

    /// <inheritdoc/>
    public bool Recognizes(SourceFile file) => file.Extension is ".yml" or ".yaml" || (file.Extension.Length == 0 && IsVariableFile(file));

    /// <inheritdoc/>
    public void Read(Reading reading)
    {
        YamlFile file;
        try
        {
            file = YamlReader.Read(reading.File, reading.Limits);
        }
        catch (UnreadableException exception) when (!exception.IsLimit && Jinja.HasTemplate(reading.File.Text))
        {
            file = KeyValueLines.Read(reading.File, reading.Limits);
            if (file.Documents.Count == 0)
            {
                throw;
            }
        }

        new AnsibleWalker(reading, file).Walk();
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
