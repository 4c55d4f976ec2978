using System;
using System.Collections.Generic;
using System.Linq;
using WinRM.Lint.Dialects;
using WinRM.Lint.Structures;
using WinRM.Lint.Yaml;

namespace WinRM.Lint.Projects;

/// <summary>
/// Packer's templates in JSON and the files of values that somebody may name on the command line: of a variable that one of
/// them sets, the value in the template is only one of several.
/// </summary>
internal sealed class PackerTemplateProject : IProject
{
    /// <inheritdoc/>
    public string Name => "Packer templates";

    /// <inheritdoc/>
    public void Apply(ProjectFiles files, Limits limits)
    {
        ProjectFile[] templates = [.. files.Read.Where(static file => file.Facts is { Subjects.Count: > 0, Source: { Extension: ".json" } source } && IsTemplate(source.Text))];
        if (templates.Length == 0)
        {
            return;
        }

        ILookup<string, ProjectFile> beside = files.Called(static name => name.EndsWith(".json", StringComparison.OrdinalIgnoreCase))
            .SelectMany(static file => Folders(file.Name).Select(folder => (folder, file))).ToLookup(static pair => pair.folder, static pair => pair.file, StringComparer.Ordinal);
        foreach (IGrouping<string, ProjectFile> folder in templates.GroupBy(static file => RunFiles.FolderOf(file.Name)))
        {
            HashSet<string> set = [.. beside[folder.Key].Except(folder).SelectMany(file => ValuesOf(file, limits))];
            foreach (ProjectFile template in folder.Where(_ => set.Count > 0))
            {
                Read(template, set, limits);
            }
        }
    }

    private static bool IsTemplate(string text) => text.Contains("\"builders\"", StringComparison.Ordinal) && text.Contains("\"variables\"", StringComparison.Ordinal);

    private static void Read(ProjectFile template, HashSet<string> set, Limits limits)
    {
        Reading reading = new(template.Source!, limits);
        YamlFile tree = TreeText.Read(reading);
        int dropped = 0;
        foreach (YamlMapping root in tree.Documents.OfType<YamlMapping>())
        {
            dropped += root.Entries.Find(static entry => entry.Name == "variables").Value is YamlMapping variables ? variables.Entries.RemoveAll(entry => entry.Name is { } name && set.Contains(name)) : 0;
        }

        if (dropped > 0)
        {
            StructuredFile.Read(new Tree(reading, tree), StructureCatalog.All);
            template.Facts = template.Facts with { Subjects = reading.Subjects, Alone = reading.Alone };
        }
    }

    // A file of values is a map of words and nothing else.
    private static IEnumerable<string> ValuesOf(ProjectFile file, Limits limits) =>
        file.Source is { } source && TreeText.Read(new Reading(source, limits)).Documents is [YamlMapping map] && map.Entries.TrueForAll(static entry => entry.Value is YamlScalar)
            ? map.Entries.Select(static entry => entry.Name).OfType<string>() : [];

    // They lie beside the templates or in a folder there.
    private static string[] Folders(string path) => RunFiles.FolderOf(path) is { Length: > 0 } folder ? [folder, RunFiles.FolderOf(folder)] : [""];
}
