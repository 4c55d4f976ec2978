namespace WinRM.Transport.Http;

/// <summary>How much of an answer is read before it counts as hostile.</summary>
/// <param name="Body">Bytes of a body, chunked or not.</param>
/// <param name="Head">Bytes of status line and headers, and again of a chunked body's trailers.</param>
/// <param name="Headers">Header lines.</param>
internal readonly record struct HttpLimits(int Body, int Head = 64 * 1024, int Headers = 128);
