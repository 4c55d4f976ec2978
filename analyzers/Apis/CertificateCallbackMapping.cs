using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using WinRM.Analyzers.Flow;
using WinRM.Rules;

namespace WinRM.Analyzers.Apis;

/// <summary>A function that decides about certificates: one that says yes to all of them checks nothing, and null leaves the checks as they are.</summary>
internal sealed class CertificateCallbackMapping : Mapping
{
    public override bool IsRemovable => true;

    public override IReadOnlyList<Fact> Read(Constant value, ITypeSymbol? type, ApiPlace place)
    {
        int? check = value.IsNull ? 1 : value.Value is ConstantFunction function ? (function.Result ? 0 : 1) : null;
        return new[] { new Fact(Settings.CaCheck, check, Origin.Explicit, place), new Fact(Settings.CnCheck, check, Origin.Explicit, place) };
    }
}
