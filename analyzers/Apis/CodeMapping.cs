using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using WinRM.Rules;

namespace WinRM.Analyzers.Apis;

/// <summary>A number that means one value of a setting, and the methods and enum members that stand for it.</summary>
internal sealed class CodeMapping : Mapping
{
    private readonly Setting _setting;
    private readonly IReadOnlyList<(long Code, int? Value, string Name)> _codes;
    private readonly (long Code, int? Value, string Name) _written;

    /// <param name="setting">The setting.</param>
    /// <param name="codes">Numbers, the values that they mean (null when they say nothing), and their names.</param>
    /// <param name="written">A number that says nothing when it is read, and is a way out when it is written.</param>
    public CodeMapping(Setting setting, IReadOnlyList<(long Code, int? Value, string Name)> codes, (long Code, int? Value, string Name) written = default)
    {
        _setting = setting;
        _codes = codes;
        _written = written;
    }

    public override IReadOnlyList<Fact> Read(Constant value, ITypeSymbol? type, ApiPlace place)
    {
        if (Flow.Evaluation.Number(value) is not { } number)
        {
            return value.IsKnown ? ImmutableArray<Fact>.Empty : One(_setting, null, place);
        }

        return _codes.FirstOrDefault(code => code.Code == number) is { Value: { } meaning } ? One(_setting, meaning, place) : ImmutableArray<Fact>.Empty;
    }

    public override IReadOnlyList<Edit>? Write(Setting setting, int value, SyntaxNode syntax)
    {
        (long code, int? _, string name) = _codes.Append(_written).FirstOrDefault(code => code.Value == value);
        if (setting != _setting || name is null)
        {
            return null;
        }

        while (syntax is CastExpressionSyntax cast)
        {
            syntax = cast.Expression;
        }

        // Names differ between methods and enums only in what comes before the last part.
        SimpleNameSyntax? member = syntax switch
        {
            InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name: var called } } => called,
            MemberAccessExpressionSyntax { Name: var named } => named,
            _ => null,
        };
        string? old = member is null ? null : _codes.Select(static known => known.Name).FirstOrDefault(known => member.Identifier.Text.EndsWith(known, System.StringComparison.Ordinal));
        return old is not null ? new[] { new Edit(member!.Span, member.Identifier.Text.Substring(0, member.Identifier.Text.Length - old.Length) + name) }
            : syntax is LiteralExpressionSyntax ? new[] { new Edit(syntax.Span, code.ToString(CultureInfo.InvariantCulture)) }
            : null;
    }
}
