using System;

namespace WinRM.Transport.Http;

/// <summary>An answer; its body is good until the next exchange on the connection.</summary>
/// <param name="Head">Status line and headers.</param>
/// <param name="Body">The body, chunks put together.</param>
internal readonly record struct HttpAnswer(HttpHead Head, ReadOnlyMemory<byte> Body)
{
    /// <summary>As in 401.</summary>
    public int Status => Head.Status;
}
