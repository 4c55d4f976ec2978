using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace WinRM.Analyzers.Text;

/// <summary>The parameters that a dictionary gives to a command: spelled out, filled by statements, kept in a field, or returned by a function.</summary>
internal sealed class EntryList
{
    private readonly TextAssembly _assembly;

    public EntryList(TextAssembly assembly) => _assembly = assembly;

    /// <summary>The parameters, or null when they cannot be seen.</summary>
    public Fragment? Of(ExpressionSyntax dictionary) => dictionary switch
    {
        ParenthesizedExpressionSyntax parenthesized => Of(parenthesized.Expression),
        CastExpressionSyntax cast => Of(cast.Expression),
        PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } known => Of(known.Operand),
        BaseObjectCreationExpressionSyntax creation => OfCreation(creation),
        InvocationExpressionSyntax call => CalledFunction.Of(call, _assembly.Uses) is { Returned: { } returned } function ? _assembly.Inside(function, () => Of(returned)) : null,
        IdentifierNameSyntax name => _assembly.AtCall(name, Of) ?? OfName(name),
        MemberAccessExpressionSyntax access => OfName(access),
        _ => null,
    };

    private Fragment? OfCreation(BaseObjectCreationExpressionSyntax creation)
    {
        ITypeSymbol? type = _assembly.Uses.TypeOf(creation);
        if (!IsDictionary(type))
        {
            return null;
        }

        // A copy begins with what it is a copy of; a comparer or a size says nothing.
        Fragment? first = null;
        if (creation.ArgumentList is { Arguments: { Count: > 0 } arguments } && IsDictionary(_assembly.Uses.TypeOf(arguments[0].Expression)) && (first = Of(arguments[0].Expression)) is null)
        {
            return null;
        }

        if (creation.Initializer is null)
        {
            return first ?? new FixedText("", creation.Span);
        }

        if (PowerShellValue.Entries(creation, type) is not { } entries)
        {
            return null;
        }

        IEnumerable<Fragment> parameters = entries.Select(entry => (Fragment)new ParameterText(entry.Key, entry.Value, _assembly));
        return Sequence.Of((first is null ? parameters : parameters.Prepend(first)).ToArray());
    }

    private Fragment? OfName(ExpressionSyntax name) => _assembly.Uses.SymbolOf(name) switch
    {
        ILocalSymbol local => OfLocal(local, name),
        IFieldSymbol or IPropertySymbol => MemberValue.Of(name, _assembly.Uses) is { } value && Of(value) is { } entries
            ? MemberValue.IsChanged(name, value) ? Sequence.Of(entries, ParameterText.Unseen(name.Span)) : entries : null,
        _ => null,
    };

    private Fragment? OfLocal(ILocalSymbol local, ExpressionSyntax use)
    {
        MemberUses uses = _assembly.Uses;
        List<Step> steps = new();
        if (uses.Initial(local) is { } initial && initial.Span.End <= use.SpanStart)
        {
            steps.Add(new Step(initial.SpanStart, uses.Around(initial), Of(initial) ?? ParameterText.Unseen(initial.Span)) { Resets = true });
        }

        foreach (IdentifierNameSyntax name in uses.Of(local))
        {
            if (name.SpanStart < use.SpanStart && Change(name) is { } step)
            {
                steps.Add(step);
            }
        }

        return steps.Count == 0 ? null : Sequence.Of(steps, uses.Around(use));
    }

    // What a use of a dictionary does to it; null when it does nothing.
    private Step? Change(IdentifierNameSyntax name)
    {
        switch (name.Parent)
        {
            case ElementAccessExpressionSyntax { ArgumentList.Arguments: { Count: 1 } index, Parent: AssignmentExpressionSyntax assignment } entry when assignment.Left == entry:
                return Made(assignment, assignment.IsKind(SyntaxKind.SimpleAssignmentExpression) ? new ParameterText(index[0].Expression, assignment.Right, _assembly) : ParameterText.Unseen(name.Span));
            case AssignmentExpressionSyntax assignment when assignment.Left == name:
                return Made(assignment, Of(assignment.Right) ?? ParameterText.Unseen(name.Span)) with { Resets = true };
            case MemberAccessExpressionSyntax { Name.Identifier.ValueText: var method, Parent: InvocationExpressionSyntax { ArgumentList.Arguments: var arguments } call }:
                return method switch
                {
                    "Add" or "TryAdd" when arguments.Count == 2 => Made(call, new ParameterText(arguments[0].Expression, arguments[1].Expression, _assembly)),
                    "Clear" => Made(call, new FixedText("", call.Span)) with { Resets = true },
                    "Add" or "TryAdd" or "Remove" => Made(call, ParameterText.Unseen(name.Span)),
                    _ => null,
                };
            case ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } when Symbols.NameOf(call) is not "AddParameters":
                return Made(call, ParameterText.Unseen(name.Span));
            default:
                return null;
        }
    }

    private Step Made(SyntaxNode node, Fragment text) => new(node.SpanStart, _assembly.Uses.Around(node), text);

    private static bool IsDictionary(ITypeSymbol? type)
    {
        if (type is null)
        {
            return false;
        }

        foreach (INamedTypeSymbol other in type.AllInterfaces)
        {
            if (other.Name == "IDictionary")
            {
                return true;
            }
        }

        return type.Name == "IDictionary";
    }
}
