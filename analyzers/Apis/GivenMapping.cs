using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using WinRM.Rules;

namespace WinRM.Analyzers.Apis;

/// <summary>An object that, when it is given at all, turns settings to a value; null and the empty text turn nothing.</summary>
internal sealed class GivenMapping : Mapping
{
    private readonly KeyValuePair<Setting, int>[] _settings;

    public GivenMapping(params KeyValuePair<Setting, int>[] settings) => _settings = settings;

    public GivenMapping(Setting setting)
        : this(new KeyValuePair<Setting, int>(setting, 1))
    {
    }

    public override IReadOnlyList<Fact> Read(Constant value, ITypeSymbol? type, ApiPlace place)
    {
        if (value.IsNull || value.Value is "")
        {
            return ImmutableArray<Fact>.Empty;
        }

        List<Fact> facts = new();
        foreach (KeyValuePair<Setting, int> entry in _settings)
        {
            facts.Add(new Fact(entry.Key, entry.Value, Origin.Explicit, place));
            if (entry.Key == Settings.ProxyCredential)
            {
                facts.AddRange(CredentialNameMapping.Facts(Settings.ProxyCredentialName, place));
            }
        }

        return facts;
    }
}
