using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using WinRM.Rules;

namespace WinRM.Analyzers.Apis;

/// <summary>What a value that is given to an API says in the vocabulary of the rules.</summary>
internal abstract class Mapping
{
    /// <summary>The facts that a value states.</summary>
    /// <param name="value">The constant, or what cannot be known.</param>
    /// <param name="type">The declared type that the value is given to.</param>
    /// <param name="place">Where it stands.</param>
    public abstract IReadOnlyList<Fact> Read(Constant value, ITypeSymbol? type, ApiPlace place);

    /// <summary>The edits that make a value say something else, or null when this API cannot say it.</summary>
    /// <param name="setting">The setting to change.</param>
    /// <param name="value">What it has to be.</param>
    /// <param name="syntax">The expression that is the value today.</param>
    public virtual IReadOnlyList<Edit>? Write(Setting setting, int value, SyntaxNode syntax) => Expression(setting, value) is { } expression ? Replace(syntax, expression) : null;

    /// <summary>A C# expression for a setting's value, or null when this API has none.</summary>
    public virtual string? Expression(Setting setting, int value) => null;

    /// <summary>The settings that are taken over when the value is a watched object.</summary>
    public virtual IReadOnlyList<Setting> Takes => System.Collections.Immutable.ImmutableArray<Setting>.Empty;

    /// <summary>What holds after the settings of a watched object were taken over; those that it does not state fall back to their defaults.</summary>
    /// <param name="world">What held before.</param>
    /// <param name="giver">The table of the object.</param>
    /// <param name="given">What is stated of it.</param>
    /// <param name="place">Where it is given.</param>
    public virtual World Take(World world, Api giver, World given, ApiPlace place)
    {
        foreach (Setting setting in Takes)
        {
            world = given[setting] is { } fact ? world.With(fact) : world.Without(setting);
        }

        return world;
    }

    /// <summary>An assignment may be taken away: then what the rules take for the default holds.</summary>
    public virtual bool IsRemovable => false;

    /// <summary>Metadata name of the enum whose members the mapping names, or null.</summary>
    public virtual string? EnumName => null;

    /// <summary>The members that it names.</summary>
    public virtual IEnumerable<string> EnumMembers => System.Linq.Enumerable.Empty<string>();

    /// <summary>One edit that replaces an expression; of an enum's member only the name is changed.</summary>
    protected static IReadOnlyList<Edit> Replace(SyntaxNode syntax, string expression)
    {
        int dot = expression.LastIndexOf('.');
        return dot > 0 && syntax is MemberAccessExpressionSyntax { Expression: var type } member && expression.Substring(0, dot).EndsWith(LastName(type), System.StringComparison.Ordinal)
            ? new[] { new Edit(member.Name.Span, expression.Substring(dot + 1)) }
            : new[] { new Edit(syntax.Span, expression) };
    }

    private static string LastName(ExpressionSyntax type) => "." + (type is MemberAccessExpressionSyntax { Name: var name } ? name.ToString() : type.ToString());

    /// <summary>One fact as a list.</summary>
    protected static IReadOnlyList<Fact> One(Setting setting, int? value, ApiPlace place) =>
        new[] { new Fact(setting, value, Origin.Explicit, place) };
}
