using System;
using System.Collections.Generic;
using System.Linq;
using WinRM.Lint.Hcl;
using WinRM.Lint.Yaml;

namespace WinRM.Lint.Projects;

/// <summary>The files of a folder that Terraform or Packer reads as one: its variables, its locals and the modules that it calls.</summary>
internal sealed class HclFolder
{
    private readonly Dictionary<string, HclValue> _assigned = new(StringComparer.Ordinal);
    private readonly HashSet<string> _unsure = new(StringComparer.Ordinal);

    /// <summary>Reads files of one kind in one folder, and the files of values in it and below it.</summary>
    /// <param name="path">The folder.</param>
    /// <param name="kind">The tool.</param>
    /// <param name="files">The files that declare.</param>
    /// <param name="values">The files that set variables.</param>
    /// <param name="limits">How much may be read.</param>
    public HclFolder(string path, HclKind kind, IEnumerable<SourceFile> files, IEnumerable<SourceFile> values, Limits limits)
    {
        Path = path;
        Kind = kind;
        foreach (SourceFile file in files)
        {
            foreach (YamlEntry block in Entries(file, limits))
            {
                Take(file, block);
            }
        }

        // The later file has its way; of those that somebody has to name nothing is known but that they may be named.
        foreach (SourceFile file in values.OrderBy(static file => RunFiles.NameOf(file.Path) is "terraform.tfvars" ? 0 : 1).ThenBy(static file => file.Path, StringComparer.Ordinal))
        {
            bool isRead = IsLoaded(file.Path) && RunFiles.FolderOf(file.Path) == path;
            foreach (YamlEntry entry in Entries(file, limits))
            {
                if (entry.Name is { } name && isRead)
                {
                    _assigned[name] = new HclValue(file, entry.Value);
                }
                else if (entry.Name is not null)
                {
                    _unsure.Add(entry.Name);
                }
            }
        }
    }

    /// <summary>The folder.</summary>
    public string Path { get; }

    /// <summary>The tool.</summary>
    public HclKind Kind { get; }

    /// <summary>The defaults of the variables that have one.</summary>
    public Dictionary<string, HclValue> Defaults { get; } = new(StringComparer.Ordinal);

    /// <summary>The locals.</summary>
    public Dictionary<string, HclValue> Locals { get; } = new(StringComparer.Ordinal);

    /// <summary>The modules that it calls by the paths of their folders.</summary>
    public List<HclCall> Calls { get; } = [];

    /// <summary>The value that a variable gets when the tool is started in this folder; a default alone is there to be changed from outside.</summary>
    public HclValue? RootValue(string name) => _unsure.Contains(name) ? null : _assigned.GetValueOrDefault(name);

    /// <summary>The tool that reads a file as a part of its folder.</summary>
    public static HclKind KindOf(string path) => path.EndsWith(".tf", StringComparison.OrdinalIgnoreCase) ? HclKind.Terraform
        : path.EndsWith(".pkr.hcl", StringComparison.OrdinalIgnoreCase) ? HclKind.Packer
        : HclKind.None;

    /// <summary>The tool for which a file sets variables.</summary>
    public static HclKind ValuesFor(string path) => path.EndsWith(".tfvars", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".tfvars.json", StringComparison.OrdinalIgnoreCase) ? HclKind.Terraform
        : path.EndsWith(".pkrvars.hcl", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".pkrvars.json", StringComparison.OrdinalIgnoreCase) ? HclKind.Packer
        : HclKind.None;

    private static bool IsLoaded(string path) => RunFiles.NameOf(path) is "terraform.tfvars" or "terraform.tfvars.json" || path.Contains(".auto.", StringComparison.Ordinal);

    private static List<YamlEntry> Entries(SourceFile file, Limits limits)
    {
        try
        {
            return HclReader.Read(file, limits, out _).Documents is [YamlMapping map, ..] ? map.Entries : [];
        }
        catch (UnreadableException)
        {
            // Told where the file itself is read.
            return [];
        }
    }

    private void Take(SourceFile file, YamlEntry block)
    {
        foreach (YamlEntry entry in block.Value is YamlMapping body ? body.Entries : [])
        {
            if (block.Name == "locals" && entry.Name is { } local)
            {
                Locals[local] = new HclValue(file, entry.Value);
            }
            else if (block.Name is "variable" or "local" && entry is { Name: { } name, Value: YamlMapping says } && (says["default"] ?? says["expression"]) is { } value)
            {
                (block.Name == "local" ? Locals : Defaults)[name] = new HclValue(file, value);
            }
            else if (block.Name == "module" && entry.Value is YamlMapping call && call["source"] is YamlScalar { Value: ['.', ..] } source)
            {
                Calls.Add(new HclCall(file, call, RunFiles.Combine(Path, source.Value)));
            }
        }
    }
}
