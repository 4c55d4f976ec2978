using WinRM.Lint.Yaml;

namespace WinRM.Lint.Dialects.AnsibleParts;

/// <summary>A variable that a connection plugin may read, with the places of its key and of its value.</summary>
/// <param name="Name">The variable's name.</param>
/// <param name="Value">What it is set to, aliases followed; null for an alias that leads nowhere.</param>
/// <param name="KeyPlace">Where the name stands.</param>
/// <param name="ValuePlace">Where the value stands; an empty value stands at its key.</param>
/// <param name="IsInherited">Set in an outer scope.</param>
internal sealed record AnsibleVar(string Name, YamlNode? Value, Place KeyPlace, Place ValuePlace, bool IsInherited)
{
    /// <summary>Set to nothing: null, or a key without a value.</summary>
    public bool IsNull => Value is YamlScalar { IsNull: true };

    /// <summary>The text of the value; null when it is filled in later or is no scalar.</summary>
    public string? Text => Value is YamlScalar scalar && !Jinja.IsTemplated(scalar) ? scalar.Value.Trim() : null;
}
