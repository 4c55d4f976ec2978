using System.Collections.Generic;

namespace WinRM.Lint.Yaml;

/// <summary>The documents of one YAML text.</summary>
/// <param name="Documents">The root of each document.</param>
/// <param name="Budget">What is left for following aliases.</param>
internal sealed record YamlFile(IReadOnlyList<YamlNode> Documents, YamlBudget Budget)
{
    /// <summary>Something in it stands for what is written elsewhere.</summary>
    public bool HasAliases { get; init; }
}
