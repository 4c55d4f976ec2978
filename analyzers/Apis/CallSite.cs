using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using WinRM.Analyzers.Flow;

namespace WinRM.Analyzers.Apis;

/// <summary>One call, with what is known of its arguments.</summary>
internal sealed class CallSite
{
    /// <summary>A call.</summary>
    /// <param name="syntax">The whole expression.</param>
    /// <param name="method">The method; null when it is bound at run time.</param>
    /// <param name="receiver">The object that it is called on.</param>
    /// <param name="arguments">The arguments by position.</param>
    public CallSite(SyntaxNode syntax, IMethodSymbol? method, Value receiver, IReadOnlyList<Argument> arguments)
    {
        Syntax = syntax;
        Method = method;
        Receiver = receiver;
        Arguments = arguments;
    }

    public SyntaxNode Syntax { get; }

    public IMethodSymbol? Method { get; }

    public Value Receiver { get; }

    public IReadOnlyList<Argument> Arguments { get; }

    /// <summary>The value of an argument; unknown when there is none.</summary>
    public Value this[int position] => position < Arguments.Count ? Arguments[position].Value : Value.Unknown;

    /// <summary>The only constant that an argument can be, if it is a text.</summary>
    public string? Text(int position) => this[position].Atoms is { Length: 1 } atoms ? atoms[0].Constant.Value as string : null;
}
