using System;
using System.Collections.Generic;

namespace WinRM.Transport;

/// <summary>How a shell is set up.</summary>
public sealed record WsmShellOptions
{
    /// <summary>The folder in which commands start; null for the user's.</summary>
    public string? WorkingDirectory { get; init; }

    /// <summary>Environment variables that are added.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();

    /// <summary>After how long without a request the server closes the shell; null for its default.</summary>
    public TimeSpan? IdleTimeout { get; init; }

    /// <summary>Does not load the user's profile.</summary>
    public bool NoProfile { get; init; }

    /// <summary>The code page of the output; 65001 is UTF-8.</summary>
    public int CodePage { get; init; } = 65001;
}
