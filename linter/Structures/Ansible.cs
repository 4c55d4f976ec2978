using WinRM.Lint.Dialects.AnsibleParts;

namespace WinRM.Lint.Structures;

/// <summary>Ansible's YAML: variable files, inventories, playbooks and task files. Each file by itself.</summary>
internal sealed class Ansible : IStructure
{
    /// <inheritdoc/>
    public string Name => "Ansible";

    /// <inheritdoc/>
    public bool Recognizes(Tree tree) => true;

    /// <inheritdoc/>
    public void Read(Tree tree) => new AnsibleWalker(tree).Walk(tree.File.Documents);
}
