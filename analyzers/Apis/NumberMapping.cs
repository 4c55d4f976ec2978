using System.Collections.Generic;
using System.Globalization;
using Microsoft.CodeAnalysis;
using WinRM.Rules;

namespace WinRM.Analyzers.Apis;

/// <summary>A number, such as a port; zero means that nothing is said, unless it is as good as any other.</summary>
internal sealed class NumberMapping : Mapping
{
    private readonly Setting _setting;

    private readonly bool _isZeroStated;

    public NumberMapping(Setting setting, bool isZeroStated = false)
    {
        _setting = setting;
        _isZeroStated = isZeroStated;
    }

    public override IReadOnlyList<Fact> Read(Constant value, ITypeSymbol? type, ApiPlace place) => value.Value switch
    {
        0 or 0u when !_isZeroStated => new Fact[0],
        int number => One(_setting, number, place),
        uint number => One(_setting, (int)number, place),
        _ => One(_setting, null, place),
    };

    public override string? Expression(Setting setting, int value) => setting == _setting ? value.ToString(CultureInfo.InvariantCulture) : null;
}
