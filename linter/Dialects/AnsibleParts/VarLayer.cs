using WinRM.Lint.Yaml;

namespace WinRM.Lint.Dialects.AnsibleParts;

/// <summary>A map of variables and the file that it stands in.</summary>
internal readonly record struct VarLayer(SourceFile File, YamlMapping Map);
