using System.Collections.Generic;
using System.Linq;
using WinRM.Lint.Structures;
using WinRM.Lint.Yaml;
using WinRM.Rules;
using WinRM.Rules.Stacks;

namespace WinRM.Lint.Projects;

/// <summary>The defaults of Puppet Bolt, over which the inventory beside them has its way.</summary>
internal sealed class BoltProject : IProject
{
    private const string Inventory = "inventory.yaml";
    private const string Defaults = "bolt-defaults.yaml";

    /// <inheritdoc/>
    public string Name => "Puppet Bolt";

    /// <inheritdoc/>
    public void Apply(ProjectFiles files, Limits limits)
    {
        if (!files.Read.Any(static file => RunFiles.NameOf(file.Name) is Inventory or Defaults))
        {
            return;
        }

        Dictionary<string, ProjectFile> inventories = files.Called(Inventory).ToDictionary(static file => RunFiles.FolderOf(file.Name));
        foreach (ProjectFile defaults in files.Called(Defaults))
        {
            if (inventories.TryGetValue(RunFiles.FolderOf(defaults.Name), out ProjectFile? inventory) && defaults.Source is { } lower && inventory.Source is { } upper
                && new MergedFiles(lower, upper, limits) is { Lower: { } below, Upper: { } above } both && below.ByName.TryGetValue("inventory-config", out YamlEntry config))
            {
                IReadOnlyList<Subject> stated = both.Read(both.Merge(both.Under(config, "config"), above), new BoltTransport());
                inventory.Facts = inventory.Facts with { Subjects = [.. inventory.Facts.Subjects.Where(IsOther), .. stated] };
                defaults.Facts = defaults.Facts with { Subjects = [.. defaults.Facts.Subjects.Where(IsOther)] };
            }
        }
    }

    private static bool IsOther(Subject subject) => subject.Stack != Bolt.Row;
}
