using WinRM.Rules.Commands;

namespace WinRM.Lint.Dialects.WinRMParts;

/// <summary>A section or a value in what winrm prints.</summary>
internal sealed class ConfigNode(string name, ConfigNode? parent, TextSpan span)
{
    /// <summary>The name, without the prefix that it has in XML.</summary>
    public string Name { get; } = name;

    /// <summary>The section around it, or null.</summary>
    public ConfigNode? Parent { get; } = parent;

    /// <summary>Where the value stands; where there is none, the name.</summary>
    public TextSpan Span { get; set; } = span;

    /// <summary>The value, or null.</summary>
    public string? Value { get; set; }

    /// <summary>Group policy sets the value.</summary>
    public bool IsPolicy { get; init; }
}
