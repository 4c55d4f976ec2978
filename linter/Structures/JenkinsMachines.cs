using System.Linq;
using WinRM.Rules.Stacks;

namespace WinRM.Lint.Structures;

/// <summary>Windows machines of the EC2 plugin in Jenkins' configuration as code.</summary>
internal sealed class JenkinsMachines : IStructure
{
    private static readonly Tool s_tool = new(JenkinsEc2.Row, Key.Https("useHTTPS"), Key.Skips("allowSelfSignedCertificate"));

    /// <inheritdoc/>
    public string Name => "Jenkins";

    /// <inheritdoc/>
    public bool Recognizes(Tree tree) => tree.Spots.Any(IsMachine);

    /// <inheritdoc/>
    public void Read(Tree tree)
    {
        foreach (Spot spot in tree.Spots.Where(IsMachine))
        {
            Layers layers = tree.Layers(spot.Map);
            Place key = tree.Reading.At(spot.KeyNode!.Start, spot.KeyNode.End);
            tree.Reading.Add(s_tool.Describe(layers, null, layers["useHTTPS"]?.Whole ?? key));
        }
    }

    private static bool IsMachine(Spot spot) => spot is { Key: "windowsData", Outer.Key: "amiType" };
}
