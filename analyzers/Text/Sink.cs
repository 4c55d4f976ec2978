using WinRM.Rules.Commands;

namespace WinRM.Analyzers.Text;

/// <summary>A text that a known API hands to a shell.</summary>
/// <param name="Dialect">The shell.</param>
/// <param name="Text">The text.</param>
internal sealed record Sink(ShellDialect Dialect, Fragment Text)
{
    /// <summary>The calls that give the text its parts, where a part can be taken out by itself.</summary>
    public System.Collections.Generic.IReadOnlyList<ChainLink> Links { get; init; } = System.Array.Empty<ChainLink>();
}
