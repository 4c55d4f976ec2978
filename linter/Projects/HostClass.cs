using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using WinRM.Lint.Dialects.AnsibleParts;
using WinRM.Lint.Yaml;
using WinRM.Rules;

namespace WinRM.Lint.Projects;

/// <summary>Hosts for which the same lines decide about the connection.</summary>
/// <param name="First">One of them.</param>
/// <param name="Scope">What is set for it.</param>
/// <param name="Names">All of them.</param>
internal sealed record HostClass(InventoryHost First, AnsibleScope Scope, List<string> Names)
{
    /// <summary>Sorts hosts by what is set for them.</summary>
    /// <param name="hosts">The hosts.</param>
    /// <param name="scopeOf">What is set for a host.</param>
    /// <param name="others">More names in which the hosts of a class may not differ.</param>
    public static List<HostClass> Of(IEnumerable<InventoryHost> hosts, Func<InventoryHost, AnsibleScope> scopeOf, IReadOnlyCollection<string> others)
    {
        Dictionary<string, HostClass> classes = new(StringComparer.Ordinal);
        Dictionary<AnsibleScope, string> keys = [];
        foreach (InventoryHost host in hosts)
        {
            AnsibleScope scope = scopeOf(host);
            if (!keys.TryGetValue(scope, out string? key))
            {
                keys[scope] = key = KeyOf(scope, others);
            }

            key = Endpoint.IsLoopbackHost(host.Name) ? key + host.Name : key;
            if (classes.TryGetValue(key, out HostClass? known))
            {
                known.Names.Add(host.Name);
            }
            else
            {
                classes.Add(key, new HostClass(host, scope, [host.Name]));
            }
        }

        return [.. classes.Values];
    }

    /// <summary>Which lines decide about the connection of a scope, and what they come to.</summary>
    public static string KeyOf(AnsibleScope scope, IReadOnlyCollection<string> others)
    {
        StringBuilder key = new();
        foreach (AnsibleVar variable in scope.Resolve().Vars.Where(static v => v.Decides).Concat(others.Select(scope.Find).OfType<AnsibleVar>().Select(scope.Resolve)).OrderBy(static v => v.Name, StringComparer.Ordinal))
        {
            key.Append(variable.Name).Append('=').Append(variable.ValuePlace.File.Path).Append(':').Append(variable.ValuePlace.Span.Start).Append('=');
            key.Append((variable.Value as YamlScalar)?.Value).Append('\n');
        }

        return key.ToString();
    }

    /// <summary>The connections of a scope as those of all hosts of the class.</summary>
    public IEnumerable<Subject> Describe(AnsibleScope scope) => AnsibleConnection.Describe(scope, First.Name, First.Name).Select(subject => HostNames.For(subject, Names));
}
