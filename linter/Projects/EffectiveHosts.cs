using System;
using System.Collections.Generic;
using System.Linq;
using WinRM.Lint.Dialects.AnsibleParts;

namespace WinRM.Lint.Projects;

/// <summary>The effective connections of the hosts of a run, one by one.</summary>
internal static class EffectiveHosts
{
    /// <summary>All hosts in the order of the inventories, or those of one name.</summary>
    public static IEnumerable<EffectiveHost> Of(AnsibleRun run, Limits limits, string? name)
    {
        foreach (ProjectInventory inventory in run.Inventories)
        {
            Dictionary<InventoryHost, List<Play>> plays = PlaysByHost(run, inventory);
            foreach (InventoryHost host in inventory.Graph.Hosts.Values.Where(host => name is null || host.Name == name))
            {
                foreach (EffectiveHost found in Of(run, limits, inventory, host, plays.GetValueOrDefault(host, [])))
                {
                    yield return found;
                }
            }
        }
    }

    private static Dictionary<InventoryHost, List<Play>> PlaysByHost(AnsibleRun run, ProjectInventory inventory)
    {
        HostSelection selection = new(inventory.Graph, run.Budget);
        Dictionary<InventoryHost, List<Play>> plays = [];
        foreach (Play play in run.PlaysOf(inventory).Where(static play => play.Patterns is not null || !play.SetsConnection))
        {
            foreach (InventoryHost host in selection.Select(play.Patterns ?? [InventoryGraph.Root]))
            {
                if (!plays.TryGetValue(host, out List<Play>? known))
                {
                    plays[host] = known = [];
                }

                known.Add(play);
            }
        }

        return plays;
    }

    // First what the inventory says, then each play that makes something else of it.
    private static IEnumerable<EffectiveHost> Of(AnsibleRun run, Limits limits, ProjectInventory inventory, InventoryHost host, List<Play> plays)
    {
        HashSet<string> told = new(StringComparer.Ordinal);
        AnsibleScope alone = run.Scopes(inventory, plays.Count > 0 ? null : run.StartFolder(inventory)).Of(host);
        told.Add(KeyOf(alone));
        foreach (EffectiveHost found in EffectiveHost.Of(host.Name, inventory.Name, null, alone))
        {
            yield return found;
        }

        foreach (Play play in plays)
        {
            AnsibleScope outer = run.Scopes(inventory, play.Folder).Of(host, play.Defaults);
            AnsibleScope scope = new AnsibleWalker(play.File.Source!, limits, run.Budget, static _ => { }).ScopeOf(play.Map, outer, play.Extras);
            if (told.Add(KeyOf(scope)))
            {
                string place = $"{play.File.Name}:{play.File.Source!.LineOf(play.Map.Start)}";
                foreach (EffectiveHost found in EffectiveHost.Of(host.Name, inventory.Name, place, scope))
                {
                    yield return found;
                }
            }
        }
    }

    private static string KeyOf(AnsibleScope scope) => string.Join('\n', scope.Vars.Where(static v => v.Name != AnsibleScope.HostsKeyword)
        .Select(static v => $"{v.Name} {v.ValuePlace.File.Path}:{v.ValuePlace.Span.Start}").Order(StringComparer.Ordinal));
}
