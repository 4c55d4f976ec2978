using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace WinRM.Analyzers.Text;

/// <summary>Where the variables of one member are used.</summary>
internal sealed class MemberUses
{
    private readonly ILookup<string, IdentifierNameSyntax> _byName;
    private readonly Dictionary<ISymbol, IReadOnlyList<IdentifierNameSyntax>> _bySymbol = new(SymbolEqualityComparer.Default);
    private readonly MemberUses? _caller;
    private readonly CalledFunction? _function;

    public MemberUses(SyntaxNode member, SemanticModel model, CancellationToken cancellation)
    {
        Member = member;
        Model = model;
        Cancellation = cancellation;
        _byName = member.DescendantNodes().OfType<IdentifierNameSyntax>().ToLookup(static name => name.Identifier.ValueText);
    }

    /// <summary>Those of a function that a member calls.</summary>
    public MemberUses(CalledFunction function, MemberUses caller)
    {
        bool isInside = function.Declaration is not MethodDeclarationSyntax;
        Member = isInside ? caller.Member : function.Declaration;
        Model = caller.Model;
        Cancellation = caller.Cancellation;
        _byName = isInside ? caller._byName : Member.DescendantNodes().OfType<IdentifierNameSyntax>().ToLookup(static name => name.Identifier.ValueText);
        _caller = caller;
        _function = function;
    }

    /// <summary>The member that calls, when this is a function.</summary>
    public MemberUses? Caller => _caller;

    public SyntaxNode Member { get; }

    public SemanticModel Model { get; }

    public CancellationToken Cancellation { get; }

    /// <summary>The uses of a variable, in the order of the source.</summary>
    public IReadOnlyList<IdentifierNameSyntax> Of(ISymbol symbol)
    {
        if (!_bySymbol.TryGetValue(symbol, out IReadOnlyList<IdentifierNameSyntax>? uses))
        {
            uses = _byName[symbol.Name].Where(name => SymbolEqualityComparer.Default.Equals(SymbolOf(name), symbol)).ToArray();
            _bySymbol.Add(symbol, uses);
        }

        return uses;
    }

    /// <summary>What an expression refers to.</summary>
    public ISymbol? SymbolOf(ExpressionSyntax expression) => Model.GetSymbolInfo(expression, Cancellation).Symbol;

    /// <summary>The method of a call.</summary>
    public IMethodSymbol? MethodOf(ExpressionSyntax call) => Binding.MethodOf(call, Model, Cancellation);

    /// <summary>Is an expression a text?</summary>
    public bool IsText(ExpressionSyntax expression) => Binding.IsText(expression, Model, Cancellation);

    /// <summary>The type of an expression.</summary>
    public ITypeSymbol? TypeOf(ExpressionSyntax expression) => Model.GetTypeInfo(expression, Cancellation).Type;

    /// <summary>Does an expression have a type of somebody else's that is missing?</summary>
    public bool IsMissing(ExpressionSyntax expression) => TypeOf(expression) is null or { TypeKind: TypeKind.Error };

    /// <summary>The initial value that a local is declared with, or null.</summary>
    public ExpressionSyntax? Initial(ISymbol symbol) =>
        symbol.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(Cancellation) is VariableDeclaratorSyntax { Initializer.Value: { } value } && value.SyntaxTree == Member.SyntaxTree ? value : null;

    /// <summary>Does a local get another value than its first?</summary>
    public bool IsReplaced(ISymbol local)
    {
        foreach (IdentifierNameSyntax use in Of(local))
        {
            if (use.Parent is AssignmentExpressionSyntax assignment && assignment.Left == use)
            {
                return true;
            }

            if (use.Parent is ArgumentSyntax { RefKindKeyword.RawKind: (int)SyntaxKind.RefKeyword or (int)SyntaxKind.OutKeyword } or PostfixUnaryExpressionSyntax { RawKind: not (int)SyntaxKind.SuppressNullableWarningExpression })
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The branches around a node. Two calls of a function take branches of their own.</summary>
    public IReadOnlyList<Guard> Around(SyntaxNode node)
    {
        if (_function is null)
        {
            return Branches.Around(node, Member);
        }

        if (!_function.Declaration.Span.Contains(node.Span))
        {
            return _caller!.Around(node);
        }

        List<Guard> guards = new(_caller!.Around(_function.Call));
        foreach (Guard guard in Branches.Around(node, _function.Declaration, condition => _function.Truth(condition, this)))
        {
            guards.Add(guard with { Decision = (_function.Call, guard.Decision) });
        }

        return guards;
    }

    /// <summary>A place in the order of the source: what a function does is done where it is called.</summary>
    public int At(int position) => _function is null ? position : _caller!.At(_function.Call.SpanStart);

    /// <summary>What a parameter of the function is called with, or null.</summary>
    public ExpressionSyntax? Argument(ExpressionSyntax name) => _function is not null && name is IdentifierNameSyntax && SymbolOf(name) is IParameterSymbol parameter ? _function.Argument(parameter) : null;

    /// <summary>Does the function never come to a place when it is called like this?</summary>
    public bool IsPassedOver(SyntaxNode node)
    {
        for (SyntaxNode child = node; _function is not null && child != _function.Declaration && child.Parent is { } parent; child = parent)
        {
            if (parent is IfStatementSyntax branch && child != branch.Condition && _function.Truth(branch.Condition, this) is { } truth && truth != (child == branch.Statement))
            {
                return true;
            }
        }

        return false;
    }
}
