using System.Collections.Generic;

namespace WinRM.Lint.Yaml;

/// <summary>A list.</summary>
internal sealed class YamlSequence : YamlNode
{
    /// <summary>The items in order.</summary>
    public List<YamlNode> Items { get; } = [];
}
