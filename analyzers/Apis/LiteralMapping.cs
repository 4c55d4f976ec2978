using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using WinRM.Rules;

namespace WinRM.Analyzers.Apis;

/// <summary>Words in any case, or numbers, that mean values of one setting; any other says nothing.</summary>
internal sealed class LiteralMapping : Mapping
{
    private readonly Setting _setting;
    private readonly IReadOnlyList<(object Literal, int Value)> _literals;

    public LiteralMapping(Setting setting, params (object Literal, int Value)[] literals)
    {
        _setting = setting;
        _literals = literals;
    }

    public override IReadOnlyList<Fact> Read(Constant value, ITypeSymbol? type, ApiPlace place)
    {
        if (!value.IsKnown)
        {
            return One(_setting, null, place);
        }

        foreach ((object literal, int meaning) in _literals)
        {
            if (literal is string word ? string.Equals(word, value.Value as string, StringComparison.OrdinalIgnoreCase) : literal.Equals(value.Value))
            {
                return One(_setting, meaning, place);
            }
        }

        return ImmutableArray<Fact>.Empty;
    }

    public override string? Expression(Setting setting, int value) => setting != _setting ? null : _literals.FirstOrDefault(entry => entry.Value == value).Literal switch
    {
        string word => "\"" + word + "\"",
        uint number => number + "u",
        _ => null,
    };
}
