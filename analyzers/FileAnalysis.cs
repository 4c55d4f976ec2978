using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using WinRM.Analyzers.Flow;
using WinRM.Analyzers.Text;

namespace WinRM.Analyzers;

/// <summary>
/// Looks at one file. Words in its text lead to the literals that may hold a command and to the members that may touch a
/// watched object; nothing else of the file is bound.
/// </summary>
internal sealed class FileAnalysis
{
    private readonly SemanticModelAnalysisContext _context;
    private readonly SemanticModel _model;
    private readonly CancellationToken _cancellation;

    public FileAnalysis(SemanticModelAnalysisContext context)
    {
        _context = context;
        _model = context.SemanticModel;
        _cancellation = context.CancellationToken;
    }

    /// <summary>Analyzes the file and reports.</summary>
    public void Run()
    {
        SyntaxTree tree = _model.SyntaxTree;
        if (GateWords.Scan.Find(tree.GetText(_cancellation)) is not { } positions)
        {
            return;
        }

        SyntaxNode root = tree.GetRoot(_cancellation);
        HashSet<ExpressionSyntax> literals = new();
        TouchedMembers members = new();
        foreach (int position in positions)
        {
            SyntaxToken token = root.FindToken(position);
            if (!token.Span.Contains(position))
            {
                // A comment.
                continue;
            }

            if (token.IsKind(SyntaxKind.IdentifierToken) ? GateWords.IsName(token) : token.Parent is LiteralExpressionSyntax or InterpolatedStringTextSyntax)
            {
                members.Add(token.Parent!);
            }

            if (CommandLiterals.Whole(token.Parent) is { } whole)
            {
                literals.Add(whole);
            }
        }

        Reporter reporter = new(_model.Compilation, _context.Options, tree, _context.ReportDiagnostic);
        FlowContext flow = new(_model, _cancellation);
        foreach (IGrouping<TypeDeclarationSyntax?, SyntaxNode> type in members.ByType())
        {
            new TypeFlow(type.Key, type, flow, _model).Run();
            reporter.Judge(flow.Subjects);
            flow.Subjects.Clear();
        }

        // An object that a command gets is known here by its properties, and there by what they are called in PowerShell.
        reporter.Judge(CommandLiterals.Read(literals, _model, _cancellation));
    }
}
