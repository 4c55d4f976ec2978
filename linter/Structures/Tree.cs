using System.Collections.Generic;
using WinRM.Lint.Dialects;
using WinRM.Lint.Yaml;

namespace WinRM.Lint.Structures;

/// <summary>A parsed YAML or JSON file that several structures look at.</summary>
internal sealed class Tree
{
    private readonly HashSet<YamlScalar> _claimed = [];

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

    /// <summary>The scalar's text was read as commands, or is known to hold none: nobody looks into it again.</summary>
    public void Claim(YamlScalar scalar) => _claimed.Add(scalar);

    /// <summary>Has somebody read the commands of the scalar?</summary>
    public bool IsClaimed(YamlScalar scalar) => _claimed.Contains(scalar);
}
