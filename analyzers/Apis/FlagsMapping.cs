using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using WinRM.Rules;

namespace WinRM.Analyzers.Apis;

/// <summary>Bits that turn settings on, and bits that choose mechanisms; combined in a chain of terms.</summary>
internal sealed class FlagsMapping : Mapping
{
    private readonly IReadOnlyList<(long Bit, Setting Setting, int Value)> _switches;
    private readonly IReadOnlyDictionary<long, Mechanisms> _mechanisms;

    /// <param name="switches">Bits, and what each means when it is set.</param>
    /// <param name="mechanisms">Bits that offer a mechanism; without any the client's default holds.</param>
    public FlagsMapping(IReadOnlyList<(long Bit, Setting Setting, int Value)> switches, IReadOnlyDictionary<long, Mechanisms> mechanisms)
    {
        _switches = switches;
        _mechanisms = mechanisms;
    }

    public override IReadOnlyList<Fact> Read(Constant value, ITypeSymbol? type, ApiPlace place)
    {
        ImmutableArray<FlagTerm> terms = !value.Terms.IsDefault ? value.Terms
            : Flow.Evaluation.Number(value) is { } bits ? ImmutableArray.Create(new FlagTerm(bits, value.Syntax ?? place.Value ?? place.Whole))
            : ImmutableArray<FlagTerm>.Empty;
        List<Fact> facts = new();
        foreach ((long bit, Setting setting, int meaning) in _switches)
        {
            if (terms.FirstOrDefault(term => (term.Bits & bit) != 0) is { Syntax: not null } term)
            {
                facts.Add(new Fact(setting, meaning, Origin.Explicit, PlaceOf(term, bit)));
            }
            else if (!value.IsKnown)
            {
                facts.Add(new Fact(setting, null, Origin.Explicit, place));
            }
        }

        facts.AddRange(Offers(value, terms, place));
        return facts;
    }

    /// <summary>A flag that says something else is left out.</summary>
    public override IReadOnlyList<Edit>? Write(Setting setting, int value, SyntaxNode syntax)
    {
        if (_switches.Any(entry => entry.Setting == setting && entry.Value == value))
        {
            return null;
        }

        SyntaxNode term = syntax;
        while (term.Parent is ParenthesizedExpressionSyntax or CastExpressionSyntax)
        {
            term = term.Parent;
        }

        return term.Parent switch
        {
            BinaryExpressionSyntax { RawKind: (int)SyntaxKind.BitwiseOrExpression } or => new[]
            {
                new Edit(or.Left == term ? Microsoft.CodeAnalysis.Text.TextSpan.FromBounds(term.SpanStart, or.Right.SpanStart) : Microsoft.CodeAnalysis.Text.TextSpan.FromBounds(or.Left.Span.End, term.Span.End), ""),
            },
            AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.OrAssignmentExpression } assignment => Removal.Of(new[] { assignment }),
            _ => new[] { new Edit(term.Span, "0") },
        };
    }

    private IReadOnlyList<Fact> Offers(Constant value, ImmutableArray<FlagTerm> terms, ApiPlace place)
    {
        Mechanisms offered = Mechanisms.None;
        ApiPlace? where = null;
        foreach (FlagTerm term in terms)
        {
            foreach (KeyValuePair<long, Mechanisms> mechanism in _mechanisms.Where(mechanism => (term.Bits & mechanism.Key) != 0))
            {
                offered |= mechanism.Value;
                where = PlaceOf(term, mechanism.Key);
            }
        }

        return where is not null ? MechanismFacts.Offer(offered, Origin.Explicit, where)
            : value.IsKnown ? ImmutableArray<Fact>.Empty
            : MechanismFacts.Offer(null, Origin.Explicit, place);
    }

    // A number that holds other flags as well cannot be left out.
    private ApiPlace PlaceOf(FlagTerm term, long bit) => new(term.Syntax, term.Syntax, term.Bits == bit ? this : null);
}
