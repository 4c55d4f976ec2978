using System;
using System.Collections.Generic;
using System.Linq;
using WinRM.Lint.Yaml;

namespace WinRM.Lint.Dialects.AnsibleParts;

/// <summary>The connection variables that hold at some point: those of the outer scopes, overridden by the inner ones.</summary>
internal sealed class AnsibleScope
{
    /// <summary>Nothing is set here; what is not set may be set elsewhere.</summary>
    public static readonly AnsibleScope Empty = new([], ScopeNames.Partial);

    /// <summary>Name of the play or task keyword <c>connection:</c>, which every variable overrides.</summary>
    public const string ConnectionKeyword = "connection";

    /// <summary>Name of the play or task keyword <c>port:</c>.</summary>
    public const string PortKeyword = "port";

    /// <summary>Name for the hosts that a play runs on.</summary>
    public const string HostsKeyword = "hosts";

    private readonly List<AnsibleVar> _vars;
    private readonly ScopeNames _names;

    private AnsibleScope(List<AnsibleVar> vars, ScopeNames names)
    {
        _vars = vars;
        _names = names;
    }

    /// <summary>The variables in the order in which they were set.</summary>
    public IReadOnlyList<AnsibleVar> Vars => _vars;

    /// <summary>Some variable of this scope itself decides about the connection, beyond naming host and user.</summary>
    public bool ChangesConnection => _vars.Exists(static v => !v.IsInherited && v.Decides);

    /// <summary>The variable of this name, or null.</summary>
    public AnsibleVar? this[string name] => _vars.Find(v => v.Name == name);

    /// <summary>A scope in which nothing is set, and what is not set is not set elsewhere either.</summary>
    /// <param name="runtime">The names that are given a value only while plays run.</param>
    public static AnsibleScope Complete(IReadOnlySet<string> runtime) => new([], ScopeNames.Complete(runtime));

    /// <summary>True for names that a WinRM connection plugin, or the choice of one, reads.</summary>
    public static bool IsConnectionVar(string name) =>
        name.StartsWith("ansible_winrm_", StringComparison.Ordinal) || name.StartsWith("ansible_psrp_", StringComparison.Ordinal)
        || name is "ansible_connection" or "ansible_port" or "ansible_ssh_port" or "ansible_host" or "ansible_ssh_host";

    /// <summary>True for maps that set such a name.</summary>
    public static bool SetsConnection(YamlMapping map) => map.Names(IsConnectionVar);

    /// <summary>The first variable of this scope itself, else of any, whose name begins so.</summary>
    public AnsibleVar? First(string prefix) =>
        _vars.Find(v => !v.IsInherited && v.Name.StartsWith(prefix, StringComparison.Ordinal))
        ?? _vars.Find(v => v.Name.StartsWith(prefix, StringComparison.Ordinal));

    /// <summary>Of several names for one option, the last that is set to something; else one that is set to nothing; else null.</summary>
    public AnsibleVar? Last(params ReadOnlySpan<string> names)
    {
        AnsibleVar? found = null;
        foreach (string name in names)
        {
            if (this[name] is { } candidate && (found is null || !candidate.IsNull))
            {
                found = candidate;
            }
        }

        return found;
    }

    /// <summary>Any variable, whether or not a connection reads it; null when it is not set in what was read.</summary>
    public AnsibleVar? Find(string name) => this[name] ?? _names.Find(name);

    /// <summary>An inner scope in which nothing is set anew.</summary>
    public AnsibleScope Inherit() => _vars.Count == 0 ? this : new AnsibleScope(_vars.ConvertAll(static v => v with { IsInherited = true }), _names);

    /// <summary>This scope with the variables of a map set as well.</summary>
    public AnsibleScope With(VarLayer layer)
    {
        if (layer.Map.Entries.Count == 0)
        {
            return this;
        }

        List<AnsibleVar> added = [];
        foreach ((string name, YamlEntry entry) in layer.Map.ByName)
        {
            if (IsConnectionVar(name))
            {
                added.Add(ScopeNames.Read(layer.File, name, entry).Over(this[name]));
            }
        }

        return new AnsibleScope(added.Count == 0 ? _vars : [.. _vars.Where(v => !layer.Map.ByName.ContainsKey(v.Name)), .. added], _names.With(layer));
    }

    /// <summary>This scope with the variables of several maps set as well, one after the other.</summary>
    public AnsibleScope With(IEnumerable<VarLayer> layers) => layers.Aggregate(this, static (scope, layer) => scope.With(layer));

    /// <summary>This scope with one more variable or keyword set.</summary>
    public AnsibleScope With(SourceFile file, string name, YamlEntry entry)
    {
        List<AnsibleVar> vars = _vars.FindAll(v => v.Name != name);
        vars.Add(ScopeNames.Read(file, name, entry).Over(this[name]));
        return new AnsibleScope(vars, _names);
    }

    /// <summary>A variable of this scope with its template replaced by what it comes to, where that is certain.</summary>
    public AnsibleVar Resolve(AnsibleVar variable) => _names.Resolve(variable);

    /// <summary>This scope with templates replaced by what they come to, where that is certain.</summary>
    public AnsibleScope Resolve() => _vars.Exists(static v => v.IsTemplate) ? new AnsibleScope(_vars.ConvertAll(_names.Resolve), _names) : this;
}
