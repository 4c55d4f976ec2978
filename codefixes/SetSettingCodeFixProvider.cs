using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;
using WinRM.Analyzers;

namespace WinRM.CodeFixes;

/// <summary>Gives the settings that a finding blames another value, as the rule's remedies propose.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SetSettingCodeFixProvider))]
[Shared]
public sealed class SetSettingCodeFixProvider : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = Descriptors.All.Select(static descriptor => descriptor.Id).ToImmutableArray();

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        SyntaxNode? root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            for (int i = 0; i < FixProposal.Limit && diagnostic.Properties.TryGetValue(FixProposal.Key(i), out string? proposal); i++)
            {
                (string text, IReadOnlyList<KeyValuePair<Location, string>> edits) = FixProposal.Read(proposal!, diagnostic.AdditionalLocations);
                if (Replacements(root!, edits) is { } replacements)
                {
                    // One key per way out: Fix All stays with the one that was chosen.
                    string title = char.ToUpperInvariant(text[0]) + text.Substring(1);
                    context.RegisterCodeFix(
                        CodeAction.Create(title, cancellation => ApplyAsync(context.Document, root!, replacements, cancellation), diagnostic.Id + ":" + text), diagnostic);
                }
            }
        }
    }

    // Null when a place is not, or no longer, an expression of this file: then nothing is offered.
    private static Dictionary<SyntaxNode, ExpressionSyntax>? Replacements(SyntaxNode root, IReadOnlyList<KeyValuePair<Location, string>> edits)
    {
        Dictionary<SyntaxNode, ExpressionSyntax> replacements = new();
        foreach (KeyValuePair<Location, string> edit in edits)
        {
            if (edit.Key.SourceTree != root.SyntaxTree
                || root.FindNode(edit.Key.SourceSpan, getInnermostNodeForTie: true) is not ExpressionSyntax expression || expression.Span != edit.Key.SourceSpan)
            {
                return null;
            }

            replacements[expression] = SyntaxFactory.ParseExpression(edit.Value).WithTriviaFrom(expression).WithAdditionalAnnotations(Simplifier.Annotation);
        }

        return replacements;
    }

    private static Task<Document> ApplyAsync(Document document, SyntaxNode root, Dictionary<SyntaxNode, ExpressionSyntax> replacements, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return Task.FromResult(document.WithSyntaxRoot(root.ReplaceNodes(replacements.Keys, (original, _) => replacements[original])));
    }
}
