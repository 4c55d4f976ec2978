using System;
using System.Collections.Generic;
using System.Linq;
using WinRM.Lint.Structures;
using WinRM.Rules;
using WinRM.Rules.Stacks;

namespace WinRM.Lint.Projects;

/// <summary>Test Kitchen's local file, which it lays over the file of the project.</summary>
internal sealed class KitchenProject : IProject
{
    private static readonly string[] s_names = ["kitchen.yml", ".kitchen.yml", "kitchen.yaml", ".kitchen.yaml"];
    private static readonly string[] s_local = ["kitchen.local.yml", ".kitchen.local.yml", "kitchen.local.yaml", ".kitchen.local.yaml"];

    /// <inheritdoc/>
    public string Name => "Test Kitchen";

    /// <inheritdoc/>
    public void Apply(ProjectFiles files, Limits limits)
    {
        if (!files.Read.Any(static file => s_names.Concat(s_local).Contains(RunFiles.NameOf(file.Name))))
        {
            return;
        }

        ILookup<string, ProjectFile> projects = files.Called(s_names).ToLookup(static file => RunFiles.FolderOf(file.Name), StringComparer.Ordinal);
        foreach (ProjectFile local in files.Called(s_local))
        {
            if (projects[RunFiles.FolderOf(local.Name)].ToArray() is [{ Source: { } lower } project] && local.Source is { } upper
                && new MergedFiles(lower, upper, limits) is { Lower: { } below, Upper: { } above } both)
            {
                IReadOnlyList<Subject> stated = both.Read(both.Merge(below, above), new KitchenTransport());
                project.Facts = project.Facts with { Subjects = [.. project.Facts.Subjects.Where(IsOther), .. stated] };
                local.Facts = local.Facts with { Subjects = [.. local.Facts.Subjects.Where(IsOther)] };
            }
        }
    }

    private static bool IsOther(Subject subject) => subject.Stack != TestKitchen.Row;
}
