using System;
using System.Collections.Generic;
using System.Linq;
using WinRM.Lint.Dialects;
using WinRM.Lint.Structures;
using WinRM.Lint.Yaml;
using WinRM.Rules;

namespace WinRM.Lint.Projects;

/// <summary>
/// Terraform and Packer across files: the tools read all files of a folder as one. A file that speaks of WinRM is read again with
/// the values that its variables and locals have there, as far as the files say them.
/// </summary>
internal sealed class HclProject : IProject
{
    /// <inheritdoc/>
    public string Name => "Terraform and Packer";

    /// <inheritdoc/>
    public void Apply(IReadOnlyList<ProjectFile> files, Limits limits)
    {
        ProjectFile[] asking = [.. files.Where(static file => file.Facts is { Subjects.Count: > 0, Source: { } source } && HclFolder.KindOf(file.Name) != HclKind.None && HclValue.MayBeIn(source.Text))];
        if (asking.Length == 0)
        {
            return;
        }

        HclFolders folders = new(files, limits);
        foreach (ProjectFile file in asking)
        {
            HclFolder folder = folders.Of(file);
            IReadOnlyList<Subject>[] stated = [.. (folders.Scopes(folder) ?? []).Select(scope => Read(file, scope, limits))];
            if (stated.Length > 0)
            {
                file.Facts = file.Facts with { Subjects = Together(stated), Alone = new HashSet<Subject>() };
            }
        }
    }

    private static IReadOnlyList<Subject> Read(ProjectFile file, HclScope scope, Limits limits)
    {
        Reading reading = new(file.Source!, limits);
        YamlFile tree = TreeText.Read(reading);
        Dictionary<int, Place> sources = HclValue.Replace(tree.Documents, file.Source!, scope);
        StructuredFile.Read(new Tree(reading, tree), StructureCatalog.All);
        return [.. reading.Subjects.Select(subject => subject.Relocate(
            place => place is Place written && sources.TryGetValue(written.Span.Start, out Place? source) ? written with { Source = source } : place))];
    }

    // Each call of a module makes the same subjects, with other values.
    private static IReadOnlyList<Subject> Together(IReadOnlyList<Subject>[] stated)
    {
        bool isSame = stated.All(subjects => subjects.Count == stated[0].Count && subjects.Zip(stated[0]).All(static pair => pair.First.Kind == pair.Second.Kind && Equals(pair.First.Anchor, pair.Second.Anchor)));
        return isSame ? [.. stated[0].Select((subject, i) => subject.With(Worlds.Of(stated.SelectMany(subjects => subjects[i].Worlds))))] : [.. stated.SelectMany(static subjects => subjects)];
    }
}
