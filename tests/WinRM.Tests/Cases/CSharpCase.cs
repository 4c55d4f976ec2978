using System.Collections.Generic;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using WinRM.Analyzers;
using WinRM.Rules;
using WinRM.Tests.Analyzers;
using Xunit;

namespace WinRM.Tests.Cases;

/// <summary>Runs the analyzer on a case of C#.</summary>
internal static class CSharpCase
{
    /// <summary>Line and rule of each finding; the case must compile, and the analyzer must not fail.</summary>
    public static async Task<IEnumerable<(int Line, string Rule)>> FindAsync(CaseFile @case)
    {
        ImmutableArray<Diagnostic> diagnostics = await DiagnoseAsync(@case);
        return diagnostics.Select(static diagnostic => (diagnostic.Location.GetLineSpan().StartLinePosition.Line + 1, diagnostic.Id));
    }

    /// <summary>The diagnostics of the analyzer.</summary>
    public static async Task<ImmutableArray<Diagnostic>> DiagnoseAsync(CaseFile @case)
    {
        CSharpCompilation compilation = CSharpCompilation.Create(
            "Case", [CSharpSyntaxTree.ParseText(@case.Text, path: @case.Path)], CSharpSurface.ReferencesOf(@case.Surface), new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        Assert.Empty(compilation.GetDiagnostics().Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(static diagnostic => diagnostic.ToString()));
        CompilationWithAnalyzers analysis = compilation.WithAnalyzers([new WinRMAnalyzer()], Options(@case));
        return await analysis.GetAnalyzerDiagnosticsAsync();
    }

    /// <summary>The analyzer's options of a case.</summary>
    public static AnalyzerOptions Options(CaseFile @case) => new([], new Provider(@case.Options));

    private sealed class Provider(JudgeOptions options) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Values(options);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;
    }

    private sealed class Values(JudgeOptions options) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value)
        {
            value = key switch
            {
                "winrm.stack_version" => options.StackVersion is { } version ? $"{version / 100}.{version % 100}" : null,
                "winrm.assume_proxy" => options.AssumeProxy.ToString(),
                "winrm.exclude_loopback" => options.ExcludeLoopback.ToString(),
                _ => null,
            };
            return value is not null;
        }
    }
}
