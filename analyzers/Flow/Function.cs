using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace WinRM.Analyzers.Flow;

/// <summary>A function that is a value, and can be followed where it is called.</summary>
internal sealed class Function : IEquatable<Function>
{
    private readonly Lazy<bool> _captures;

    /// <summary>A function.</summary>
    /// <param name="method">The method, or the one that an anonymous function is.</param>
    /// <param name="body">Its graph; null when it does not stand here.</param>
    public Function(IMethodSymbol method, Func<ControlFlowGraph?> body)
    {
        Method = method;
        Body = body;
        _captures = new Lazy<bool>(() => method.MethodKind == MethodKind.AnonymousFunction && body() is { } graph && MemberFlow.Operations(graph).Any(IsCapture));
    }

    public IMethodSymbol Method { get; }

    public Func<ControlFlowGraph?> Body { get; }

    /// <summary>It uses variables of the member around it, which are gone, or hold something else, once that member has returned.</summary>
    public bool Captures => _captures.Value;

    public bool Equals(Function? other) => other is not null && SymbolEqualityComparer.Default.Equals(Method, other.Method);

    public override bool Equals(object? obj) => Equals(obj as Function);

    public override int GetHashCode() => SymbolEqualityComparer.Default.GetHashCode(Method);

    private bool IsCapture(IOperation operation) => operation switch
    {
        ILocalReferenceOperation local => !SymbolEqualityComparer.Default.Equals(local.Local.ContainingSymbol, Method),
        IParameterReferenceOperation parameter => !SymbolEqualityComparer.Default.Equals(parameter.Parameter.ContainingSymbol, Method),
        IFlowAnonymousFunctionOperation => true,
        _ => false,
    };
}
