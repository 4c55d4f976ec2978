using WinRM.Lint.Structures;
using WinRM.Lint.Yaml;

namespace WinRM.Lint.Dialects.AnsibleParts;

/// <summary>A module whose arguments configure WinRM or its proxy.</summary>
internal interface IAnsibleModule
{
    /// <summary>Is this the module's name, without its collection?</summary>
    bool IsNamed(string name);

    /// <summary>States what a task does with it.</summary>
    void Read(Tree tree, string name, YamlNode arguments, YamlMapping task);
}
