using System;
using System.Collections.Generic;
using System.Linq;
using WinRM.Lint.Globs;

namespace WinRM.Lint.Config;

/// <summary>What a configuration says of some files only.</summary>
/// <param name="Pattern">The files, or folders around them.</param>
/// <param name="Settings">What is said, option by option.</param>
internal sealed record ConfigSection(GlobPattern Pattern, IReadOnlyList<Func<ConfigValues, ConfigValues>> Settings)
{
    /// <summary>What is said with this section.</summary>
    public ConfigValues Apply(ConfigValues values) => Settings.Aggregate(values, static (said, set) => set(said));
}
