using Microsoft.CodeAnalysis;
using WinRM.Analyzers.Apis;

namespace WinRM.Analyzers.Flow;

/// <summary>A watched object: the expression that creates it, or the parameter, field or property that holds it.</summary>
internal sealed class Site
{
    public Site(Api api, SyntaxNode anchor, ITypeSymbol? type, bool isCreated)
    {
        Api = api;
        Anchor = anchor;
        Type = type;
        IsCreated = isCreated;
    }

    /// <summary>The table of its type.</summary>
    public Api Api { get; }

    /// <summary>Where it comes from.</summary>
    public SyntaxNode Anchor { get; }

    /// <summary>Its declared type; null when it is bound at run time.</summary>
    public ITypeSymbol? Type { get; }

    /// <summary>It is created here; otherwise nothing is known of it at first.</summary>
    public bool IsCreated { get; }
}
