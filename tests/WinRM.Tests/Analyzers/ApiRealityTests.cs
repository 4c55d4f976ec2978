using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using WinRM.Analyzers.Apis;
using WinRM.Rules;
using WinRM.Tests.Cases;
using Xunit;

namespace WinRM.Tests.Analyzers;

/// <summary>All that the tables of the watched APIs name exists in the published packages; a misspelt name would only be silent.</summary>
public sealed class ApiRealityTests
{
    private static readonly CSharpCompilation s_published =
        CSharpCompilation.Create("Reality", references: CSharpSurface.AllReferences, options: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));

    // Functions and structures of C are known by their names, wherever somebody declares them.
    public static TheoryData<string> Types => new(ApiTable.All.Where(static api => !api.IsInAnyNamespace && api != WsmSvcApi.Functions).Select(static api => api.TypeName));

    [Theory]
    [MemberData(nameof(Types))]
    public void Each_type_is_published_once(string type) => Assert.Single(s_published.GetTypesByMetadataName(type));

    [Theory]
    [MemberData(nameof(Types))]
    public void Each_property_exists_and_takes_what_its_mapping_says(string type)
    {
        foreach ((string name, Mapping mapping) in Table(type).Properties)
        {
            IPropertySymbol? property = Members<IPropertySymbol>(type, name).FirstOrDefault();
            Assert.True(property is { SetMethod.DeclaredAccessibility: Accessibility.Public }, $"{type}.{name}");
            AssertEnum($"{type}.{name}", mapping, [property.Type]);
        }
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void Each_constructor_parameter_exists_and_takes_what_its_mapping_says(string type)
    {
        foreach ((string name, Mapping mapping) in Table(type).Parameters)
        {
            ITypeSymbol[] types = [.. Members<IMethodSymbol>(type, ".ctor").SelectMany(static constructor => constructor.Parameters)
                .Where(parameter => parameter.Name == name).Select(static parameter => parameter.Type)];
            Assert.True(types.Length > 0, $"{type}(… {name} …)");
            AssertEnum($"{type}(… {name} …)", mapping, types);
        }
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void Each_method_exists_and_takes_what_its_mapping_says(string type)
    {
        foreach ((string name, Call call) in Table(type).Calls)
        {
            IMethodSymbol[] methods = [.. Members<IMethodSymbol>(type, name)];
            Assert.True(methods.Length > 0, $"{type}.{name}(…)");
            for (int i = 0; i < call.Arguments.Count; i++)
            {
                ITypeSymbol[] types = [.. methods.Where(method => method.Parameters.Length > i).Select(method => method.Parameters[i].Type)];
                Assert.True(types.Length > 0, $"{type}.{name}(…) has no parameter {i}");
                if (call.Arguments[i] is TakeoverMapping)
                {
                    Assert.Contains(types, static given => given.SpecialType == SpecialType.System_Object || ApiTable.All.Any(api => api.TypeName == given.ToDisplayString()));
                }
                else if (call.Arguments[i] is { } mapping)
                {
                    AssertEnum($"{type}.{name}(…)", mapping, types);
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void What_a_fix_would_write_to_a_property_compiles(string type)
    {
        string[] assignments = [.. Table(type).Properties.SelectMany(property => Settings.All.SelectMany(setting => Enumerable.Range(0, 16)
            .Select(value => property.Value.Expression(setting, value)).OfType<string>().Select(expression => $"{Target(type, property.Key)} = {expression};"))).Distinct()];
        if (assignments.Length == 0)
        {
            return;
        }

        CSharpCompilation compilation = s_published.AddSyntaxTrees(CSharpSyntaxTree.ParseText($"class C {{ void M({type} it) {{ {string.Join('\n', assignments)} }} }}"));

        Assert.DoesNotContain(compilation.GetDiagnostics(), static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
    }

    // What an assignment to a property begins with.
    private static string Target(string type, string name) =>
        Declared<IPropertySymbol>([type], name).FirstOrDefault() is { } own ? (own.IsStatic ? type : "it") + "." + name
        : $"it.{Table(type).Parts.First(part => Declared<IPropertySymbol>([Declared<IPropertySymbol>([type], part).First().Type.ToDisplayString()], name).Any())}.{name}";

    // What takes an enum is read by the names of its members, of one overload or another; all of them exist.
    private static void AssertEnum(string place, Mapping mapping, IReadOnlyCollection<ITypeSymbol> types)
    {
        INamedTypeSymbol[] enums = [.. types.OfType<INamedTypeSymbol>()
            .Select(static type => type is { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } ? type.TypeArguments[0] as INamedTypeSymbol : type)
            .OfType<INamedTypeSymbol>().Where(static type => type.TypeKind == TypeKind.Enum)];
        if (mapping.EnumName is not null || enums.Length > 0)
        {
            Assert.True(enums.Any(type => type.ToDisplayString() == mapping.EnumName), $"{place} takes no {mapping.EnumName}");
            Assert.All(mapping.EnumMembers, member => Assert.True(enums.Any(type => type.MemberNames.Contains(member)), $"{place}: no {member}"));
        }
    }

    private static Api Table(string type) => ApiTable.All.Single(api => api.TypeName == type);

    // The members of a part are stated by the table of the whole.
    private static IEnumerable<T> Members<T>(string type, string name)
        where T : ISymbol
    {
        Api table = Table(type);
        IEnumerable<ITypeSymbol> parts = table.Parts.SelectMany(part => Declared<IPropertySymbol>([type], part)).Select(static part => part.Type);
        return Declared<T>(table.OtherNames.Prepend(type).Concat(parts.Select(static part => part.ToDisplayString())), name);
    }

    private static IEnumerable<T> Declared<T>(IEnumerable<string> types, string name)
        where T : ISymbol
    {
        foreach (string declared in types)
        {
            for (INamedTypeSymbol? declaring = s_published.GetTypeByMetadataName(declared); declaring is not null; declaring = name == ".ctor" ? null : declaring.BaseType)
            {
                foreach (T member in declaring.GetMembers(name).OfType<T>().Where(static member => member.DeclaredAccessibility == Accessibility.Public))
                {
                    yield return member;
                }
            }
        }
    }
}
