using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using WinRM.Analyzers.Flow;
using WinRM.Rules;

namespace WinRM.Analyzers.Apis;

/// <summary>
/// WSMAN_DATA under any name: a structure of the program with a layout for native code, of which a number follows the type of
/// the data. It means nothing until an option of WinRM takes it.
/// </summary>
internal static class NativeDataApi
{
    /// <summary>The number, kept as if it were a port because no connection has it.</summary>
    public static readonly Mapping Number = new NumberMapping(Settings.Port, isZeroStated: true);

    /// <summary>The structure in which the number is.</summary>
    public static readonly Mapping Union = new TakeoverMapping(Settings.Port);

    /// <summary>The table of a structure, or null when it has no number.</summary>
    public static Api? Of(INamedTypeSymbol type)
    {
        if (type.Locations.FirstOrDefault() is not { IsInSource: true } || !HasLayout(type))
        {
            return null;
        }

        // In a union nothing comes first.
        foreach (IFieldSymbol field in FieldsOf(type).Skip(IsUnion(type) ? 0 : 1))
        {
            if (IsNumber(field.Type))
            {
                return new Api { TypeName = type.MetadataName, Properties = new Dictionary<string, Mapping> { [field.Name] = Number } };
            }

            if (field.Type is INamedTypeSymbol { TypeKind: TypeKind.Struct } union && IsUnion(union) && FieldsOf(union).FirstOrDefault(static part => IsNumber(part.Type)) is { Name: var part } && part != field.Name)
            {
                return new Api { TypeName = type.MetadataName, Properties = new Dictionary<string, Mapping> { [field.Name] = Union, [part] = Number }, Parts = new[] { field.Name } };
            }
        }

        return null;
    }

    private static IEnumerable<IFieldSymbol> FieldsOf(INamedTypeSymbol type)
    {
        foreach (ISymbol member in type.GetMembers())
        {
            if (member is IFieldSymbol { IsStatic: false, IsImplicitlyDeclared: false } field)
            {
                yield return field;
            }
        }
    }

    private static bool IsNumber(ITypeSymbol type) => type.SpecialType is SpecialType.System_Int32 or SpecialType.System_UInt32 or SpecialType.System_Int64 or SpecialType.System_UInt64;

    private static bool HasLayout(INamedTypeSymbol type) => Find(type, "StructLayoutAttribute") is not null;

    private static bool IsUnion(INamedTypeSymbol type) => FieldsOf(type).All(static field => Find(field, "FieldOffsetAttribute") is 0);

    // The number that an attribute is given.
    private static long? Find(ISymbol symbol, string name)
    {
        foreach (AttributeData attribute in symbol.GetAttributes())
        {
            if (attribute.AttributeClass?.Name == name && attribute.ConstructorArguments is { Length: 1 } arguments)
            {
                return Evaluation.Number(Constant.Of(arguments[0].Value));
            }
        }

        return null;
    }
}
