using System.Collections.Generic;
using System.Linq;

namespace WinRM.Lint.Output;

/// <summary>All formats. A new format is one file and one line here.</summary>
internal static class OutputCatalog
{
    /// <summary>Every format, the default first.</summary>
    public static readonly IReadOnlyList<IOutput> All = [new TextOutput(), new JsonOutput()];

    /// <summary>The format of this name.</summary>
    public static IOutput Find(string name) => All.First(output => output.Name == name);
}
