using System;
using System.Collections.Generic;
using System.Linq;
using WinRM.Rules;
using WinRM.Rules.Commands;

namespace WinRM.Lint.Dialects.RegistryParts;

/// <summary>
/// The WinRM client or service configuration of a registry export. Group policy overrides the local values; a policy that
/// is not there leaves the decision to them.
/// </summary>
internal sealed class RegistryConfiguration
{
    private readonly Reading _reading;
    private readonly IReadOnlyList<RegistryValue> _values;
    private readonly SubjectKind _side;

    /// <summary>Reads the values of one side out of these.</summary>
    public RegistryConfiguration(Reading reading, IEnumerable<RegistryValue> values, SubjectKind side)
    {
        _reading = reading;
        _values = [.. values.Where(value => RegistryKeys.Side(value.Area) == side)];
        _side = side;
    }

    /// <summary>States what holds, and the local values that would hold just the same without the policy.</summary>
    public void State()
    {
        List<Fact> local = Facts(isPolicy: false);
        List<Fact> policy = Facts(isPolicy: true);
        Add([.. local, .. policy]);
        if (local.Exists(policy.Contains))
        {
            Add([.. local, .. policy, .. local.Where(policy.Contains)]);
        }
    }

    private void Add(List<Fact> facts)
    {
        if (facts.Count > 0)
        {
            _reading.Add(Configuration.Of(_side, facts, (Place)facts[0].Location!));
        }
    }

    private List<Fact> Facts(bool isPolicy)
    {
        List<Fact> facts = [];
        foreach (RegistryValue value in _values)
        {
            if (RegistryKeys.IsPolicy(value.Area) == isPolicy && Fact(value) is { } fact)
            {
                facts.Add(fact);
            }
        }

        return facts;
    }

    private Fact? Fact(RegistryValue value)
    {
        Place place = new(_reading.File, value.Span);
        if (RegistryKeys.Switch(value.Area, value.Name) is { } setting)
        {
            return value.Kind == RegistryKind.Number ? new Fact(setting, value.Number == 0 ? 0 : 1, Origin.Explicit, place) : null;
        }

        if (RegistryKeys.Text(value.Area, value.Name) is { } text && value.Kind == RegistryKind.Text)
        {
            bool isOn = RegistryKeys.IsOn(text, value.Text);
            // A list that the policy does not turn on is not used. Where the file does not say, nobody knows.
            return Enabler(value) switch
            {
                { Kind: RegistryKind.Number, Number: 0 } => null,
                null when RegistryKeys.Enabler(value.Area, value.Name) is not null => new Fact(text, isOn ? null : 0, Origin.Explicit, place),
                _ => new Fact(text, isOn ? 1 : 0, Origin.Explicit, place),
            };
        }

        return null;
    }

    private RegistryValue? Enabler(RegistryValue value) => RegistryKeys.Enabler(value.Area, value.Name) is { } name
        ? _values.FirstOrDefault(other => other.Key.Equals(value.Key, StringComparison.OrdinalIgnoreCase) && other.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
        : null;
}
