using System.Collections.Generic;
using System.Linq;

namespace WinRM.Lint.Output;

/// <summary>All formats. A new format is one file and one line here.</summary>
internal static class OutputCatalog
{
    /// <summary>Every format, the default first.</summary>
    public static readonly IReadOnlyList<IOutput> All =
    [
        new TextOutput(), new OneLineOutput(), new JsonOutput(), new SarifOutput(), new GitHubOutput(), new GitLabOutput(), new JUnitOutput(),
        new CheckstyleOutput(), new MSBuildOutput(),
    ];

    /// <summary>The format that a job of GitHub Actions gets when it asks for none.</summary>
    public const string GitHub = "github";

    /// <summary>The format of this name, or null.</summary>
    public static IOutput? Find(string name) => All.FirstOrDefault(output => output.Name == name);
}
