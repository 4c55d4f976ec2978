using System;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace WinRM.AnalyzerBenchmarks;

/// <summary>The reference assemblies that the build found.</summary>
internal static class References
{
    public static ImmutableArray<MetadataReference> Framework { get; } = Load("framework.txt");

    /// <summary>The framework, System.Management.Automation and Microsoft.Management.Infrastructure.</summary>
    public static ImmutableArray<MetadataReference> WithApis { get; } = [.. Framework, .. Load("apis.txt")];

    /// <summary>All but an API that the compilation itself declares.</summary>
    public static ImmutableArray<MetadataReference> Without(Compilation compilation) =>
        compilation.Assembly.GetTypeByMetadataName("System.Management.Automation.PSObject") is null
            ? WithApis
            : [.. WithApis.Where(static reference => Path.GetFileName(reference.Display) != "System.Management.Automation.dll")];

    private static ImmutableArray<MetadataReference> Load(string list) =>
        File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, list)).Select(static path => (MetadataReference)MetadataReference.CreateFromFile(path)).ToImmutableArray();
}
