using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml.Linq;

namespace WinRM.AnalyzerBenchmarks;

/// <summary>The C# of a project on disk.</summary>
internal sealed class SourceFolder(string folder)
{
    private static readonly string[] s_frameworkSymbols =
        ["NET", "NETCOREAPP", .. Enumerable.Range(5, 6).SelectMany(static version => new[] { $"NET{version}_0_OR_GREATER" }), "NET10_0", "NETCOREAPP3_1_OR_GREATER"];

    public IReadOnlyList<SourceFile> Files { get; } = Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
        .Where(path => !Path.GetRelativePath(folder, path).Split(Path.DirectorySeparatorChar).Any(static part => part is "bin" or "obj"))
        .Order(StringComparer.Ordinal).Select(static path => new SourceFile(path, File.ReadAllText(path))).ToList();

    /// <summary>Those of the framework, and of the first group in the project file: projects name their newest target first.</summary>
    public IReadOnlyList<string> Symbols { get; } =
    [
        .. s_frameworkSymbols,
        .. Directory.EnumerateFiles(folder, "*.csproj").Take(1)
            .SelectMany(static path => XDocument.Load(path).Descendants("DefineConstants").Take(1))
            .SelectMany(static element => element.Value.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            .Where(static symbol => !symbol.Contains('$', StringComparison.Ordinal)),
    ];
}
