namespace WinRM.Lint.Yaml;

/// <summary>A reference to an anchored node. It is never expanded by copying.</summary>
internal sealed class YamlAlias : YamlNode
{
    private readonly YamlNode? _target;

    /// <summary>Refers to a node, or to nothing when the anchor is not defined or not yet complete.</summary>
    public YamlAlias(YamlNode? target) => _target = target;

    /// <inheritdoc/>
    public override YamlNode? Target => _target;
}
