namespace WinRM.Lint.Yaml;

/// <summary>A key with its value.</summary>
internal readonly record struct YamlEntry(YamlNode Key, YamlNode Value)
{
    /// <summary>The key as text, or null when it is a collection.</summary>
    public string? Name => (Key.Target as YamlScalar)?.Value;
}
