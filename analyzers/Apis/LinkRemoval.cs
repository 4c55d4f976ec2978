using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace WinRM.Analyzers.Apis;

/// <summary>Takes calls out of chains; a statement that has no other call goes as a whole.</summary>
internal static class LinkRemoval
{
    /// <summary>The edits, or null when the code would not compile without one of the calls.</summary>
    public static IReadOnlyList<Edit>? Of(IReadOnlyList<InvocationExpressionSyntax> removed)
    {
        List<Edit> edits = new();
        foreach (IGrouping<ExpressionSyntax, InvocationExpressionSyntax> chain in removed.GroupBy(Outermost))
        {
            ExpressionSyntax? rest = chain.Key;
            while (rest is InvocationExpressionSyntax call && chain.Contains(call))
            {
                rest = Receiver(call);
            }

            bool isStatement = chain.Key.Parent is ExpressionStatementSyntax;
            if (isStatement && rest is not (InvocationExpressionSyntax or BaseObjectCreationExpressionSyntax))
            {
                if (Removal.Statement((ExpressionStatementSyntax)chain.Key.Parent!) is not { } statement)
                {
                    return null;
                }

                edits.Add(statement);
                continue;
            }

            foreach (InvocationExpressionSyntax link in chain)
            {
                // AddParameter returns the object that it is called on; Parameters.Add returns nothing.
                if (link.Expression is not MemberAccessExpressionSyntax { Name.Identifier.ValueText: "AddParameter", Expression: var receiver })
                {
                    return null;
                }

                edits.Add(new Edit(TextSpan.FromBounds(receiver.Span.End, link.Span.End), ""));
            }
        }

        return edits;
    }

    private static ExpressionSyntax? Receiver(InvocationExpressionSyntax call) => (call.Expression as MemberAccessExpressionSyntax)?.Expression;

    private static ExpressionSyntax Outermost(InvocationExpressionSyntax call)
    {
        while (call.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax outer })
        {
            call = outer;
        }

        return call;
    }
}
