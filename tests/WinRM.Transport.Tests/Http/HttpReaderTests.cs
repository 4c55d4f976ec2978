using System;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using WinRM.Transport.Http;
using Xunit;

namespace WinRM.Transport.Tests.Http;

public sealed class HttpReaderTests
{
    private const int MostBody = 1000;

    private static readonly HttpLimits s_limits = new(MostBody, Head: 2048, Headers: 20);

    private static async Task<(HttpAnswer Answer, string Body, HttpReader Reader)> Read(string wire, int step = int.MaxValue, bool isTunnel = false)
    {
        HttpReader reader = new(new Dribble(Encoding.Latin1.GetBytes(wire), step), s_limits);
        HttpAnswer answer = await reader.ReadAsync(isTunnel, default);
        return (answer, Encoding.Latin1.GetString(answer.Body.Span), reader);
    }

    private static Task<WsmProtocolException> Refused(string wire) => Assert.ThrowsAsync<WsmProtocolException>(() => Read(wire));

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(int.MaxValue)]
    public async Task A_body_with_a_length_is_read_however_it_arrives(int step)
    {
        (HttpAnswer answer, string body, HttpReader reader) = await Read("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello", step);
        Assert.Equal(200, answer.Status);
        Assert.Equal("hello", body);
        Assert.True(reader.IsDrained);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(int.MaxValue)]
    public async Task A_chunked_body_is_put_together(int step)
    {
        (_, string body, HttpReader reader) = await Read("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4;x=y\r\nhell\r\nA\r\no, chunked\r\n0\r\nTrailer: x\r\n\r\n", step);
        Assert.Equal("hello, chunked", body);
        Assert.True(reader.IsDrained);
    }

    [Fact]
    public async Task What_follows_an_answer_is_noticed()
    {
        (_, _, HttpReader reader) = await Read("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\nHTTP/1.1 200 OK\r\n");
        Assert.False(reader.IsDrained);
    }

    [Fact]
    public async Task Interim_answers_are_passed_over() =>
        Assert.Equal(401, (await Read("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 401 No\r\nContent-Length: 0\r\n\r\n")).Answer.Status);

    [Fact]
    public async Task Interim_answers_without_end_are_refused() => await Refused(string.Concat(Enumerable.Repeat("HTTP/1.1 100 Continue\r\n\r\n", 10)));

    [Fact]
    public async Task A_tunnel_has_no_body() => Assert.Equal("", (await Read("HTTP/1.1 200 Connection established\r\n\r\n", isTunnel: true)).Body);

    [Theory]
    [InlineData("HTTP/1.1 200 OK\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nhello!")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 5, 5\r\n\r\nhello")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: +5\r\n\r\nhello")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: \r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 1001\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 99999999999999999999\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n")]
    [InlineData("HTTP/1.0 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n")]
    public async Task A_length_that_two_readers_could_take_differently_is_refused(string wire) => await Refused(wire);

    [Theory]
    [InlineData("5\r\nhello!\r\n0\r\n\r\n")]
    [InlineData("x\r\n")]
    [InlineData("-1\r\n")]
    [InlineData("FFFFFFFF\r\n")]
    [InlineData("3e9\r\n")]
    [InlineData("\r\n")]
    [InlineData("5 \nhello\r\n0\r\n\r\n")]
    public async Task A_malformed_chunk_is_refused(string chunks) => await Refused("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + chunks + new string('x', 600));

    [Theory]
    [InlineData("HTTP/2 200 OK\r\n\r\n")]
    [InlineData("HTTP/1.2 200 OK\r\n\r\n")]
    [InlineData("HTTP/1.1 20 OK\r\n\r\n")]
    [InlineData("HTTP/1.1  200 OK\r\n\r\n")]
    [InlineData("HTTP/1.1 2000 OK\r\n\r\n")]
    [InlineData("ICY 200 OK\r\n\r\n")]
    [InlineData("\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nName : x\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\n folded\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nName: a\nOther: b\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nName: a\0b\r\n\r\n")]
    [InlineData("HTTP/1.1 101 Switching\r\n\r\n")]
    public async Task A_malformed_head_is_refused(string wire) => await Refused(wire);

    [Fact]
    public async Task A_head_without_end_is_refused() => await Refused("HTTP/1.1 200 OK\r\nName: " + new string('x', 5000));

    [Fact]
    public async Task Too_many_headers_are_refused() => await Refused("HTTP/1.1 200 OK\r\n" + string.Concat(Enumerable.Repeat("A: b\r\n", 21)) + "\r\n");

    [Theory]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Le")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhel")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhel")]
    [InlineData("")]
    public async Task A_truncated_answer_is_a_broken_connection(string wire) => await Assert.ThrowsAsync<EndOfStreamException>(() => Read(wire));

    [Theory]
    [InlineData("Connection: close\r\n", true)]
    [InlineData("Connection: keep-alive, Close\r\n", true)]
    [InlineData("Connection: Keep-Alive\r\n", false)]
    [InlineData("Proxy-Connection: close\r\n", true)]
    [InlineData("", false)]
    public async Task The_peer_says_whether_it_closes(string header, bool closes) =>
        Assert.Equal(closes, (await Read($"HTTP/1.1 200 OK\r\n{header}Content-Length: 0\r\n\r\n")).Answer.Head.Closes);

    [Theory]
    [InlineData("WWW-Authenticate: Negotiate\r\n", "")]
    [InlineData("WWW-Authenticate: Kerberos\r\nWWW-Authenticate: Negotiate abc=\r\n", "abc=")]
    [InlineData("WWW-Authenticate: Basic realm=\"x\", Negotiate\r\n", "")]
    [InlineData("WWW-Authenticate: NegotiateMore abc\r\n", null)]
    [InlineData("", null)]
    public async Task The_challenge_of_a_scheme_is_found(string header, string? token) =>
        Assert.Equal(token, (await Read($"HTTP/1.1 401 No\r\n{header}Content-Length: 0\r\n\r\n")).Answer.Head.Challenge("Negotiate"));

    /// <summary>Hands out a few bytes at a time.</summary>
    private sealed class Dribble(byte[] bytes, int step) : MemoryStream(bytes)
    {
        public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(step, buffer.Length)]);

        public override System.Threading.Tasks.ValueTask<int> ReadAsync(Memory<byte> buffer, System.Threading.CancellationToken cancellationToken = default) =>
            new(Read(buffer.Span));
    }
}
