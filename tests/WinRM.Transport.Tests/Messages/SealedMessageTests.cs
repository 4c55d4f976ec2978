using System;
using System.Buffers;
using System.Linq;
using System.Text;
using WinRM.Transport.Messages;
using Xunit;

namespace WinRM.Transport.Tests.Messages;

public sealed class SealedMessageTests
{
    private const string Spnego = "application/HTTP-SPNEGO-session-encrypted";

    private static byte[] Write(string text, string protocol = Spnego)
    {
        ArrayBufferWriter<byte> body = new();
        SealedMessage.Write(Encoding.UTF8.GetBytes(text), new Toy(), protocol, body);
        return body.WrittenSpan.ToArray();
    }

    private static string Read(byte[] body, string? contentType = null, int limit = 10_000)
    {
        ArrayBufferWriter<byte> plain = new();
        Encoding charset = SealedMessage.Read(contentType ?? SealedMessage.ContentType(Spnego), body, new Toy(), Spnego, limit, plain);
        return charset.GetString(plain.WrittenSpan);
    }

    private static byte[] Changed(string from, string to) => Encoding.Latin1.GetBytes(Encoding.Latin1.GetString(Write("<e/>")).Replace(from, to, StringComparison.Ordinal));

    private static void Refused(byte[] body, string? contentType = null) => Assert.Throws<WsmProtocolException>(() => Read(body, contentType));

    [Fact]
    public void The_layout_is_that_of_the_specification()
    {
        string body = Encoding.Latin1.GetString(Write("<e/>"));
        Assert.Equal(
            "--Encrypted Boundary\r\n\tContent-Type: " + Spnego + "\r\n\tOriginalContent: type=application/soap+xml;charset=UTF-8;Length=4\r\n"
            + "--Encrypted Boundary\r\n\tContent-Type: application/octet-stream\r\n\u0010\0\0\0" + new string('\0', 16)
            + Encoding.Latin1.GetString("<e/>"u8.ToArray().Select(static b => (byte)~b).ToArray()) + "--Encrypted Boundary--\r\n",
            body);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<e/>")]
    [InlineData("--Encrypted Boundary--\r\n")]
    public void What_was_sealed_is_opened(string text) => Assert.Equal(text, Read(Write(text)));

    [Theory]
    [InlineData("\t", "")]
    [InlineData("--Encrypted", "-- Encrypted")]
    [InlineData("Boundary--\r\n", "Boundary--\r\n\r\n")]
    [InlineData("OriginalContent: type", "OriginalContent:  type")]
    [InlineData("Content-Type: application/octet", "Content-type: application/octet")]
    public void What_servers_write_otherwise_is_read(string from, string to) => Assert.Equal("<e/>", Read(Changed(from, to)));

    [Theory]
    [InlineData("Length=4", "Length=5")]
    [InlineData("Length=4", "Length=3")]
    [InlineData("Length=4", "Length=-4")]
    [InlineData("Length=4", "Length=99999999999")]
    [InlineData("Length=4", "Length=10001")]
    [InlineData(";Length=4", "")]
    [InlineData("SPNEGO", "Kerberos")]
    [InlineData("\u0010\0\0\0", "\u000F\0\0\0")]
    [InlineData("\u0010\0\0\0", "\u0010\0\0\u0080")]
    [InlineData("\u0010\0\0\0", "\u00FF\u00FF\u00FF\u007F")]
    [InlineData("octet-stream", "soap+xml")]
    [InlineData("charset=UTF-8", "charset=UTF-7")]
    [InlineData("Boundary--\r\n", "Boundary--\r\n<more/>")]
    [InlineData("Boundary--\r\n", "Boundary")]
    [InlineData("\tOriginalContent", "\tContent-Type: x\r\n\tOriginalContent")]
    public void What_contradicts_itself_is_refused(string from, string to) => Refused(Changed(from, to));

    [Theory]
    [InlineData("application/soap+xml;charset=UTF-8")]
    [InlineData("multipart/encrypted")]
    [InlineData("multipart/encrypted;protocol=\"application/HTTP-Kerberos-session-encrypted\";boundary=\"Encrypted Boundary\"")]
    [InlineData("text/html")]
    [InlineData("")]
    public void An_answer_that_does_not_say_that_it_is_sealed_is_not_read(string contentType) => Refused(Write("<e/>"), contentType);

    [Fact]
    public void A_plain_answer_is_refused() => Refused("<s:Envelope/>"u8.ToArray(), "application/soap+xml;charset=UTF-8");

    [Fact]
    public void A_plain_answer_that_says_that_it_is_sealed_is_refused() => Refused("<s:Envelope/>"u8.ToArray());

    [Fact]
    public void A_truncated_message_is_refused_wherever_it_ends()
    {
        byte[] whole = Write("<envelope/>");
        for (int length = 0; length < whole.Length - 2; length++)
        {
            Refused(whole[..length]);
        }
    }

    [Fact]
    public void A_message_that_comes_twice_is_refused()
    {
        Toy keys = new();
        byte[] body = Write("<e/>");
        SealedMessage.Read(SealedMessage.ContentType(Spnego), [.. body], keys, Spnego, 100, new ArrayBufferWriter<byte>());
        Assert.Throws<WsmProtocolException>(() => SealedMessage.Read(SealedMessage.ContentType(Spnego), [.. body], keys, Spnego, 100, new ArrayBufferWriter<byte>()));
    }

    [Fact]
    public void UTF_16_is_read()
    {
        ArrayBufferWriter<byte> body = new();
        SealedMessage.Write(Encoding.Unicode.GetBytes("<e/>"), new Toy(), Spnego, body);
        byte[] said = Encoding.Latin1.GetBytes(Encoding.Latin1.GetString(body.WrittenSpan).Replace("UTF-8", "UTF-16", StringComparison.Ordinal));
        Assert.Equal("<e/>", Read(said));
    }

    [Fact]
    public void Kerberos_with_RC4_is_refused_before_anything_is_sent() =>
        Assert.Throws<WsmAuthenticationException>(static () => SealedMessage.Write("<e/>"u8, new OldKerberos(), Spnego, new ArrayBufferWriter<byte>()));

    /// <summary>Tokens as Kerberos with RC4 makes them (RFC 1964).</summary>
    private sealed class OldKerberos : Toy
    {
        public override string Mechanism => WinRM.Transport.Security.SecurityRequest.Kerberos;

        public override void Wrap(ReadOnlySpan<byte> message, IBufferWriter<byte> token)
        {
            token.Write((ReadOnlySpan<byte>)[0x60, 0x3F, 6, 9, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x12, 1, 2, 2, 2, 1, 0x11, 0, 0x10, 0]);
            token.Write(message);
        }
    }
}
