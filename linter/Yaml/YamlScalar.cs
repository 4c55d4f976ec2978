namespace WinRM.Lint.Yaml;

/// <summary>A scalar with its decoded value.</summary>
internal sealed class YamlScalar : YamlNode
{
    /// <summary>The decoded value.</summary>
    public required string Value { get; init; }

    /// <summary>How it is written.</summary>
    public YamlScalarStyle Style { get; init; }

    /// <summary>Nothing, or one of the words for it.</summary>
    public bool IsNull => Style == YamlScalarStyle.Plain && Tag is null && Value is "" or "~" or "null" or "Null" or "NULL";
}
