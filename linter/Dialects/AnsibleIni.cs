using System;
using WinRM.Lint.Dialects.AnsibleParts;
using WinRM.Lint.Structures;
using WinRM.Lint.Yaml;
using WinRM.Rules;

namespace WinRM.Lint.Dialects;

/// <summary>Ansible's INI inventories. They have no extension, or any; what they hold tells them.</summary>
internal sealed class AnsibleIni : IDialect
{
    /// <inheritdoc/>
    public string Name => "Ansible inventory";

    /// <inheritdoc/>
    public bool Recognizes(SourceFile file) =>
        SavedOutput.IsPossible(file) && !file.Text.StartsWith("#!", StringComparison.Ordinal) && file.Text.Contains("ansible_", StringComparison.Ordinal)
        && IniInventory.IsThere(file);

    /// <inheritdoc/>
    public void Read(Reading reading)
    {
        YamlBudget budget = new(reading.Limits.Expansions);
        bool isTemplate = Jinja.HasTemplate(reading.File.Text);
        YamlMapping groups = IniInventory.Read(reading.File, budget, isTemplate ? null : reading.Report);
        Spelling.Check(reading, Spot.All([groups]));
        foreach (Subject subject in new AnsibleInventory(reading.File, groups, budget).Describe())
        {
            reading.AddAlone(subject);
        }
    }
}
