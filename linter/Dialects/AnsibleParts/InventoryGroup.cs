using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using WinRM.Lint.Yaml;

namespace WinRM.Lint.Dialects.AnsibleParts;

/// <summary>A group of an inventory.</summary>
internal sealed class InventoryGroup(string name)
{
    private const string PriorityVar = "ansible_group_priority";

    private int _depth = -1;
    private int? _priority;
    private bool? _setsConnection;

    /// <summary>Its name.</summary>
    public string Name { get; } = name;

    /// <summary>The variables that the inventory itself gives it, in the order in which they are set.</summary>
    public List<VarLayer> Vars { get; } = [];

    /// <summary>The groups that it is a child of.</summary>
    public List<InventoryGroup> Parents { get; } = [];

    /// <summary>Its own variables decide about connections. Asked when all variables are known.</summary>
    public bool SetsConnection => _setsConnection ??= Vars.Exists(static layer => AnsibleScope.SetsConnection(layer.Map));

    /// <summary>Among groups of one depth the one of the highest priority wins; it is set in the inventory itself and nowhere else.</summary>
    public int Priority => _priority ??= Vars.Select(static layer => layer.Map[PriorityVar]).OfType<YamlScalar>()
        .Select(static value => int.TryParse(value.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number) ? number : 1)
        .DefaultIfEmpty(1).Last();

    /// <summary>The longest way up; "all" is the root of every inventory, named or not.</summary>
    /// <param name="limit">How far up to look: circles end there.</param>
    public int Depth(int limit)
    {
        if (_depth < 0)
        {
            _depth = 0;
            int longest = Name == InventoryGraph.Root || limit == 0 ? 0 : 1;
            foreach (InventoryGroup parent in limit == 0 ? [] : Parents)
            {
                longest = Math.Max(longest, 1 + parent.Depth(limit - 1));
            }

            _depth = longest;
        }

        return _depth;
    }
}
