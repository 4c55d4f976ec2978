namespace WinRM.Lint.Yaml;

/// <summary>A node of a YAML document and the stretch of the text that it takes up.</summary>
internal abstract class YamlNode
{
    /// <summary>First code unit, after anchor and tag.</summary>
    public int Start { get; init; }

    /// <summary>The code unit after the last.</summary>
    public int End { get; set; }

    /// <summary>An explicit tag such as <c>!vault</c>, or null.</summary>
    public string? Tag { get; init; }

    /// <summary>The node itself or, for an alias, what it stands for; null when the anchor does not exist.</summary>
    public virtual YamlNode? Target => this;
}
