using System.Collections.Generic;

namespace WinRM.Lint.Dialects.AnsibleParts;

/// <summary>What a connection plugin can be told.</summary>
/// <param name="Label">Its name for people.</param>
/// <param name="Names">The variables and keywords that set it; the last that is set to something wins.</param>
/// <param name="Default">What holds when none is set; null when that follows from something else.</param>
internal sealed record PluginOption(string Label, IReadOnlyList<string> Names, string? Default)
{
    /// <summary>The address; the name in the inventory stands in for it.</summary>
    public const string Host = "host";

    /// <summary>The scheme.</summary>
    public const string Scheme = "scheme";

    /// <summary>The port.</summary>
    public const string Port = "port";

    /// <summary>The path on the server.</summary>
    public const string Path = "path";
}
