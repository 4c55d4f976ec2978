using System.Collections.Generic;
using System.Linq;
using WinRM.Lint.Yaml;

namespace WinRM.Lint.Structures;

/// <summary>Terraform lays the <c>connection</c> of a provisioner over that of its resource.</summary>
internal static class ProvisionerConnection
{
    /// <summary>The maps that make up a connection, the outer one first; none when nothing connects in this way.</summary>
    public static IEnumerable<YamlMapping> Maps(Spot connection)
    {
        if (connection.Outer?.Outer is { Key: "provisioner", Outer: { } resource })
        {
            return [.. Blocks(resource.Map["connection"]).Take(1), connection.Map];
        }

        return IsOnlyBase(connection) ? [] : [connection.Map];
    }

    // Nothing connects as the resource says when each of its provisioners says more.
    private static bool IsOnlyBase(Spot connection)
    {
        bool isUsed = false;
        bool isChanged = false;
        bool isFirst = connection.Outer is not null && Blocks(connection.Outer.Map["connection"]).FirstOrDefault() == connection.Map;
        foreach (YamlEntry entry in isFirst ? connection.Outer!.Map.Entries.Where(static entry => entry.Name == "provisioner") : [])
        {
            foreach (YamlEntry provisioner in Blocks(entry.Value).SelectMany(static block => block.Entries).Where(static block => block.Name != "local-exec"))
            {
                bool isOwn = Blocks(provisioner.Value).Any(static body => Blocks(body["connection"]).Any());
                isChanged |= isOwn;
                isUsed |= !isOwn;
            }
        }

        return isChanged && !isUsed;
    }

    // JSON writes blocks as lists, too.
    private static IEnumerable<YamlMapping> Blocks(YamlNode? node) => node switch
    {
        YamlMapping map => [map],
        YamlSequence { Tag: null } list => list.Items.OfType<YamlMapping>(),
        _ => [],
    };
}
