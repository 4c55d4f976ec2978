using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using WinRM.Lint.Yaml;

namespace WinRM.Lint.Dialects.AnsibleParts;

/// <summary>What every name, connection variable or not, is set to at some point: templates refer to it.</summary>
internal sealed class ScopeNames
{
    /// <summary>Nothing is set in what was read; it may be set elsewhere.</summary>
    public static readonly ScopeNames Partial = new(null, null, null);

    // Templates that refer to templates: real ones end after a few.
    private const int MaxDepth = 12;

    // Values that one value may lead to: each can stand for several others.
    private const int MaxValues = 500;

    private readonly IReadOnlySet<string>? _runtime;
    private readonly VarLayer? _layer;
    private readonly ScopeNames? _outer;

    private ScopeNames(IReadOnlySet<string>? runtime, VarLayer? layer, ScopeNames? outer)
    {
        _runtime = runtime;
        _layer = layer;
        _outer = outer;
    }

    /// <summary>Nothing is set, here or elsewhere, except names that get a value while plays run.</summary>
    public static ScopeNames Complete(IReadOnlySet<string> runtime) => new(runtime, null, null);

    /// <summary>The variable that an entry of a map sets.</summary>
    public static AnsibleVar Read(SourceFile file, string name, YamlEntry entry)
    {
        Place key = new(file, new Rules.Commands.TextSpan(entry.Key.Start, entry.Key.End - entry.Key.Start));
        // An alias is where the value is chosen, not where its text stands.
        Place value = entry.Value.End > entry.Value.Start
            ? new Place(file, new Rules.Commands.TextSpan(entry.Value.Start, entry.Value.End - entry.Value.Start)) : key;
        return new AnsibleVar(name, entry.Value.Target, key, value, IsInherited: false);
    }

    /// <summary>These names with those of a map set as well.</summary>
    public ScopeNames With(VarLayer layer) => new(_runtime, layer, this);

    /// <summary>The variable of a name with all that it overrides, or null.</summary>
    public AnsibleVar? Find(string name)
    {
        Stack<AnsibleVar> found = new();
        for (ScopeNames? names = this; names is not null; names = names._outer)
        {
            if (names._layer is { } layer && layer.Map.ByName.TryGetValue(name, out YamlEntry entry))
            {
                found.Push(Read(layer.File, name, entry));
            }
        }

        AnsibleVar? last = null;
        while (found.TryPop(out AnsibleVar? variable))
        {
            last = variable.Over(last);
        }

        return last;
    }

    /// <summary>The variable with its template replaced by what it comes to; as it is when that cannot be known.</summary>
    public AnsibleVar Resolve(AnsibleVar variable)
    {
        if (!variable.IsTemplate || variable.Value is not { } node)
        {
            return variable;
        }

        Evaluation evaluation = new();
        JinjaValue value = Value(node, 0, evaluation);
        return value.ToNode(node) is { } known ? variable with { Value = known, ValuePlace = variable.ValuePlace with { Source = evaluation.Source } } : variable;
    }

    private JinjaValue Lookup(string name, int depth, Evaluation evaluation)
    {
        for (ScopeNames? names = this; names is not null; names = names._outer)
        {
            if (names._layer is { } layer && layer.Map.ByName.TryGetValue(name, out YamlEntry entry))
            {
                evaluation.Source = Read(layer.File, name, entry).ValuePlace;
                return entry.Value.Target is { } node ? Value(node, depth, evaluation) : JinjaValue.Unknown;
            }
        }

        // What Ansible itself sets is not seen here.
        bool isUnset = _runtime is not null && !_runtime.Contains(name) && !s_magic.Contains(name) && !name.StartsWith("ansible_", StringComparison.Ordinal);
        return isUnset ? JinjaValue.Undefined : JinjaValue.Unknown;
    }

    private JinjaValue Value(YamlNode node, int depth, Evaluation evaluation)
    {
        if (depth > MaxDepth || --evaluation.Left < 0)
        {
            return JinjaValue.Unknown;
        }

        switch (node)
        {
            case YamlScalar scalar when Jinja.HasTemplate(scalar.Value) && !Jinja.IsTagged(scalar):
                return JinjaTemplate.Evaluate(scalar.Value, name => Lookup(name, depth + 1, evaluation));
            case YamlScalar scalar:
                return Jinja.IsTagged(scalar) ? JinjaValue.Unknown : JinjaValue.Of(scalar);
            case YamlSequence { Items.Count: <= 32 } sequence:
                return JinjaValue.List(sequence.Items.ConvertAll(item => item.Target is { } target ? Value(target, depth + 1, evaluation) : JinjaValue.Unknown));
            case YamlMapping map:
                return JinjaValue.Map(name => map[name] is { } member ? Value(member, depth + 1, evaluation) : JinjaValue.Undefined);
            default:
                return JinjaValue.Unknown;
        }
    }

    private static readonly FrozenSet<string> s_magic = FrozenSet.Create(
        StringComparer.Ordinal,
        "inventory_hostname", "inventory_hostname_short", "inventory_file", "inventory_dir", "group_names", "groups", "hostvars", "play_hosts", "playbook_dir",
        "role_path", "role_name", "role_names", "omit", "environment", "item", "lookup", "query", "q", "vars", "now", "undef", "range", "dict", "namespace",
        "joiner", "cycler", "lipsum", "discovered_interpreter_python");

    private sealed class Evaluation
    {
        /// <summary>How many more values may be looked at.</summary>
        public int Left { get; set; } = MaxValues;

        /// <summary>Where the name stands that was looked up last: it decides.</summary>
        public Place? Source { get; set; }
    }
}
