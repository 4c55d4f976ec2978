using WinRM.Lint.Yaml;

namespace WinRM.Lint.Projects;

/// <summary>A <c>module</c> block of Terraform.</summary>
/// <param name="Text">The text in which it stands.</param>
/// <param name="Arguments">What it hands over.</param>
/// <param name="Target">The folder that it calls.</param>
internal sealed record HclCall(HclText Text, YamlMapping Arguments, string Target);
