using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace WinRM.Transport.Tests.Hostile;

/// <summary>A request or an answer as it passes: nothing is interpreted but its end.</summary>
/// <param name="Line">The first line.</param>
/// <param name="Headers">The others.</param>
/// <param name="Body">The body, out of its chunks.</param>
internal sealed record RawMessage(string Line, IReadOnlyList<string> Headers, byte[] Body)
{
    /// <summary>Its body is an encrypted message.</summary>
    public bool IsEncrypted => Header("Content-Type")?.StartsWith("multipart/encrypted", StringComparison.OrdinalIgnoreCase) == true;

    /// <summary>The status of an answer.</summary>
    public int Status => int.Parse(Line.Split(' ')[1], CultureInfo.InvariantCulture);

    /// <summary>The value of the first header with this name, or null.</summary>
    public string? Header(string name) => Headers.FirstOrDefault(header => Is(header, name))?[(name.Length + 1)..].Trim();

    /// <summary>The same without headers of this name.</summary>
    public RawMessage Without(string name) => this with { Headers = [.. Headers.Where(header => !Is(header, name))] };

    /// <summary>The same with one more header.</summary>
    public RawMessage With(string header) => this with { Headers = [.. Headers, header] };

    /// <summary>A request as it goes to the server: clients name the whole address to a proxy, and the path to a server.</summary>
    public RawMessage ToOrigin()
    {
        string[] words = Line.Split(' ');
        return words[1].StartsWith("http://", StringComparison.Ordinal) ? this with { Line = $"{words[0]} {new Uri(words[1]).PathAndQuery} {words[2]}" } : this;
    }

    /// <summary>The bytes; the length is that of the body.</summary>
    public byte[] ToBytes()
    {
        IEnumerable<string> lines = Without("Content-Length").Without("Transfer-Encoding").With($"Content-Length: {Body.Length}").Headers.Prepend(Line);
        return [.. Encoding.Latin1.GetBytes(string.Join("\r\n", lines) + "\r\n\r\n"), .. Body];
    }

    /// <summary>The next message, or null when the connection has ended.</summary>
    public static async Task<RawMessage?> ReadAsync(Stream stream, CancellationToken stop)
    {
        if (await ReadLineAsync(stream, stop) is not { Length: > 0 } line)
        {
            return null;
        }

        List<string> headers = [];
        while (await ReadLineAsync(stream, stop) is { Length: > 0 } header)
        {
            headers.Add(header);
        }

        RawMessage message = new(line, headers, []);
        if (message.Header("Transfer-Encoding") is not null)
        {
            return message with { Body = await ReadChunksAsync(stream, stop) };
        }

        byte[] body = new byte[int.Parse(message.Header("Content-Length") ?? "0", CultureInfo.InvariantCulture)];
        await stream.ReadExactlyAsync(body, stop);
        return message with { Body = body };
    }

    private static bool Is(string header, string name) => header.StartsWith(name + ":", StringComparison.OrdinalIgnoreCase);

    private static async Task<byte[]> ReadChunksAsync(Stream stream, CancellationToken stop)
    {
        List<byte> body = [];
        while (true)
        {
            string size = await ReadLineAsync(stream, stop) ?? throw new EndOfStreamException();
            byte[] chunk = new byte[int.Parse(size.Split(';')[0], NumberStyles.HexNumber, CultureInfo.InvariantCulture)];
            await stream.ReadExactlyAsync(chunk, stop);
            await ReadLineAsync(stream, stop);
            if (chunk.Length == 0)
            {
                return [.. body];
            }

            body.AddRange(chunk);
        }
    }

    private static async Task<string?> ReadLineAsync(Stream stream, CancellationToken stop)
    {
        StringBuilder line = new();
        byte[] one = new byte[1];
        while (await stream.ReadAsync(one, stop) == 1)
        {
            if (one[0] == '\n')
            {
                return line.ToString().TrimEnd('\r');
            }

            line.Append((char)one[0]);
        }

        return null;
    }
}
