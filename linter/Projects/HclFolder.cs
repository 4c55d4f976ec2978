using System;
using System.Collections.Generic;
using System.Linq;
using WinRM.Lint.Dialects;
using WinRM.Lint.Structures;
using WinRM.Lint.Yaml;
using WinRM.Rules;

namespace WinRM.Lint.Projects;

/// <summary>The files of a folder that Terraform or Packer reads as one: its variables, its locals and the modules that it calls.</summary>
internal sealed class HclFolder
{
    private readonly Dictionary<string, HclValue> _assigned = new(StringComparer.Ordinal);
    private readonly HashSet<string> _unsure = new(StringComparer.Ordinal);
    private readonly HclText _text;
    private readonly Limits _limits;

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
        _limits = limits;
        _text = new HclText(files.OrderBy(static file => HclNames.IsOverride(file.Path)));
        foreach ((_, YamlMapping root) in _text.Read(limits, new YamlBudget(limits.Expansions)))
        {
            foreach (YamlEntry block in root.Entries)
            {
                Take(block);
            }
        }

        // The later file has its way; of those that somebody has to name nothing is known but that they may be named.
        foreach (SourceFile file in values.OrderBy(static file => RunFiles.NameOf(file.Path) is "terraform.tfvars" ? 0 : 1).ThenBy(static file => file.Path, StringComparer.Ordinal))
        {
            bool isRead = HclNames.IsLoaded(file.Path) && RunFiles.FolderOf(file.Path) == path;
            HclText text = new([file]);
            foreach (YamlEntry entry in text.Read(limits, new YamlBudget(limits.Expansions)).SelectMany(static read => read.Root.Entries))
            {
                if (entry.Name is { } name && isRead)
                {
                    _assigned[name] = new HclValue(text, entry.Value);
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

    /// <summary>The value that a variable gets when the tool is started in this folder; null when a file sets it that somebody has to name.</summary>
    public HclValue? RootValue(string name) => _unsure.Contains(name) ? null : _assigned.TryGetValue(name, out HclValue? assigned) ? assigned : Defaults.GetValueOrDefault(name);

    /// <summary>What the files state with the values that names have in a scope.</summary>
    public IReadOnlyList<Subject> Read(HclScope scope)
    {
        YamlBudget budget = new(_limits.Expansions);
        List<YamlNode> documents = HclOverrides.Apply(_text.Read(_limits, budget), budget);
        Dictionary<int, Place> sources = new HclFiller(_text, scope, budget).Fill(documents);
        Reading reading = new(_text.Whole, _limits);
        StructuredFile.Read(new Tree(reading, new YamlFile(documents, budget)), StructureCatalog.All);
        return [.. reading.Subjects.Select(subject => subject.Relocate(
            place => place is not Place written ? place : _text.At(sources.TryGetValue(written.Span.Start, out Place? source) ? written with { Source = source } : written)))];
    }

    private void Take(YamlEntry block)
    {
        foreach (YamlEntry entry in HclValue.Blocks(block.Value).SelectMany(static body => body.Entries))
        {
            if (block.Name == "locals" && entry.Name is { } local)
            {
                Locals[local] = new HclValue(_text, entry.Value);
                continue;
            }

            foreach (YamlMapping body in entry.Name is null ? [] : HclValue.Blocks(entry.Value))
            {
                if (block.Name is "variable" or "local" && (body["default"] ?? body["expression"]) is { } value)
                {
                    (block.Name == "local" ? Locals : Defaults)[entry.Name!] = new HclValue(_text, value);
                }
                else if (block.Name == "module" && body["source"] is YamlScalar { Value: ['.', ..] } source)
                {
                    Calls.Add(new HclCall(_text, body, RunFiles.Combine(Path, source.Value)));
                }
            }
        }
    }
}
