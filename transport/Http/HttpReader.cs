using System;
using System.Buffers;
using System.Buffers.Text;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace WinRM.Transport.Http;

/// <summary>Reads answers from a stream, within limits that hold before anything is allocated.</summary>
internal sealed class HttpReader(Stream stream, HttpLimits limits)
{
    private const int ChunkLine = 256;
    private const int InterimAnswers = 4;

    private readonly ArrayBufferWriter<byte> _body = new(16 * 1024);
    private byte[] _buffer = new byte[16 * 1024];
    private int _start;
    private int _end;

    /// <summary>Nothing was received that no request asked for.</summary>
    public bool IsDrained => _start == _end;

    /// <summary>Reads one answer.</summary>
    /// <param name="isTunnel">The request was CONNECT: after a 2xx the tunnel follows, and the body of a refusal is of no interest.</param>
    /// <param name="cancellation">Gives up the connection.</param>
    /// <exception cref="WsmProtocolException">The answer is malformed or too large.</exception>
    /// <exception cref="EndOfStreamException">The peer closed the connection.</exception>
    public async ValueTask<HttpAnswer> ReadAsync(bool isTunnel, CancellationToken cancellation)
    {
        for (int interim = 0; interim <= InterimAnswers; interim++)
        {
            HttpHead head = await ReadHeadAsync(cancellation).ConfigureAwait(false);
            if (head.Status == 101)
            {
                throw new WsmProtocolException("The peer switched to another protocol.");
            }

            if (head.Status >= 200)
            {
                _body.ResetWrittenCount();
                if (!isTunnel && head.Status is not (204 or 304))
                {
                    await ReadBodyAsync(head, cancellation).ConfigureAwait(false);
                }

                return new HttpAnswer(head, _body.WrittenMemory);
            }
        }

        throw new WsmProtocolException("The peer sends one interim answer after another.");
    }

    private async ValueTask<HttpHead> ReadHeadAsync(CancellationToken cancellation)
    {
        int searched = 0;
        while (true)
        {
            int at = _buffer.AsSpan(_start + searched, _end - _start - searched).IndexOf("\r\n\r\n"u8);
            if (at >= 0)
            {
                int length = searched + at + 4;
                HttpHead head = HttpHeadParser.Parse(_buffer.AsSpan(_start, length), limits);
                _start += length;
                return head;
            }

            searched = Math.Max(0, _end - _start - 3);
            if (_end - _start >= limits.Head)
            {
                throw new WsmProtocolException($"The answer's head is longer than {limits.Head} bytes.");
            }

            await FillAsync(cancellation).ConfigureAwait(false);
        }
    }

    private async ValueTask ReadBodyAsync(HttpHead head, CancellationToken cancellation)
    {
        string? coding = head.Single("Transfer-Encoding");
        string? length = head.Single("Content-Length");
        if (coding is not null)
        {
            if (length is not null || !coding.Equals("chunked", StringComparison.OrdinalIgnoreCase) || head.Minor == 0)
            {
                throw new WsmProtocolException("The answer's length is given in two ways, or in one that is not HTTP/1.1.");
            }

            await ReadChunksAsync(cancellation).ConfigureAwait(false);
        }
        else if (length is null)
        {
            throw new WsmProtocolException("The answer has no length, so its end could not be told from a broken connection.");
        }
        else if (length.AsSpan().ContainsAnyExceptInRange('0', '9') || !int.TryParse(length, out int count) || count > limits.Body)
        {
            throw new WsmProtocolException($"The answer's Content-Length is no number, or is more than {limits.Body} bytes.");
        }
        else
        {
            await CopyAsync(count, cancellation).ConfigureAwait(false);
        }
    }

    private async ValueTask ReadChunksAsync(CancellationToken cancellation)
    {
        while (true)
        {
            int size = ChunkSize(await ReadLineAsync(ChunkLine, cancellation).ConfigureAwait(false));
            if (size > limits.Body - _body.WrittenCount)
            {
                throw new WsmProtocolException($"The answer's chunks are more than {limits.Body} bytes.");
            }

            if (size == 0)
            {
                break;
            }

            await CopyAsync(size, cancellation).ConfigureAwait(false);
            if ((await ReadLineAsync(2, cancellation).ConfigureAwait(false)).Length != 0)
            {
                throw new WsmProtocolException("A chunk is longer than it says.");
            }
        }

        // Trailers mean nothing to WinRM.
        for (int read = 0; read <= limits.Head;)
        {
            int line = (await ReadLineAsync(limits.Head, cancellation).ConfigureAwait(false)).Length;
            if (line == 0)
            {
                return;
            }

            read += line;
        }

        throw new WsmProtocolException($"The answer's trailers are longer than {limits.Head} bytes.");
    }

    private static int ChunkSize(ReadOnlyMemory<byte> line)
    {
        int semicolon = line.Span.IndexOf((byte)';');
        ReadOnlySpan<byte> digits = semicolon < 0 ? line.Span : line.Span[..semicolon].TrimEnd(" \t"u8);
        return digits.Length is > 0 and <= 7 && Utf8Parser.TryParse(digits, out int size, out int used, 'x') && used == digits.Length
            ? size
            : throw new WsmProtocolException("A chunk's size is no hexadecimal number, or is too large.");
    }

    private async ValueTask<ReadOnlyMemory<byte>> ReadLineAsync(int limit, CancellationToken cancellation)
    {
        while (true)
        {
            int end = _buffer.AsSpan(_start, _end - _start).IndexOf("\r\n"u8);
            if (end >= 0 && end <= limit)
            {
                ReadOnlyMemory<byte> line = _buffer.AsMemory(_start, end);
                _start += end + 2;
                return line;
            }

            if (end >= 0 || _end - _start > limit + 1)
            {
                throw new WsmProtocolException("A line of a chunked answer is too long.");
            }

            await FillAsync(cancellation).ConfigureAwait(false);
        }
    }

    private async ValueTask CopyAsync(int count, CancellationToken cancellation)
    {
        int buffered = Math.Min(count, _end - _start);
        _body.Write(_buffer.AsSpan(_start, buffered));
        _start += buffered;
        for (int left = count - buffered; left > 0;)
        {
            int read = await stream.ReadAsync(_body.GetMemory(left)[..left], cancellation).ConfigureAwait(false);
            RequireMore(read);
            _body.Advance(read);
            left -= read;
        }
    }

    private async ValueTask FillAsync(CancellationToken cancellation)
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            _end -= _start;
            _start = 0;
        }

        if (_end == _buffer.Length)
        {
            Array.Resize(ref _buffer, _buffer.Length * 2);
        }

        int read = await stream.ReadAsync(_buffer.AsMemory(_end), cancellation).ConfigureAwait(false);
        RequireMore(read);
        _end += read;
    }

    private static void RequireMore(int read)
    {
        if (read == 0)
        {
            throw new EndOfStreamException("The peer closed the connection.");
        }
    }
}
