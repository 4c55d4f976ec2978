using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace WinRM.Analyzers.Flow;

/// <summary>
/// Analyzes the touched members of one type: first what initializers and constructors leave in its fields, then the other
/// members, which begin with those fields that only constructors store into.
/// </summary>
internal sealed class TypeFlow
{
    private readonly TypeDeclarationSyntax? _type;
    private readonly List<SyntaxNode> _bodies;
    private readonly FlowContext _context;
    private readonly SemanticModel _model;
    private readonly FieldUses _fields;

    /// <param name="type">The declaration; null for top-level statements.</param>
    /// <param name="bodies">Its touched bodies.</param>
    /// <param name="context">What the members of the file share.</param>
    /// <param name="model">The semantic model of the file.</param>
    public TypeFlow(TypeDeclarationSyntax? type, IEnumerable<SyntaxNode> bodies, FlowContext context, SemanticModel model)
    {
        _type = type;
        _bodies = bodies.ToList();
        _context = context;
        _model = model;
        _fields = new FieldUses(type);
    }

    /// <summary>Analyzes the members.</summary>
    public void Run()
    {
        _context.Touched.UnionWith(_bodies);
        FlowState atStart = Begin(FlowState.Empty, isStatic: true);
        FlowState inObject = Begin(atStart, isStatic: false);
        List<(ISymbol Symbol, List<Rules.Subject> Subjects)> helpers = new();
        foreach (SyntaxNode body in _bodies.Where(static body => !IsConstruction(body)))
        {
            int before = _context.Subjects.Count;
            Analyze(body, IsStatic(body) ? atStart : inObject);
            if (IsPrivate(body) && _model.GetDeclaredSymbol(DeclarationOf(body)) is { } symbol)
            {
                helpers.Add((symbol, _context.Subjects.GetRange(before, _context.Subjects.Count - before)));
                _context.Subjects.RemoveRange(before, _context.Subjects.Count - before);
            }
        }

        // A helper that was followed from its callers was judged there.
        _context.Subjects.AddRange(helpers.Where(helper => !IsFollowed(helper.Symbol)).SelectMany(static helper => helper.Subjects));
    }

    private FlowState? Analyze(SyntaxNode body, FlowState entry)
    {
        _context.Begin();
        MemberDeclarationSyntax? member = body.FirstAncestorOrSelf<MemberDeclarationSyntax>();
        _context.IsChangedElsewhere = name => _fields.IsChangedOutside(name, member);
        try
        {
            return _context.GraphOf(body) is { } graph ? MemberFlow.Run(graph, _context, new SiteTable(), entry) : null;
        }
        catch (System.InsufficientExecutionStackException)
        {
            // Nested beyond what anybody writes: what was seen until here is judged.
            return null;
        }
    }

    private bool IsFollowed(ISymbol symbol) => symbol is IMethodSymbol method ? _context.Followed.Contains(method)
        : symbol is IPropertySymbol { GetMethod: { } getter } && _context.Followed.Contains(getter);

    // What the fields hold when an object, or the type, is ready.
    private FlowState Begin(FlowState state, bool isStatic)
    {
        List<SyntaxNode> initializers = new();
        List<SyntaxNode> constructors = new();
        foreach (MemberDeclarationSyntax member in _type?.Members ?? default)
        {
            if (IsStatic(member) == isStatic)
            {
                switch (member)
                {
                    case ConstructorDeclarationSyntax { Initializer: not { RawKind: (int)SyntaxKind.ThisConstructorInitializer } } constructor when TouchedMembers.BodyOf(constructor) is not null:
                        constructors.Add(constructor);
                        break;
                    case FieldDeclarationSyntax field when !field.Modifiers.Any(SyntaxKind.ConstKeyword):
                        initializers.AddRange(field.Declaration.Variables.Select(static variable => variable.Initializer).OfType<EqualsValueClauseSyntax>());
                        break;
                    case PropertyDeclarationSyntax { Initializer: { } initializer }:
                        initializers.Add(initializer);
                        break;
                }
            }
        }

        if (!_bodies.Any(IsConstruction) && !_fields.AreReadIn(_bodies, initializers, constructors))
        {
            return state;
        }

        state = initializers.Aggregate(state, (now, initializer) => Analyze(initializer, now) ?? now);
        FlowState? ready = null;
        foreach (SyntaxNode constructor in constructors)
        {
            if (Analyze(constructor, state) is { } exit)
            {
                ready = ready is null ? exit : FlowState.Join(ready, exit);
            }
        }

        return Keep(ready ?? state);
    }

    private FlowState Keep(FlowState state)
    {
        FlowState kept = FlowState.Empty;
        foreach (KeyValuePair<ISymbol, Value> variable in state.Variables.Where(variable => _fields.IsStable(variable.Key)))
        {
            kept = kept.With(variable.Key, variable.Value);
            foreach (Site site in variable.Value.Sites.Where(site => state.Objects[site] is not null))
            {
                Rules.Worlds worlds = state.Objects[site]!.Worlds;
                kept = kept.With(site, new ObjectState(_fields.IsChangedOutside(variable.Key.Name) ? worlds.Map(static world => world.Forget(null)) : worlds, true));
            }
        }

        return kept;
    }

    private static bool IsConstruction(SyntaxNode body) => body is ConstructorDeclarationSyntax or EqualsValueClauseSyntax;

    private static SyntaxNode DeclarationOf(SyntaxNode body) => body is ArrowExpressionClauseSyntax { Parent: { } property } ? property : body;

    private static bool IsStatic(SyntaxNode body) => body.FirstAncestorOrSelf<MemberDeclarationSyntax>()?.Modifiers.Any(SyntaxKind.StaticKeyword) ?? true;

    private static bool IsPrivate(SyntaxNode body) => body.FirstAncestorOrSelf<MemberDeclarationSyntax>() is { } member
        && !member.Modifiers.Any(static modifier => modifier.Kind() is SyntaxKind.PublicKeyword or SyntaxKind.InternalKeyword or SyntaxKind.ProtectedKeyword or SyntaxKind.OverrideKeyword)
        && member is not MethodDeclarationSyntax { ExplicitInterfaceSpecifier: not null } && member.Parent is not InterfaceDeclarationSyntax;
}
