using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using WinRM.Rules;

namespace WinRM.Analyzers.Apis;

/// <summary>A boolean: true means one value of a setting, false the other.</summary>
internal sealed class FlagMapping : Mapping
{
    private readonly Setting _setting;
    private readonly int _whenTrue;
    private readonly int _whenFalse;

    public FlagMapping(Setting setting, int whenTrue = 1, int whenFalse = 0, bool isRemovable = true)
    {
        IsRemovable = isRemovable;
        _setting = setting;
        _whenTrue = whenTrue;
        _whenFalse = whenFalse;
    }

    public override bool IsRemovable { get; }

    public override IReadOnlyList<Fact> Read(Constant value, ITypeSymbol? type, ApiPlace place) =>
        One(_setting, value.Value is bool flag ? (flag ? _whenTrue : _whenFalse) : null, place);

    public override string? Expression(Setting setting, int value) =>
        setting != _setting ? null : value == _whenTrue ? "true" : value == _whenFalse ? "false" : null;
}
