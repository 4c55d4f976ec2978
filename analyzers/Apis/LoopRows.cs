using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace WinRM.Analyzers.Apis;

/// <summary>The rows that a foreach goes through, when they are spelled out: tuples, pairs, objects or plain values in an array, a list or a dictionary.</summary>
internal sealed class LoopRows
{
    private readonly CommonForEachStatementSyntax _loop;
    private readonly SemanticModel _model;

    private LoopRows(CommonForEachStatementSyntax loop, IReadOnlyList<ExpressionSyntax> rows, SemanticModel model)
    {
        _loop = loop;
        Rows = rows;
        _model = model;
    }

    /// <summary>The rows, in order.</summary>
    public IReadOnlyList<ExpressionSyntax> Rows { get; }

    /// <summary>The loop around a call; null when there is none, its rows cannot be seen, or it asks which row it has.</summary>
    public static LoopRows? Around(SyntaxNode call, SemanticModel model) =>
        call.FirstAncestorOrSelf<CommonForEachStatementSyntax>() is { } loop && ElementsOf(loop.Expression, model, 0) is { Count: > 0 } rows && !Asks(loop) ? new LoopRows(loop, rows, model) : null;

    /// <summary>What an expression in the loop is for one of the rows; itself when it has nothing to do with them.</summary>
    public ExpressionSyntax? Of(ExpressionSyntax expression, ExpressionSyntax row)
    {
        switch (expression)
        {
            case IdentifierNameSyntax name when _loop is ForEachStatementSyntax each && each.Identifier.ValueText == name.Identifier.ValueText:
                return row;
            case IdentifierNameSyntax name when Names().IndexOf(name.Identifier.ValueText) is var index and >= 0:
                return Component(row, index, "");
            case MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax owner } access when _loop is ForEachStatementSyntax each && each.Identifier.ValueText == owner.Identifier.ValueText:
                return Component(row, _model.GetSymbolInfo(access).Symbol is IFieldSymbol { CorrespondingTupleField.Name: var item } ? int.TryParse(item.Substring(4), out int number) ? number - 1 : -1
                    : access.Name.Identifier.ValueText switch { "Key" => 0, "Value" => 1, _ => -1 }, access.Name.Identifier.ValueText);
            case ElementAccessExpressionSyntax { Expression: IdentifierNameSyntax owner, ArgumentList.Arguments: { Count: 1 } at } when _loop is ForEachStatementSyntax each && each.Identifier.ValueText == owner.Identifier.ValueText:
                return at[0].Expression is LiteralExpressionSyntax { Token.Value: int position } && ElementsOf(row, _model, 0) is { } items && position < items.Count ? items[position] : null;
            case CastExpressionSyntax cast:
                return Of(cast.Expression, row);
            default:
                return expression;
        }
    }

    private List<string> Names() => _loop is ForEachVariableStatementSyntax { Variable: var variable } ? variable switch
    {
        DeclarationExpressionSyntax { Designation: ParenthesizedVariableDesignationSyntax names } => names.Variables.Select(static one => one.ToString()).ToList(),
        TupleExpressionSyntax tuple => tuple.Arguments.Select(static one => one.Expression is DeclarationExpressionSyntax declared ? declared.Designation.ToString() : "").ToList(),
        _ => new List<string>(),
    }
    : new List<string>();

    private ExpressionSyntax? Component(ExpressionSyntax row, int index, string name)
    {
        switch (row)
        {
            case TupleExpressionSyntax tuple:
                return index >= 0 && index < tuple.Arguments.Count ? tuple.Arguments[index].Expression : null;
            case InitializerExpressionSyntax { Expressions: var pair }:
                return index >= 0 && index < pair.Count ? pair[index] : null;
            case AssignmentExpressionSyntax { Left: ImplicitElementAccessSyntax { ArgumentList.Arguments: { Count: 1 } key } } entry:
                return index == 0 ? key[0].Expression : index == 1 ? entry.Right : null;
            case AnonymousObjectCreationExpressionSyntax made:
                return made.Initializers.FirstOrDefault(part => (part.NameEquals?.Name.Identifier.ValueText ?? (part.Expression as MemberAccessExpressionSyntax)?.Name.Identifier.ValueText) == name)?.Expression;
            case BaseObjectCreationExpressionSyntax creation:
                return creation.Initializer?.Expressions.OfType<AssignmentExpressionSyntax>().FirstOrDefault(part => part.Left.ToString() == name)?.Right ?? OfArguments(creation, index, name);
            default:
                return null;
        }
    }

    private ExpressionSyntax? OfArguments(BaseObjectCreationExpressionSyntax creation, int index, string name)
    {
        if (creation.ArgumentList is not { Arguments: var arguments } || Binding.MethodOf(creation, _model, default) is not { } constructor)
        {
            return null;
        }

        for (int i = 0; i < arguments.Count; i++)
        {
            string? parameter = Binding.ParameterOf(arguments[i], i, constructor)?.Name;
            if (name.Length > 0 ? string.Equals(parameter, name, StringComparison.OrdinalIgnoreCase) : index < constructor.Parameters.Length && parameter == constructor.Parameters[Math.Max(index, 0)].Name)
            {
                return arguments[i].Expression;
            }
        }

        return null;
    }

    private static IReadOnlyList<ExpressionSyntax>? ElementsOf(ExpressionSyntax list, SemanticModel model, int depth) => list switch
    {
        _ when depth > 3 => null,
        ParenthesizedExpressionSyntax parenthesized => ElementsOf(parenthesized.Expression, model, depth + 1),
        ArrayCreationExpressionSyntax { Initializer: { } initializer } => initializer.Expressions,
        ImplicitArrayCreationExpressionSyntax array => array.Initializer.Expressions,
        InitializerExpressionSyntax initializer => initializer.Expressions,
        CollectionExpressionSyntax collection => collection.Elements.OfType<ExpressionElementSyntax>().Select(static element => element.Expression).ToList(),
        BaseObjectCreationExpressionSyntax { Initializer: { RawKind: (int)SyntaxKind.CollectionInitializerExpression or (int)SyntaxKind.ObjectInitializerExpression } initializer } => initializer.Expressions,
        IdentifierNameSyntax or MemberAccessExpressionSyntax => Kept(list, model) is { } value ? ElementsOf(value, model, depth + 1) : null,
        _ => null,
    };

    // A variable or a field that is given once; a row that is taken out or exchanged is one that nobody knows.
    private static ExpressionSyntax? Kept(ExpressionSyntax name, SemanticModel model)
    {
        if (model.GetSymbolInfo(name).Symbol is not { DeclaringSyntaxReferences: { Length: 1 } references } symbol || references[0].SyntaxTree != name.SyntaxTree)
        {
            return null;
        }

        ExpressionSyntax? value;
        SyntaxNode? scope;
        switch (references[0].GetSyntax())
        {
            case VariableDeclaratorSyntax variable when symbol is ILocalSymbol or IFieldSymbol { IsReadOnly: true } or { DeclaredAccessibility: Accessibility.Private }:
                value = variable.Initializer?.Value;
                scope = symbol is ILocalSymbol ? variable.FirstAncestorOrSelf<MemberDeclarationSyntax>(static member => member is not GlobalStatementSyntax) ?? name.SyntaxTree.GetRoot() : variable.FirstAncestorOrSelf<TypeDeclarationSyntax>();
                break;
            case PropertyDeclarationSyntax { ExpressionBody.Expression: var computed }:
                return computed;
            case PropertyDeclarationSyntax property when symbol is IPropertySymbol { SetMethod: null }:
                value = property.Initializer?.Value;
                scope = property.Parent;
                break;
            default:
                return null;
        }

        bool isChanged = scope?.DescendantNodes().OfType<IdentifierNameSyntax>().Any(use => use.Identifier.ValueText == symbol.Name && use.Parent switch
        {
            AssignmentExpressionSyntax assignment => assignment.Left == use,
            ElementAccessExpressionSyntax { Parent: AssignmentExpressionSyntax assignment } entry => assignment.Left == entry,
            MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Remove" or "RemoveAt" or "RemoveAll" or "Clear" } => true,
            ArgumentSyntax { RefKindKeyword.RawKind: (int)SyntaxKind.RefKeyword or (int)SyntaxKind.OutKeyword } => true,
            _ => false,
        }) != false;
        return isChanged ? null : value;
    }

    // What is done with a row may hang on the row itself.
    private static bool Asks(CommonForEachStatementSyntax loop)
    {
        HashSet<string> names = new();
        if (loop is ForEachStatementSyntax each)
        {
            names.Add(each.Identifier.ValueText);
        }
        else if (loop is ForEachVariableStatementSyntax { Variable: var variable })
        {
            names.UnionWith(variable.DescendantNodesAndSelf().OfType<SingleVariableDesignationSyntax>().Select(static one => one.Identifier.ValueText));
        }

        foreach (SyntaxNode node in loop.Statement.DescendantNodes())
        {
            SyntaxNode? condition = node switch
            {
                IfStatementSyntax branch => branch.Condition,
                SwitchStatementSyntax choice => choice.Expression,
                _ => null,
            };
            if (condition?.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Any(name => names.Contains(name.Identifier.ValueText)) == true)
            {
                return true;
            }
        }

        return false;
    }
}
