using System;
using System.Collections.Generic;
using System.Linq;
using WinRM.Lint.Yaml;

namespace WinRM.Lint.Projects;

/// <summary>The names that plays of the run give a value while they run: nobody can tell it before.</summary>
internal static class RuntimeNames
{
    private static readonly string[] s_words = ["set_fact", "register:", "vars_prompt", "include_vars"];

    /// <summary>Collects the names out of playbooks and task files.</summary>
    public static HashSet<string> Of(RunFiles files)
    {
        HashSet<string> names = new(StringComparer.Ordinal);
        foreach (ProjectFile file in files.Called(static name => System.IO.Path.GetExtension(name) is ".yml" or ".yaml"))
        {
            if (!file.Name.Contains("_vars/", StringComparison.Ordinal)
                && file.Source is { } source && Array.Exists(s_words, word => source.Text.Contains(word, StringComparison.Ordinal)) && files.Root(file) is { } root)
            {
                Collect(files, RunFiles.FolderOf(file.Name), root, names);
            }
        }

        return names;
    }

    private static void Collect(RunFiles files, string folder, YamlNode root, HashSet<string> names)
    {
        HashSet<YamlNode> seen = [];
        Stack<YamlNode> open = new([root]);
        while (open.TryPop(out YamlNode? node))
        {
            if (node.Target is not { } target || !seen.Add(target))
            {
                continue;
            }

            foreach (YamlNode item in (target as YamlSequence)?.Items ?? [])
            {
                open.Push(item);
            }

            foreach (YamlEntry entry in (target as YamlMapping)?.Entries ?? [])
            {
                Take(files, folder, entry, names);
                open.Push(entry.Value);
            }
        }
    }

    private static void Take(RunFiles files, string folder, YamlEntry entry, HashSet<string> names)
    {
        switch (entry.Name?[(entry.Name.LastIndexOf('.') + 1)..])
        {
            case "set_fact" when entry.Value.Target is YamlMapping facts:
                names.UnionWith(facts.ByName.Keys);
                break;
            case "register" when entry.Value.Target is YamlScalar name:
                names.Add(name.Value);
                break;
            case "vars_prompt" when entry.Value.Target is YamlSequence prompts:
                names.UnionWith(prompts.Items.Select(static prompt => ((prompt.Target as YamlMapping)?["name"] as YamlScalar)?.Value).OfType<string>());
                break;
            case "include_vars" when (entry.Value.Target as YamlScalar ?? (entry.Value.Target as YamlMapping)?["file"] as YamlScalar) is { } file:
                // Relative to the task file, to its folder "vars", or to that of the role.
                foreach (string place in new[] { folder, RunFiles.Combine(folder, "vars"), RunFiles.Combine(folder, "../vars") })
                {
                    if (files.Vars(RunFiles.Combine(place, file.Value)) is { } vars)
                    {
                        names.UnionWith(vars.Map.ByName.Keys);
                    }
                }

                break;
        }
    }
}
