namespace WinRM.Lint.Yaml;

/// <summary>One of two values: which of them, a condition says when a tool runs.</summary>
internal sealed class YamlChoice : YamlNode
{
    /// <summary>The condition. Two that are the same text come out the same.</summary>
    public required string Condition { get; init; }

    /// <summary>The value if it holds; null when nothing is set then.</summary>
    public required YamlNode? Yes { get; init; }

    /// <summary>The value if it does not.</summary>
    public required YamlNode? No { get; init; }
}
