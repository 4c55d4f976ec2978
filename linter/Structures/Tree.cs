using System;
using System.Collections.Generic;
using WinRM.Lint.Dialects;
using WinRM.Lint.Yaml;

namespace WinRM.Lint.Structures;

/// <summary>A parsed YAML or JSON file that several structures look at.</summary>
internal sealed class Tree
{
    private readonly HashSet<YamlNode> _claimed = [];
    private List<Spot>? _spots;

    /// <summary>A tree of which nothing is claimed yet.</summary>
    public Tree(Reading reading, YamlFile file)
    {
        Reading = reading;
        File = file;
    }

    /// <summary>The file being read; takes the subjects.</summary>
    public Reading Reading { get; }

    /// <summary>Its documents.</summary>
    public YamlFile File { get; }

    /// <summary>The file is HCL or Bicep, whose strings may be scripts of any kind.</summary>
    public bool IsHcl => TreeText.IsHcl(Reading.File);

    /// <summary>All maps of the file, in the order in which they are written.</summary>
    public IReadOnlyList<Spot> Spots => _spots ??= Spot.All(File.Documents);

    /// <summary>False when no key of the file can have this name. Most files end here; to look at all their maps is dear.</summary>
    public bool Names(string key) => Reading.File.Text.Contains(key, StringComparison.Ordinal);

    /// <summary>What a tool is told by some maps, from the outermost to the innermost.</summary>
    public Layers Layers(params IEnumerable<YamlMapping> maps) => new(Reading, maps);

    /// <summary>A scalar's text was read as commands, or is known to hold none; a map's entries as variables: nobody looks into it again.</summary>
    public void Claim(YamlNode node) => _claimed.Add(node);

    /// <summary>Has somebody read what the node holds?</summary>
    public bool IsClaimed(YamlNode node) => _claimed.Contains(node);
}
