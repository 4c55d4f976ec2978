using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace WinRM.Analyzers.Text;

/// <summary>The elements of arrays and lists that are spelled out in one member.</summary>
internal sealed class ElementList
{
    private readonly TextAssembly _assembly;

    public ElementList(TextAssembly assembly) => _assembly = assembly;

    /// <summary>One step for each element, or null when they cannot be seen.</summary>
    public IReadOnlyList<Step>? Of(ExpressionSyntax expression) => expression switch
    {
        ParenthesizedExpressionSyntax parenthesized => Of(parenthesized.Expression),
        CastExpressionSyntax cast => Of(cast.Expression),
        ArrayCreationExpressionSyntax { Initializer: { } initializer } => Of(initializer.Expressions),
        ImplicitArrayCreationExpressionSyntax array => Of(array.Initializer.Expressions),
        InitializerExpressionSyntax { RawKind: (int)SyntaxKind.ArrayInitializerExpression or (int)SyntaxKind.CollectionInitializerExpression } initializer => Of(initializer.Expressions),
        BaseObjectCreationExpressionSyntax { Initializer: { RawKind: (int)SyntaxKind.CollectionInitializerExpression } initializer } => Of(initializer.Expressions),
        BaseObjectCreationExpressionSyntax { Initializer: null, ArgumentList: null or { Arguments.Count: 0 } } => System.Array.Empty<Step>(),
        CollectionExpressionSyntax collection when collection.Elements.All(static element => element is ExpressionElementSyntax) =>
            Of(collection.Elements.Select(static element => ((ExpressionElementSyntax)element).Expression)),
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ToArray" or "ToList" or "AsReadOnly", Expression: var list } } => Of(list),
        IdentifierNameSyntax name => OfVariable(name),
        _ => null,
    };

    /// <summary>One step for each value.</summary>
    public IReadOnlyList<Step> Of(IEnumerable<ExpressionSyntax> values) =>
        values.Select(value => new Step(value.SpanStart, _assembly.Uses.Around(value), _assembly.Of(value))).ToArray();

    /// <summary>The values that calls of Add hand to a list before a place.</summary>
    /// <param name="list">The expression that the list is called by, in the call itself.</param>
    public IReadOnlyList<Step> Added(ExpressionSyntax list)
    {
        if (list.Parent is not MemberAccessExpressionSyntax { Name.Identifier.ValueText: var method, Parent: InvocationExpressionSyntax call })
        {
            return System.Array.Empty<Step>();
        }

        IReadOnlyList<Guard> around = _assembly.Uses.Around(call);
        ExpressionSyntax? value = call.ArgumentList.Arguments.Count == 1 ? call.ArgumentList.Arguments[0].Expression : null;
        return method switch
        {
            "Clear" => new[] { new Step(call.SpanStart, around, new FixedText("", call.Span)) { Resets = true } },
            "Add" when value is not null => new[] { new Step(call.SpanStart, around, _assembly.Of(value)) },
            "AddRange" when value is not null && Of(value) is { } values => values,
            "Add" or "AddRange" or "Insert" or "InsertRange" or "Remove" or "RemoveAt" => new[] { new Step(call.SpanStart, around, FixedText.Hole(call.Span)) },
            _ => System.Array.Empty<Step>(),
        };
    }

    private IReadOnlyList<Step>? OfVariable(IdentifierNameSyntax use)
    {
        MemberUses uses = _assembly.Uses;
        if (uses.SymbolOf(use) is not ILocalSymbol local || uses.Initial(local) is not { } initial || initial.Span.End > use.SpanStart || initial is IdentifierNameSyntax || Of(initial) is not { } elements)
        {
            return null;
        }

        List<Step> steps = new(elements);
        foreach (IdentifierNameSyntax name in uses.Of(local).Where(name => name.SpanStart < use.SpanStart))
        {
            // A list that somebody else gets, or that is exchanged, cannot be followed.
            if (name.Parent is ArgumentSyntax or AssignmentExpressionSyntax or ElementAccessExpressionSyntax)
            {
                return null;
            }

            steps.AddRange(Added(name));
        }

        return steps;
    }
}
