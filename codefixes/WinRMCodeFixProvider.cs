using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Simplification;
using Microsoft.CodeAnalysis.Text;
using WinRM.Analyzers;

namespace WinRM.CodeFixes;

/// <summary>Offers and makes the edits that the analyzer proposes.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(WinRMCodeFixProvider))]
[Shared]
public sealed class WinRMCodeFixProvider : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = Descriptors.All.Select(static descriptor => descriptor.Id).ToImmutableArray();

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WinRMFixAll.Provider;

    /// <inheritdoc/>
    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            for (int i = 0; i < FixProposal.Limit && FixProposal.Read(diagnostic, i) is { } proposal; i++)
            {
                context.RegisterCodeFix(
                    CodeAction.Create(proposal.Title, cancellation => ApplyAsync(context.Document, proposal.Edits, cancellation), KeyOf(diagnostic, proposal)), diagnostic);
            }
        }

        return Task.CompletedTask;
    }

    /// <summary>One key per way out: Fix All stays with the one that was chosen.</summary>
    internal static string KeyOf(Diagnostic diagnostic, FixProposal proposal) => diagnostic.Id + ":" + proposal.Key;

    /// <summary>Makes edits that do not overlap.</summary>
    internal static async Task<Document> ApplyAsync(Document document, IReadOnlyList<Edit> edits, CancellationToken cancellation)
    {
        SourceText text = await document.GetTextAsync(cancellation).ConfigureAwait(false);
        TextChange[] changes = edits.OrderBy(static edit => edit.Span.Start).Select(static edit => new TextChange(edit.Span, edit.NewText)).ToArray();
        Document changed = document.WithText(text.WithChanges(changes));

        // Full names are shortened where they were written.
        SyntaxNode? root = await changed.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
        int moved = 0;
        List<SyntaxNode> names = new();
        foreach (TextChange change in changes)
        {
            int at = change.NewText!.IndexOf("global::", System.StringComparison.Ordinal);
            if (at >= 0)
            {
                int start = change.Span.Start + moved + at;
                SyntaxNode? name = root!.FindToken(start).Parent;
                while (name?.Parent is { } parent && parent.SpanStart == start)
                {
                    name = parent;
                }

                names.Add(name!);
            }

            moved += change.NewText.Length - change.Span.Length;
        }

        return names.Count == 0 ? changed
            : changed.WithSyntaxRoot(root!.ReplaceNodes(names, static (_, name) => name.WithAdditionalAnnotations(Simplifier.Annotation)));
    }
}
