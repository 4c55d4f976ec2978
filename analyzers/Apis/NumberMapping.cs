using System.Collections.Generic;
using System.Globalization;
using Microsoft.CodeAnalysis;
using WinRM.Rules;

namespace WinRM.Analyzers.Apis;

/// <summary>A number, such as a port; zero means that nothing is said.</summary>
internal sealed class NumberMapping : Mapping
{
    private readonly Setting _setting;

    public NumberMapping(Setting setting) => _setting = setting;

    public override IReadOnlyList<Fact> Read(Constant value, ITypeSymbol? type, ApiPlace place) => value.Value switch
    {
        0 or 0u => new Fact[0],
        int number => One(_setting, number, place),
        uint number => One(_setting, (int)number, place),
        _ => One(_setting, null, place),
    };

    public override string? Expression(Setting setting, int value) => setting == _setting ? value.ToString(CultureInfo.InvariantCulture) : null;
}
