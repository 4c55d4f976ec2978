using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace WinRM.Analyzers;

/// <summary>
/// Finds WinRM connections that are unsafe or ineffective in C#. One analyzer for all rules: it extracts facts once and
/// lets the rule set judge them.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class WinRMAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => Descriptors.All;

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        // Insecure connections in generated code are as insecure as any.
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.EnableConcurrentExecution();

        // One look at the text of a file decides whether anything of it is bound: no callback for nodes or operations.
        context.RegisterSemanticModelAction(static context => new FileAnalysis(context).Run());
    }
}
