using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace WinRM.AnalyzerBenchmarks;

/// <summary>What MSBuild tells analyzers about a project; some of the peers' rules sleep without it.</summary>
internal sealed class BuildProperties : AnalyzerConfigOptions
{
    public static BuildProperties Instance { get; } = new();

    private readonly Dictionary<string, string> _values = new(KeyComparer)
    {
        ["build_property.TargetFramework"] = "net10.0",
        ["build_property.TargetFrameworkIdentifier"] = ".NETCoreApp",
        ["build_property.TargetFrameworkVersion"] = "v10.0",
        ["build_property._SupportedPlatformList"] = "Linux,macOS,Windows",
        ["build_property.EffectiveAnalysisLevelStyle"] = "10.0",
        ["build_property.EnforceExtendedAnalyzerRules"] = "",
    };

    public override IEnumerable<string> Keys => _values.Keys;

    public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => _values.TryGetValue(key, out value);
}
