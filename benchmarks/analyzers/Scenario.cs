using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace WinRM.AnalyzerBenchmarks;

/// <summary>A program that is compiled under each set of analyzers.</summary>
internal sealed class Scenario
{
    private readonly ImmutableArray<(string Path, SourceText Text)> _files;
    private readonly CSharpParseOptions _parseOptions;
    private readonly ImmutableArray<MetadataReference> _references;

    public Scenario(string part, string name, IEnumerable<SourceFile> files, ImmutableArray<MetadataReference> references, IEnumerable<string>? symbols = null)
    {
        Part = part;
        Name = name;
        _files = [.. files.Select(static file => (file.Path, SourceText.From(file.Text)))];
        _parseOptions = CSharpParseOptions.Default.WithPreprocessorSymbols(symbols ?? []);
        _references = references;
        Lines = _files.Sum(static file => file.Text.Lines.Count);
    }

    /// <summary>The letter of the requirement.</summary>
    public string Part { get; }

    public string Name { get; }

    public int FileCount => _files.Length;

    /// <summary>All lines, blank ones and comments too.</summary>
    public int Lines { get; }

    /// <summary>Compared with the peers.</summary>
    public bool WithPeers { get; init; }

    /// <summary>Nothing of these trees was looked at before.</summary>
    public IReadOnlyList<SyntaxTree> Parse() => _files.AsParallel().AsOrdered()
        .Select(file => CSharpSyntaxTree.ParseText(file.Text, _parseOptions, file.Path, CancellationToken.None)).ToList();

    /// <summary>Nothing of this compilation was bound before.</summary>
    public CSharpCompilation Compile(IReadOnlyList<SyntaxTree> trees, ImmutableDictionary<string, ReportDiagnostic> severities) => CSharpCompilation.Create(
        "Measured", trees, _references,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, allowUnsafe: true, nullableContextOptions: Nullable)
            .WithSpecificDiagnosticOptions(severities));

    /// <summary>Generated programs compile without errors; a project without its packages does not, and need not.</summary>
    public int CountErrors() => Compile(Parse(), ImmutableDictionary<string, ReportDiagnostic>.Empty).GetDiagnostics()
        .Count(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

    private NullableContextOptions Nullable => _parseOptions.PreprocessorSymbolNames.Any() ? NullableContextOptions.Disable : NullableContextOptions.Enable;
}
