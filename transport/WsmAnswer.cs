using System;
using System.Text;

namespace WinRM.Transport;

/// <summary>An answer in plain text.</summary>
/// <param name="Status">200, or 500 for a fault.</param>
/// <param name="Envelope">The envelope; good until the connection's next request.</param>
/// <param name="Charset">UTF-8 or UTF-16.</param>
internal readonly record struct WsmAnswer(int Status, ReadOnlyMemory<byte> Envelope, Encoding Charset);
