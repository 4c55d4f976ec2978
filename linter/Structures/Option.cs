using System.Globalization;
using WinRM.Lint.Yaml;
using WinRM.Rules;

namespace WinRM.Lint.Structures;

/// <summary>What a tool is told under one key.</summary>
/// <param name="Value">The value, aliases followed; null for an alias that leads nowhere.</param>
/// <param name="KeyPlace">Where the key stands.</param>
/// <param name="ValuePlace">Where the value stands; an empty value stands at its key.</param>
/// <param name="IsInherited">Said in an outer scope.</param>
internal sealed record Option(YamlNode? Value, Place KeyPlace, Place ValuePlace, bool IsInherited)
{
    /// <summary>The text; null when it is filled in later or is no scalar.</summary>
    public string? Text => Value is YamlScalar scalar && !Placeholder.Is(scalar) ? scalar.Value.Trim() : null;

    /// <summary>Yes or no, in any of the words for it; null when it cannot be known.</summary>
    public bool? Truth => Text?.ToLowerInvariant() switch
    {
        "true" or "yes" or "on" or "1" or "y" or "$true" => true,
        "false" or "no" or "off" or "0" or "n" or "$false" => false,
        _ => null,
    };

    /// <summary>A TCP port; null when it cannot be known.</summary>
    public int? Port => int.TryParse(Text, NumberStyles.None, CultureInfo.InvariantCulture, out int port) && port is > 0 and < 65536 ? port : null;

    /// <summary>From the key to the end of the value, where both stand on one line; else the key.</summary>
    public Place Whole => ValuePlace.EndLine == KeyPlace.Line && ValuePlace.Span.Start >= KeyPlace.Span.Start
        ? new Place(KeyPlace.File, new Rules.Commands.TextSpan(KeyPlace.Span.Start, ValuePlace.Span.End - KeyPlace.Span.Start)) : KeyPlace;

    /// <summary>A fact that stands where the value stands.</summary>
    public Fact State(Setting setting, int? value) => new(setting, value, IsInherited ? Origin.Inherited : Origin.Explicit, ValuePlace);

    /// <summary>Is the value this word, whatever its case?</summary>
    public bool Is(string word) => string.Equals(Text, word, System.StringComparison.OrdinalIgnoreCase);
}
