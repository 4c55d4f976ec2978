using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace WinRM.Analyzers.Flow;

/// <summary>What the analysis of the members of one file shares.</summary>
internal sealed class FlowContext
{
    // Helpers within helpers that are followed, and calls of them in one member.
    private const int MaxDepth = 3;
    private const int MaxCalls = 200;

    private readonly SemanticModel _model;
    private readonly CancellationToken _cancellation;
    private readonly Dictionary<IMethodSymbol, ControlFlowGraph?> _bodies = new(SymbolEqualityComparer.Default);
    private readonly Stack<IMethodSymbol> _active = new();
    private int _calls;

    public FlowContext(SemanticModel model, CancellationToken cancellation)
    {
        _model = model;
        _cancellation = cancellation;
    }

    /// <summary>What the names of the file mean.</summary>
    public SemanticModel Model => _model;

    /// <summary>The types to watch.</summary>
    public WatchedTypes Watched { get; } = new();

    /// <summary>What parameters of missing types are meant to be.</summary>
    public Dictionary<ISymbol, Apis.Api> Meant { get; } = new(SymbolEqualityComparer.Default);

    /// <summary>The subjects to judge that were found.</summary>
    public List<Rules.Subject> Subjects { get; } = new();

    /// <summary>The helpers that were followed from where they are called, and need not be looked at on their own.</summary>
    public HashSet<IMethodSymbol> Followed { get; } = new(SymbolEqualityComparer.Default);

    /// <summary>The members that mention something to watch.</summary>
    public HashSet<SyntaxNode> Touched { get; } = new();

    /// <summary>Do other members of the type change the object of a field or property as well?</summary>
    public Func<string, bool> IsChangedElsewhere { get; set; } = static _ => false;

    /// <summary>Stops when the user typed on.</summary>
    public void CheckCancelled() => _cancellation.ThrowIfCancellationRequested();

    /// <summary>The method of a call that may not compile.</summary>
    public IMethodSymbol? MethodOf(ExpressionSyntax call) => Binding.MethodOf(call, _model, _cancellation);

    /// <summary>A new member begins.</summary>
    public void Begin() => _calls = 0;

    /// <summary>The graph of a member's body or initializer; null when there is none.</summary>
    public ControlFlowGraph? GraphOf(SyntaxNode body) => ControlFlowGraph.Create(body, _model, _cancellation);

    /// <summary>The graph of a method that certainly is what a call runs and stands in the same file; null for any other.</summary>
    public ControlFlowGraph? GraphOf(IMethodSymbol method, Func<ControlFlowGraph?> local)
    {
        if (method.IsVirtual || method.IsAbstract || method.IsOverride || method.IsExtern)
        {
            return null;
        }

        if (!_bodies.TryGetValue(method, out ControlFlowGraph? body))
        {
            // A local or anonymous function is only known to the graph that it stands in.
            bool isLocal = method.MethodKind is MethodKind.LocalFunction or MethodKind.AnonymousFunction;
            body = isLocal ? local() : method.DeclaringSyntaxReferences is { Length: 1 } references && BodyOf(references[0]) is { } node ? GraphOf(node) : null;
            if (!isLocal || body is not null)
            {
                _bodies.Add(method, body);
            }
        }

        return body;
    }

    /// <summary>The same, to evaluate it; null when helpers are nested too deep. Leave it with <see cref="Leave"/>.</summary>
    public ControlFlowGraph? Enter(IMethodSymbol method, Func<ControlFlowGraph?> local)
    {
        if (_active.Count >= MaxDepth || _calls >= MaxCalls || _active.Contains(method, SymbolEqualityComparer.Default))
        {
            return null;
        }

        ControlFlowGraph? body = GraphOf(method, local);
        if (body is not null)
        {
            _calls++;
            _active.Push(method);
            Followed.Add(method);
        }

        return body;
    }

    /// <summary>The helper that was entered last is done.</summary>
    public void Leave() => _active.Pop();

    /// <summary>What the initializer of a static field that never changes says, if it is declared in this file.</summary>
    public Value? Initial(IFieldSymbol field)
    {
        if (!field.IsStatic || !field.IsReadOnly || field.DeclaringSyntaxReferences.FirstOrDefault() is not { } reference || reference.SyntaxTree != _model.SyntaxTree
            || reference.GetSyntax(_cancellation) is not VariableDeclaratorSyntax { Initializer: { } initializer } || _active.Count >= MaxDepth || _calls++ >= MaxCalls
            || GraphOf(initializer) is not { } graph)
        {
            return null;
        }

        Value? value = MemberFlow.Follow(graph, this, new SiteTable(), FlowState.Empty, judges: false)?[field];
        return value is null || value.Sites.Any() ? null : value;
    }

    /// <summary>A value that is spelled out where a constant or a field that never changes is declared, in this file.</summary>
    public SyntaxNode? Spelled(ISymbol symbol) => symbol.DeclaringSyntaxReferences.FirstOrDefault() is { } reference && reference.SyntaxTree == _model.SyntaxTree
        && reference.GetSyntax(_cancellation) is VariableDeclaratorSyntax { Initializer.Value: { } value } ? value : null;

    private SyntaxNode? BodyOf(SyntaxReference reference)
    {
        if (reference.SyntaxTree != _model.SyntaxTree)
        {
            return null;
        }

        return reference.GetSyntax(_cancellation) switch
        {
            BaseMethodDeclarationSyntax { Body: not null } method => method,
            BaseMethodDeclarationSyntax { ExpressionBody: not null } method => method,
            AccessorDeclarationSyntax { Body: not null } accessor => accessor,
            AccessorDeclarationSyntax { ExpressionBody: not null } accessor => accessor,
            ArrowExpressionClauseSyntax arrow => arrow,
            _ => null,
        };
    }
}
