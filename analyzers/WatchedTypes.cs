using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using WinRM.Analyzers.Apis;

namespace WinRM.Analyzers;

/// <summary>The watched types that a compilation references, found once per compilation.</summary>
internal sealed class WatchedTypes
{
    private readonly Dictionary<INamedTypeSymbol, Api> _apis = new(SymbolEqualityComparer.Default);
    private readonly HashSet<IAssemblySymbol> _assemblies = new(SymbolEqualityComparer.Default);

    public WatchedTypes(Compilation compilation)
    {
        foreach (Api api in ApiTable.All)
        {
            foreach (INamedTypeSymbol type in compilation.GetTypesByMetadataName(api.TypeName))
            {
                _apis[type] = api;
                _assemblies.Add(type.ContainingAssembly);
            }
        }
    }

    /// <summary>False when nothing is referenced, so that no operation needs to be looked at.</summary>
    public bool Any => _apis.Count > 0;

    /// <summary>The table of a type, or null.</summary>
    public Api? this[ITypeSymbol? type] => type is INamedTypeSymbol named && _apis.TryGetValue(named, out Api? api) ? api : null;

    /// <summary>The symbol belongs to an assembly that declares a watched type: its methods use such objects and do not change them.</summary>
    public bool Declares(ISymbol symbol) => symbol.ContainingAssembly is { } assembly && _assemblies.Contains(assembly);
}
