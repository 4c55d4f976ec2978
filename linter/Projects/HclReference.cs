using System.Collections.Generic;

namespace WinRM.Lint.Projects;

/// <summary>A name of HCL where it is used.</summary>
/// <param name="IsLocal">A local; otherwise a variable.</param>
/// <param name="Name">The name.</param>
/// <param name="Members">What of its value is meant, from the outside in.</param>
internal sealed record HclReference(bool IsLocal, string Name, IReadOnlyList<string> Members);
