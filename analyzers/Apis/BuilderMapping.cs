using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using WinRM.Rules;

namespace WinRM.Analyzers.Apis;

/// <summary>The method of WinRm.NET that chooses the builder, and with it the mechanism.</summary>
internal sealed class BuilderMapping : Mapping
{
    public override IReadOnlyList<Fact> Read(Constant value, ITypeSymbol? type, ApiPlace place) => ImmutableArray<Fact>.Empty;

    /// <summary>The builders differ in type, so that another one fits only where nobody names the type.</summary>
    public override IReadOnlyList<Edit>? Write(Setting setting, int value, SyntaxNode syntax) =>
        setting == Settings.OffersBasic && value == 0 && syntax.Parent?.Parent is InvocationExpressionSyntax { Parent: MemberAccessExpressionSyntax } ? new[] { new Edit(syntax.Span, "WithNtlm") } : null;
}
