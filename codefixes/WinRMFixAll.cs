using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using WinRM.Analyzers;

namespace WinRM.CodeFixes;

/// <summary>Takes one way out at every finding of a rule.</summary>
internal static class WinRMFixAll
{
    /// <summary>
    /// The provider. The batch fixer of the platform does not do: dotnet format asks with the key of any finding, of
    /// whatever rule, that comes first. Where that is no key of the rule, its best way out is taken.
    /// </summary>
    public static readonly FixAllProvider Provider = FixAllProvider.Create(FixAsync);

    private static async Task<Document?> FixAsync(FixAllContext context, Document document, ImmutableArray<Diagnostic> diagnostics)
    {
        List<Edit> edits = new();
        foreach (Diagnostic diagnostic in diagnostics.OrderBy(static diagnostic => diagnostic.Location.SourceSpan.Start))
        {
            if (Choose(diagnostic, context.CodeActionEquivalenceKey) is { } proposal)
            {
                // A way out is taken whole or not at all.
                Edit[] added = proposal.Edits.Where(edit => !edits.Any(taken => taken.Span == edit.Span && taken.NewText == edit.NewText)).ToArray();
                if (!added.Any(edit => edits.Any(taken => taken.Span.IntersectsWith(edit.Span))))
                {
                    edits.AddRange(added);
                }
            }
        }

        return await WinRMCodeFixProvider.ApplyAsync(document, edits, context.CancellationToken).ConfigureAwait(false);
    }

    private static FixProposal? Choose(Diagnostic diagnostic, string? key)
    {
        bool isChosen = key is not null && key.StartsWith(diagnostic.Id + ":", StringComparison.Ordinal);
        for (int i = 0; i < FixProposal.Limit && FixProposal.Read(diagnostic, i) is { } proposal; i++)
        {
            if (proposal.IsForFixAll && (!isChosen || WinRMCodeFixProvider.KeyOf(diagnostic, proposal) == key))
            {
                return proposal;
            }
        }

        return null;
    }
}
