using System.Collections.Generic;

namespace WinRM.Lint.Dialects.AnsibleParts;

/// <summary>A host of an inventory.</summary>
/// <param name="name">Its name in the inventory.</param>
/// <param name="file">The file that names it first.</param>
internal sealed class InventoryHost(string name, SourceFile file)
{
    /// <summary>Its name in the inventory.</summary>
    public string Name { get; } = name;

    /// <summary>The file that names it first.</summary>
    public SourceFile File { get; } = file;

    /// <summary>The groups that list it.</summary>
    public List<InventoryGroup> Groups { get; } = [];

    /// <summary>The variables that the inventory itself gives it, in the order in which they are set.</summary>
    public List<VarLayer> Vars { get; } = [];
}
