using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using WinRM.Rules;

namespace WinRM.Analyzers.Apis;

/// <summary>A credential, of which no more is known than the variable that holds it.</summary>
internal sealed class CredentialNameMapping : Mapping
{
    private readonly Setting _setting;

    public CredentialNameMapping(Setting setting) => _setting = setting;

    /// <summary>The name of the variable that an argument or a value is, as a fact; none for any other expression.</summary>
    public static IEnumerable<Fact> Facts(Setting setting, ApiPlace place)
    {
        if (place.Value is IdentifierNameSyntax or MemberAccessExpressionSyntax { Name: IdentifierNameSyntax })
        {
            yield return new Fact(setting, Settings.Name(place.Value.ToString()), Origin.Explicit, place);
        }
    }

    public override IReadOnlyList<Fact> Read(Constant value, ITypeSymbol? type, ApiPlace place) => Facts(_setting, place).ToImmutableArray();
}
