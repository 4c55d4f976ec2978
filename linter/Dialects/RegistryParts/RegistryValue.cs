using WinRM.Rules.Commands;

namespace WinRM.Lint.Dialects.RegistryParts;

/// <summary>A value of a registry export.</summary>
/// <param name="Key">The path of its key, hive first.</param>
/// <param name="Area">What the key holds.</param>
/// <param name="Name">Its name; empty for the default value.</param>
/// <param name="Kind">What is done to it.</param>
/// <param name="Span">Where its data stands, without quotes; for what cannot be read, the name.</param>
internal sealed record RegistryValue(string Key, RegistryArea Area, string Name, RegistryKind Kind, TextSpan Span)
{
    /// <summary>The text; of what cannot be read, the reason.</summary>
    public string Text { get; init; } = "";

    /// <summary>The number.</summary>
    public uint Number { get; init; }

    /// <summary>The bytes, with their places.</summary>
    public HexData? Binary { get; init; }
}
