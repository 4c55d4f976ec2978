using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace WinRM.Analyzers.Text;

/// <summary>Where the variables of one member are used.</summary>
internal sealed class MemberUses
{
    private readonly ILookup<string, IdentifierNameSyntax> _byName;
    private readonly Dictionary<ISymbol, IReadOnlyList<IdentifierNameSyntax>> _bySymbol = new(SymbolEqualityComparer.Default);

    public MemberUses(SyntaxNode member, SemanticModel model, CancellationToken cancellation)
    {
        Member = member;
        Model = model;
        Cancellation = cancellation;
        _byName = member.DescendantNodes().OfType<IdentifierNameSyntax>().ToLookup(static name => name.Identifier.ValueText);
    }

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

    /// <summary>The branches around a node.</summary>
    public IReadOnlyList<Guard> Around(SyntaxNode node) => Branches.Around(node, Member);
}
