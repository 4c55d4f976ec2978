using System.Collections.Generic;
using System.Linq;
using WinRM.Lint.Yaml;

namespace WinRM.Lint.Structures;

/// <summary>Packer's sources in HCL, and what the builds that use them lay over them.</summary>
internal sealed class PackerSources
{
    private readonly HashSet<string> _declared = [];
    private readonly Dictionary<string, List<YamlMapping>> _over = [];
    private readonly HashSet<string> _asTheyAre = [];

    /// <summary>The sources and builds among some maps.</summary>
    public PackerSources(IReadOnlyList<Spot> spots)
    {
        foreach (Spot spot in spots)
        {
            if (Declared(spot) is { } name)
            {
                _declared.Add(name);
            }
            else if (UsedBy(spot) is { } used)
            {
                (_over.TryGetValue(used, out List<YamlMapping>? over) ? over : _over[used] = []).Add(spot.Map);
            }
            else if (spot.Key == "build" && spot.Map["sources"] is YamlSequence list)
            {
                _asTheyAre.UnionWith(list.Items.OfType<YamlScalar>().Select(static item => Bare(item.Value)));
            }
        }
    }

    /// <summary>The map is a block of a build whose source is among the maps, where it is judged.</summary>
    public bool IsUseOfKnown(Spot spot) => UsedBy(spot) is { } used && _declared.Contains(used);

    /// <summary>The map is a block of a build over a source that is not seen.</summary>
    public bool IsUseOfUnknown(Spot spot) => UsedBy(spot) is { } used && !_declared.Contains(used);

    /// <summary>The ways in which a map is used: each is what lies over it, or null where nothing does.</summary>
    public IEnumerable<YamlMapping?> Uses(Spot spot)
    {
        if (Declared(spot) is not { } name || !_over.TryGetValue(name, out List<YamlMapping>? over))
        {
            return [null];
        }

        IEnumerable<YamlMapping?> asItIs = _asTheyAre.Contains(name) ? [null] : [];
        return asItIs.Concat(over);
    }

    // source "type" "name" { … }
    private static string? Declared(Spot spot) => spot.Outer?.Outer is { Key: "source", Outer: { Outer: null } } && spot.Outer.Key.Length > 0 ? spot.Outer.Key + "." + spot.Key : null;

    // build { source "type.name" { … } }
    private static string? UsedBy(Spot spot) => spot.Outer is { Key: "source", Outer.Key: "build" } ? Bare(spot.Key) : null;

    private static string Bare(string name) => name.StartsWith("source.", System.StringComparison.Ordinal) ? name["source.".Length..] : name;
}
