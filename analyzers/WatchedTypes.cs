using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using WinRM.Analyzers.Apis;

namespace WinRM.Analyzers;

/// <summary>Finds the table of a type: by its metadata name, or by its GUID if it is declared for COM.</summary>
internal sealed class WatchedTypes
{
    private static readonly ILookup<string, (string FullName, Api Api)> s_byName = ApiTable.All
        .SelectMany(static api => api.OtherNames.Prepend(api.TypeName).Select(name => (FullName: name, Api: api))).ToLookup(static entry => SimpleName(entry.FullName));

    private static readonly Dictionary<Guid, Api> s_byGuid = ApiTable.All.SelectMany(static api => api.Guids.Select(guid => (guid, api))).ToDictionary(static entry => entry.guid, static entry => entry.api);

    private static readonly Dictionary<string, Api> s_bySetUp = ApiTable.All.SelectMany(static api => api.SetUpBy.Select(name => (name, api))).ToDictionary(static entry => entry.name, static entry => entry.api);

    private readonly Dictionary<INamedTypeSymbol, Api?> _known = new(SymbolEqualityComparer.Default);

    /// <summary>Words without which a file does not touch a watched type.</summary>
    public static IEnumerable<string> Words => ApiTable.All.SelectMany(static api => api.Words);

    /// <summary>The table of a type, or null.</summary>
    public Api? this[ITypeSymbol? type]
    {
        get
        {
            if (type is not INamedTypeSymbol named)
            {
                return null;
            }

            if (!_known.TryGetValue(named, out Api? api))
            {
                api = Find(named);
                _known.Add(named, api);
            }

            return api;
        }
    }

    /// <summary>The table of the object that a call of a missing method sets up, or null.</summary>
    public static Api? SetUpBy(SyntaxNode call) => call is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name } } && s_bySetUp.TryGetValue(name, out Api? api) ? api : null;

    /// <summary>The table of a type that is missing: one of that name in a namespace that the file imports, or null.</summary>
    public static Api? Missing(ITypeSymbol? type, SyntaxNode use)
    {
        if (type is not { TypeKind: TypeKind.Error, Name: { Length: > 0 } name } || use.SyntaxTree.GetRoot() is not CompilationUnitSyntax file)
        {
            return null;
        }

        foreach ((string fullName, Api api) in s_byName[name])
        {
            string space = fullName.Substring(0, Math.Max(0, fullName.Length - name.Length - 1));
            if (file.Usings.Any(import => import.Name?.ToString() == space) || use.Ancestors().OfType<BaseNamespaceDeclarationSyntax>().Any(around => around.Usings.Any(import => import.Name?.ToString() == space)))
            {
                return api;
            }
        }

        return null;
    }

    /// <summary>The table of the library that a function is imported from, or null.</summary>
    public static Api? Library(IMethodSymbol method) => method.IsStatic && ModuleOf(method) is { } module
        && string.Equals(module.EndsWith(".dll", StringComparison.OrdinalIgnoreCase) ? module.Substring(0, module.Length - 4) : module, WsmSvcApi.Functions.TypeName, StringComparison.OrdinalIgnoreCase)
            ? WsmSvcApi.Functions : null;

    // With LibraryImport the compiler generates what is imported.
    private static string? ModuleOf(IMethodSymbol method) => method.IsExtern ? method.GetDllImportData()?.ModuleName
        : !method.IsPartialDefinition ? null
        : method.GetAttributes().FirstOrDefault(static attribute => attribute.AttributeClass?.Name is "LibraryImportAttribute" or "LibraryImport") is { ConstructorArguments: { Length: 1 } arguments } ? arguments[0].Value as string : null;

    private static Api? Find(INamedTypeSymbol type)
    {
        foreach ((string fullName, Api api) in s_byName[type.MetadataName])
        {
            if (api.IsInAnyNamespace || FullName(type) == fullName)
            {
                return api;
            }
        }

        return type.TypeKind == TypeKind.Struct ? NativeDataApi.Of(type) : type.TypeKind is TypeKind.Interface or TypeKind.Class && type.IsComImport ? type.GetAttributes()
            .Where(static attribute => attribute.AttributeClass is { Name: "GuidAttribute" } && attribute.ConstructorArguments.Length == 1)
            .Select(static attribute => Guid.TryParse(attribute.ConstructorArguments[0].Value as string, out Guid guid) && s_byGuid.TryGetValue(guid, out Api? found) ? found : null)
            .FirstOrDefault(static found => found is not null) : null;
    }

    private static string SimpleName(string fullName) => fullName.Substring(Math.Max(fullName.LastIndexOf('.'), fullName.LastIndexOf('+')) + 1);

    private static string FullName(INamedTypeSymbol type) =>
        type.ContainingType is { } outer ? FullName(outer) + "+" + type.MetadataName
        : type.ContainingNamespace is { IsGlobalNamespace: false } space ? space.ToDisplayString() + "." + type.MetadataName
        : type.MetadataName;
}
