using System;
using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using WinRM.Analyzers.Flow;
using WinRM.Analyzers.Text;

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
        context.RegisterSemanticModelAction(CommandLiterals.Analyze);
        context.RegisterCompilationStartAction(static start =>
        {
            WatchedTypes watched = new(start.Compilation);
            if (watched.Any)
            {
                start.RegisterOperationBlockStartAction(block => StartMember(block, watched));
            }
        });
    }

    // Flow analysis runs only for members that create or touch a watched object.
    private static void StartMember(OperationBlockStartAnalysisContext member, WatchedTypes watched)
    {
        int touched = 0;
        member.RegisterOperationAction(
            context =>
            {
                ITypeSymbol? type = context.Operation switch
                {
                    IPropertyReferenceOperation property => property.Instance?.Type,
                    IInvocationOperation invocation => invocation.Instance?.Type,
                    _ => context.Operation.Type,
                };
                if (watched[type] is not null)
                {
                    Interlocked.Exchange(ref touched, 1);
                }
            },
            OperationKind.ObjectCreation, OperationKind.PropertyReference, OperationKind.Invocation);
        member.RegisterOperationBlockEndAction(context =>
        {
            if (Volatile.Read(ref touched) == 0)
            {
                return;
            }

            foreach (IOperation block in context.OperationBlocks)
            {
                FlowReport report = new();
                try
                {
                    MemberFlow.Run(context.GetControlFlowGraph(block), watched, report, context.CancellationToken.ThrowIfCancellationRequested);
                }
                catch (InsufficientExecutionStackException)
                {
                    // Nested beyond what anybody writes: what was seen until here is judged.
                }

                new Reporter(context.Compilation, context.Options, context.ReportDiagnostic).Judge(report.Subjects, block.Syntax.SyntaxTree);
            }
        });
    }
}
