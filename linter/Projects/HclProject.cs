using System.Collections.Generic;
using System.Linq;
using WinRM.Rules;

namespace WinRM.Lint.Projects;

/// <summary>
/// Terraform and Packer across files: the tools read all files of a folder as one. A folder in which a file speaks of WinRM is
/// read again as a whole, with the values that its variables and locals have there, as far as the files say them.
/// </summary>
internal sealed class HclProject : IProject
{
    /// <inheritdoc/>
    public string Name => "Terraform and Packer";

    /// <inheritdoc/>
    public void Apply(ProjectFiles files, Limits limits)
    {
        if (!files.Read.Any(static file => file.Facts.Subjects.Count > 0 && HclNames.KindOf(file.Name) != HclKind.None))
        {
            return;
        }

        HclFolders? folders = null;
        foreach (IGrouping<(string, HclKind), ProjectFile> group in files.Called(static name => HclNames.KindOf(name) != HclKind.None)
            .GroupBy(static file => (RunFiles.FolderOf(file.Name), HclNames.KindOf(file.Name))).ToArray())
        {
            ProjectFile[] asking = [.. group.Where(static file => file.Facts is { Subjects.Count: > 0, Source: not null })];
            if (asking.Length > 0 && (group.Skip(1).Any() || HclValue.MayBeIn(asking[0].Source!.Text)))
            {
                folders ??= new HclFolders(files, limits);
                HclFolder folder = folders.Of(asking[0]);
                IReadOnlyList<Subject>[] stated = [.. (folders.Scopes(folder) ?? []).Select(folder.Read)];
                if (stated.Length > 0)
                {
                    Hand(Together(stated), asking, group);
                }
            }
        }
    }

    // Each file states what stands in it; one that is not read for itself has nothing to say by itself either.
    private static void Hand(IReadOnlyList<Subject> subjects, ProjectFile[] asking, IEnumerable<ProjectFile> files)
    {
        Dictionary<string, ProjectFile> read = files.Where(static file => file.Facts.Source is not null).GroupBy(static file => file.Name).ToDictionary(static same => same.Key, static same => same.First());
        ILookup<ProjectFile, Subject> byFile = subjects.ToLookup(subject => subject.Anchor is Place place && read.TryGetValue(place.File.Path, out ProjectFile? file) ? file : asking[0]);
        foreach (ProjectFile file in asking.Union(byFile.Select(static own => own.Key)))
        {
            file.Facts = file.Facts with { Subjects = [.. byFile[file]], Alone = new HashSet<Subject>() };
        }
    }

    // Each call of a module makes the same subjects, with other values.
    private static IReadOnlyList<Subject> Together(IReadOnlyList<Subject>[] stated)
    {
        bool isSame = stated.All(subjects => subjects.Count == stated[0].Count && subjects.Zip(stated[0]).All(static pair => pair.First.Kind == pair.Second.Kind && Equals(pair.First.Anchor, pair.Second.Anchor)));
        return isSame ? [.. stated[0].Select((subject, i) => subject.With(Worlds.Of(stated.SelectMany(subjects => subjects[i].Worlds))))] : [.. stated.SelectMany(static subjects => subjects)];
    }
}
