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
    /// <inheritdoc/>
    public string Name => "Puppet Bolt";

    /// <inheritdoc/>
    public void Apply(IReadOnlyList<ProjectFile> files, Limits limits)
    {
        Dictionary<string, ProjectFile> inventories = files.Where(static file => file.IsCalled("inventory.yaml")).ToDictionary(static file => RunFiles.FolderOf(file.Name));
        foreach (ProjectFile defaults in files.Where(static file => file.IsCalled("bolt-defaults.yaml")))
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
