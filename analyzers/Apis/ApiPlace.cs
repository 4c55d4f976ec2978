using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using WinRM.Rules;

namespace WinRM.Analyzers.Apis;

/// <summary>An assignment, an argument or a creation that states a fact.</summary>
internal sealed class ApiPlace : Place
{
    /// <summary>A place.</summary>
    /// <param name="whole">The assignment or argument that states the fact, or the expression that creates the object.</param>
    /// <param name="value">The expression that is the value.</param>
    /// <param name="writer">Writes other values; null when none can be written here.</param>
    public ApiPlace(SyntaxNode whole, SyntaxNode? value = null, Mapping? writer = null)
        : base(whole.GetLocation())
    {
        Whole = whole;
        Value = value;
        Writer = writer;
    }

    public SyntaxNode Whole { get; }

    public SyntaxNode? Value { get; }

    private Mapping? Writer { get; }

    /// <summary>The same place with the expression in which the value was spelled out, as when a variable carries it.</summary>
    public ApiPlace Spelled(SyntaxNode value) => new(Whole, value, Writer);

    public override IReadOnlyList<Edit>? Write(Setting setting, int value) =>
        Value is null || Value.SyntaxTree != Whole.SyntaxTree ? null : Writer?.Write(setting, value, Value);

    public override ExpressionSyntax? Removable => Writer is { IsRemovable: true } ? Whole as AssignmentExpressionSyntax : null;
}
