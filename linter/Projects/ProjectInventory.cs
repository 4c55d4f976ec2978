using System.Collections.Generic;
using WinRM.Lint.Dialects.AnsibleParts;

namespace WinRM.Lint.Projects;

/// <summary>One inventory as Ansible would be given it.</summary>
/// <param name="Name">The file or folder, for people.</param>
/// <param name="Graph">Its groups and hosts.</param>
/// <param name="Sources">The files that name them.</param>
/// <param name="Folders">Where its group_vars and host_vars lie.</param>
internal sealed record ProjectInventory(string Name, InventoryGraph Graph, IReadOnlyList<string> Sources, IReadOnlyList<string> Folders);
