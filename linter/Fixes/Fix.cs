using System.Collections.Generic;

namespace WinRM.Lint.Fixes;

/// <summary>A way out of a finding as edits of its files; made whole or not at all.</summary>
/// <param name="Message">What changes, what has to be there for it and what it uncovers.</param>
/// <param name="IsSafe">It cannot break a connection that works.</param>
/// <param name="Edits">The edits; none touches another.</param>
internal sealed record Fix(string Message, bool IsSafe, IReadOnlyList<Edit> Edits)
{
    /// <summary>The settings that the edits write.</summary>
    public required IReadOnlyList<Change> Changes { get; init; }

    /// <summary>What is written is the default, of which the reader of the file need not speak.</summary>
    public bool IsDefault { get; init; }

    /// <summary>It is about a proxy server.</summary>
    public bool IsOfProxyServer { get; init; }

    /// <summary>How sure the user has to be, as reports say it.</summary>
    public string Applicability => IsSafe ? "safe" : "unsafe";
}
