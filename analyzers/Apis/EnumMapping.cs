using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using WinRM.Rules;

namespace WinRM.Analyzers.Apis;

/// <summary>An enum whose members, found by name, mean values of one setting. Numbers differ between look-alike enums.</summary>
internal sealed class EnumMapping : Mapping
{
    private readonly string _typeName;
    private readonly Setting _setting;
    private readonly IReadOnlyDictionary<string, int> _members;
    private readonly KeyValuePair<string, int> _writtenOnly;

    /// <param name="typeName">Metadata name of the enum.</param>
    /// <param name="setting">The setting.</param>
    /// <param name="members">Members and the values they mean; a member that is not listed says nothing.</param>
    /// <param name="writtenOnly">A member that says nothing when it is read, and is a way out when it is written.</param>
    public EnumMapping(string typeName, Setting setting, IReadOnlyDictionary<string, int> members, KeyValuePair<string, int> writtenOnly = default)
    {
        _writtenOnly = writtenOnly;
        _typeName = typeName;
        _setting = setting;
        _members = members;
    }

    /// <summary>What the enum was called in other versions of its library.</summary>
    public string? FormerName { get; init; }

    public override string? EnumName => _typeName;

    public override IEnumerable<string> EnumMembers => _members.Append(_writtenOnly).Select(static entry => entry.Key).Where(static name => name is not null);

    public override IReadOnlyList<Fact> Read(Constant value, ITypeSymbol? type, ApiPlace place)
    {
        if (!value.IsKnown)
        {
            return value.Value is Flow.MissingMember { Type: var missing, Name: var member } && (missing == FormerName || _typeName.EndsWith("." + missing, System.StringComparison.Ordinal)) && _members.TryGetValue(member, out int said)
                ? One(_setting, said, place) : One(_setting, null, place);
        }

        return MemberName(type, value.Value) is { } name && _members.TryGetValue(name, out int meaning) ? One(_setting, meaning, place) : ImmutableArray<Fact>.Empty;
    }

    public override string? Expression(Setting setting, int value)
    {
        string? member = setting == _setting ? _members.Append(_writtenOnly).FirstOrDefault(entry => entry.Key is not null && entry.Value == value).Key : null;
        return member is null ? null : $"global::{_typeName}.{member}";
    }

    /// <summary>The name of an enum's member, or the text itself where the API takes a name.</summary>
    internal static string? MemberName(ITypeSymbol? type, object? value) => value is string text ? text
        : (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: { Length: 1 } inner } ? inner[0] : type) is { TypeKind: TypeKind.Enum } enumeration
            ? enumeration.GetMembers().OfType<IFieldSymbol>().FirstOrDefault(field => field.HasConstantValue && Number(field.ConstantValue) is { } number && number == Number(value))?.Name
            : null;

    // In code that does not compile, anything may be given to an enum; only a whole number is one of its values.
    private static decimal? Number(object? value) => value switch
    {
        sbyte number => number,
        byte number => number,
        short number => number,
        ushort number => number,
        int number => number,
        uint number => number,
        long number => number,
        ulong number => number,
        _ => null,
    };
}
