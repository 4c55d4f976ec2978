using Microsoft.CodeAnalysis;
using WinRM.Analyzers.Flow;

namespace WinRM.Analyzers.Apis;

/// <summary>An argument of a call.</summary>
internal sealed class Argument
{
    public Argument(Value value, ITypeSymbol? type, string name, SyntaxNode whole, IOperation operation)
    {
        Value = value;
        Type = type;
        Name = name;
        Whole = whole;
        Operation = operation;
    }

    /// <summary>What it is on the paths that lead here.</summary>
    public Value Value { get; }

    /// <summary>The type of the parameter.</summary>
    public ITypeSymbol? Type { get; }

    /// <summary>The name of the parameter; empty when the call is bound at run time.</summary>
    public string Name { get; }

    /// <summary>The argument with its name, or the call when it is left out.</summary>
    public SyntaxNode Whole { get; }

    /// <summary>What it is evaluated from; for one that is passed by reference, what can be stored into.</summary>
    public IOperation Operation { get; }

    /// <summary>The expression.</summary>
    public SyntaxNode Expression => Operation.Syntax;
}
