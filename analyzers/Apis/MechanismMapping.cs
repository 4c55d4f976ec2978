using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using WinRM.Rules;

namespace WinRM.Analyzers.Apis;

/// <summary>An enum, or a name, that chooses the authentication mechanism towards the server.</summary>
internal sealed class MechanismMapping : Mapping
{
    private const string Negotiate = "Negotiate";

    private readonly string _typeName;
    private readonly IReadOnlyDictionary<string, Mechanisms> _members;

    public MechanismMapping(string typeName, IReadOnlyDictionary<string, Mechanisms> members)
    {
        _typeName = typeName;
        _members = members;
    }

    public override string? EnumName => _typeName;

    public override IEnumerable<string> EnumMembers => _members.Keys;

    public override IReadOnlyList<Fact> Read(Constant value, ITypeSymbol? type, ApiPlace place)
    {
        string? name = value.IsKnown ? EnumMapping.MemberName(type, value.Value) : null;
        string? key = name is null ? null : _members.Keys.FirstOrDefault(member => string.Equals(member, name, StringComparison.OrdinalIgnoreCase));
        return MechanismFacts.Offer(key is null ? null : _members[key], Origin.Explicit, place);
    }

    /// <summary>A name stays a name. The credential may be one for a proxy.</summary>
    public override IReadOnlyList<Edit>? Write(Setting setting, int value, SyntaxNode syntax) =>
        (setting == Settings.ProxyAuthentication && value == (int)ProxyAuthentication.Negotiate ? Expression(Settings.OffersBasic, 0) : Expression(setting, value)) is { } expression ? Replace(syntax, syntax.IsKind(SyntaxKind.StringLiteralExpression) ? "\"" + Negotiate + "\"" : expression) : null;

    /// <summary>Not to offer a mechanism is to let client and server negotiate.</summary>
    public override string? Expression(Setting setting, int value) =>
        value == 0 && (setting == Settings.OffersBasic || setting == Settings.OffersDigest) ? $"global::{_typeName}.{Negotiate}" : null;
}
