using System;
using System.Collections.Generic;
using System.Linq;
using WinRM.Lint.Yaml;
using WinRM.Rules;

namespace WinRM.Lint.Dialects.AnsibleParts;

/// <summary>The connection variables that hold at some point: those of the outer scopes, overridden by the inner ones.</summary>
internal sealed class AnsibleScope
{
    /// <summary>Nothing is set.</summary>
    public static readonly AnsibleScope Empty = new([]);

    /// <summary>Name of the play or task keyword <c>connection:</c>, which every variable overrides.</summary>
    public const string ConnectionKeyword = "connection";

    /// <summary>Name of the play or task keyword <c>port:</c>.</summary>
    public const string PortKeyword = "port";

    /// <summary>Name for the hosts that a play runs on.</summary>
    public const string HostsKeyword = "hosts";

    private readonly List<AnsibleVar> _vars;

    private AnsibleScope(List<AnsibleVar> vars) => _vars = vars;

    /// <summary>The variables in the order in which they were set.</summary>
    public IReadOnlyList<AnsibleVar> Vars => _vars;

    /// <summary>Some variable of this scope itself decides about the connection, beyond naming host and user.</summary>
    public bool ChangesConnection => _vars.Exists(static v => !v.IsInherited && Decides(v));

    /// <summary>The variable of this name, or null.</summary>
    public AnsibleVar? this[string name] => _vars.Find(v => v.Name == name);

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

    /// <summary>An inner scope in which nothing is set anew.</summary>
    public AnsibleScope Inherit() => _vars.Count == 0 ? this : new AnsibleScope(_vars.ConvertAll(static v => v with { IsInherited = true }));

    /// <summary>This scope with the connection variables of a map set as well.</summary>
    public AnsibleScope With(Reading reading, YamlMapping map)
    {
        List<AnsibleVar> added = [];
        foreach (KeyValuePair<string, YamlEntry> entry in map.ByName)
        {
            if (IsConnectionVar(entry.Key))
            {
                added.Add(Var(reading, entry.Key, entry.Value));
            }
        }

        return added.Count == 0 ? this : new AnsibleScope([.. _vars.Where(v => !map.ByName.ContainsKey(v.Name)), .. added]);
    }

    /// <summary>This scope with one more variable or keyword set.</summary>
    public AnsibleScope With(Reading reading, string name, YamlEntry entry) => With(Var(reading, name, entry));

    /// <summary>This scope with one more variable set.</summary>
    public AnsibleScope With(AnsibleVar added)
    {
        List<AnsibleVar> vars = _vars.FindAll(v => v.Name != added.Name);
        vars.Add(added);
        return new AnsibleScope(vars);
    }

    /// <summary>True for names that a WinRM connection plugin, or the choice of one, reads.</summary>
    public static bool IsConnectionVar(string name) =>
        name.StartsWith("ansible_winrm_", StringComparison.Ordinal) || name.StartsWith("ansible_psrp_", StringComparison.Ordinal)
        || name is "ansible_connection" or "ansible_port" or "ansible_ssh_port" or "ansible_host" or "ansible_ssh_host";

    private static AnsibleVar Var(Reading reading, string name, YamlEntry entry)
    {
        Place key = reading.At(entry.Key.Start, entry.Key.End);
        // An alias is where the value is chosen, not where its text stands.
        Place value = entry.Value.End > entry.Value.Start ? reading.At(entry.Value.Start, entry.Value.End) : key;
        return new AnsibleVar(name, entry.Value.Target, key, value, IsInherited: false);
    }

    private static bool Decides(AnsibleVar variable) => variable.Name switch
    {
        HostsKeyword => false,
        "ansible_host" or "ansible_ssh_host" or "ansible_winrm_host" or "ansible_psrp_host" => variable.Text is { } host && Endpoint.IsLoopbackHost(host),
        _ => true,
    };
}
