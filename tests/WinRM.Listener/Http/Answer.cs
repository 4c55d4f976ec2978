using System;
using System.Collections.Generic;

namespace WinRM.Listener.Http;

/// <summary>What will be answered.</summary>
/// <param name="Status">The status.</param>
internal sealed record Answer(int Status)
{
    /// <summary>The values of WWW-Authenticate.</summary>
    public List<string> Challenges { get; init; } = [];

    /// <summary>The type of the body.</summary>
    public string? ContentType { get; init; }

    /// <summary>The body.</summary>
    public byte[] Body { get; init; } = [];

    /// <summary>The connection is closed afterwards.</summary>
    public bool Closes { get; init; }

    /// <summary>The connection is reset instead of answering.</summary>
    public bool IsDropped { get; init; }

    /// <summary>The connection is reset in the middle of the body.</summary>
    public bool IsTruncated { get; init; }

    /// <summary>The body comes in chunks.</summary>
    public bool IsChunked { get; init; }

    /// <summary>What passes before.</summary>
    public TimeSpan Delay { get; init; }
}
