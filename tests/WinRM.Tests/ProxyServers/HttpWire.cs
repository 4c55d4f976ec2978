using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace WinRM.Tests.ProxyServers;

/// <summary>HTTP/1.x messages on one connection, as they are, without a library that would reconnect in silence.</summary>
internal sealed class HttpWire : IDisposable
{
    private readonly Stream _stream;
    private readonly byte[] _one = new byte[1];

    /// <summary>Messages on this stream.</summary>
    public HttpWire(Stream stream) => _stream = stream;

    /// <summary>The next message, or null when the connection has ended.</summary>
    public async Task<HttpMessage?> ReadAsync(CancellationToken stop)
    {
        if (await ReadLineAsync(stop) is not { } first)
        {
            return null;
        }

        List<string> headers = [];
        while (await ReadLineAsync(stop) is { Length: > 0 } header)
        {
            headers.Add(header);
        }

        HttpMessage message = new(first, headers);
        if (message.Header("Transfer-Encoding") is not null)
        {
            while (await ReadLineAsync(stop) is { } size && int.Parse(size.Split(';')[0], NumberStyles.HexNumber, CultureInfo.InvariantCulture) is > 0 and int chunk)
            {
                await SkipAsync(chunk + 2, stop);
            }

            await ReadLineAsync(stop);
        }
        else if (message.Header("Content-Length") is { } length)
        {
            await SkipAsync(int.Parse(length, CultureInfo.InvariantCulture), stop);
        }

        return message;
    }

    /// <summary>Sends a message.</summary>
    public async Task WriteAsync(string line, IEnumerable<string> headers, string body, CancellationToken stop)
    {
        string text = string.Join("\r\n", headers.Prepend(line).Append($"Content-Length: {body.Length}")) + "\r\n\r\n" + body;
        await _stream.WriteAsync(Encoding.ASCII.GetBytes(text), stop);
    }

    /// <inheritdoc/>
    public void Dispose() => _stream.Dispose();

    private async Task SkipAsync(int count, CancellationToken stop)
    {
        byte[] rest = new byte[count];
        await _stream.ReadExactlyAsync(rest, stop);
    }

    private async Task<string?> ReadLineAsync(CancellationToken stop)
    {
        StringBuilder line = new();
        while (await _stream.ReadAsync(_one, stop) == 1)
        {
            if (_one[0] == '\n')
            {
                return line.ToString().TrimEnd('\r');
            }

            line.Append((char)_one[0]);
        }

        return null;
    }
}
