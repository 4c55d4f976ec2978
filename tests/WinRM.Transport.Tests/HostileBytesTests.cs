using System;
using System.Buffers;
using System.IO;
using System.Linq;
using System.Text;
using CsCheck;
using WinRM.Transport.Http;
using WinRM.Transport.Messages;
using WinRM.Transport.Shells;
using WinRM.Transport.Soap;
using WinRM.Transport.Tests.Messages;
using Xunit;

namespace WinRM.Transport.Tests;

/// <summary>Whatever a peer sends, the readers answer it with the exceptions that they name.</summary>
public sealed class HostileBytesTests
{
    private const string Spnego = "application/HTTP-SPNEGO-session-encrypted";
    private const int Cases = 20_000;

    private static readonly byte[] s_marks = "\r\n<>;=:0F\"\0 "u8.ToArray();

    private static readonly byte[] s_http = Encoding.ASCII.GetBytes(
        "HTTP/1.1 401 Unauthorized\r\nServer: x\r\nWWW-Authenticate: Negotiate YII=\r\nTransfer-Encoding: chunked\r\nConnection: keep-alive\r\n\r\n4\r\nabcd\r\n0\r\n\r\n");

    private static readonly byte[] s_soap = Encoding.UTF8.GetBytes(
        "<s:Envelope xmlns:s=\"http://www.w3.org/2003/05/soap-envelope\" xmlns:rsp=\"http://schemas.microsoft.com/wbem/wsman/1/windows/shell\"><s:Header><a/></s:Header><s:Body>"
        + "<rsp:ReceiveResponse><rsp:Stream Name=\"stdout\" CommandId=\"C\">aGk=</rsp:Stream><rsp:CommandState State=\"x/CommandState/Done\"><rsp:ExitCode>0</rsp:ExitCode></rsp:CommandState>"
        + "</rsp:ReceiveResponse></s:Body></s:Envelope>");

    /// <summary>A valid message with a few bytes changed, taken away, doubled or put in.</summary>
    private static Gen<byte[]> Mutated(byte[] valid) =>
        Gen.Select(Gen.Int[0, valid.Length - 1], Gen.Int[0, 3], Gen.OneOf(Gen.Byte, Gen.Int[0, s_marks.Length - 1].Select(static at => s_marks[at])), Gen.Int[1, 40]).Array[1, 6].Select(edits =>
        {
            byte[] bytes = valid;
            foreach ((int at, int kind, byte value, int length) in edits)
            {
                int place = Math.Min(at, bytes.Length);
                int end = Math.Min(place + length, bytes.Length);
                bytes = kind switch
                {
                    0 => [.. bytes[..place], value, .. bytes[Math.Min(place + 1, bytes.Length)..]],
                    1 => [.. bytes[..place], .. bytes[end..]],
                    2 => [.. bytes[..end], .. bytes[place..]],
                    _ => [.. bytes[..place], value, .. bytes[place..]],
                };
            }

            return bytes;
        });

    private static bool Holds<T>(Func<T> read)
    {
        try
        {
            read();
            return true;
        }
        catch (Exception expected) when (expected is WsmException or EndOfStreamException)
        {
            return true;
        }
    }

    [Fact]
    public void The_HTTP_reader_names_what_is_wrong() => Mutated(s_http).Sample(
        static bytes => Holds(() =>
        {
            HttpReader reader = new(new MemoryStream(bytes), new HttpLimits(4096, 2048, 16));
            HttpAnswer answer = reader.ReadAsync(isTunnel: false, default).AsTask().GetAwaiter().GetResult();
            return (answer.Head.Challenge("Negotiate"), answer.Head.Closes, answer.Head.Single("Content-Type"));
        }),
        iter: Cases);

    [Fact]
    public void The_codec_names_what_is_wrong()
    {
        ArrayBufferWriter<byte> valid = new();
        SealedMessage.Write(s_soap, new Toy(), Spnego, valid);
        Mutated(valid.WrittenSpan.ToArray()).Sample(
            static bytes => Holds(() => SealedMessage.Read(SealedMessage.ContentType(Spnego), bytes, new Toy(), Spnego, 10_000, new ArrayBufferWriter<byte>())), iter: Cases);
    }

    [Fact]
    public void The_SOAP_reader_names_what_is_wrong() => Mutated(s_soap).Sample(
        static bytes => Holds(() => EnvelopeReader.Read(bytes, Encoding.UTF8, null, ReceivedOutput.Read)), iter: Cases);

    [Fact]
    public void Whatever_is_sealed_is_opened_again() => Gen.Byte.Array[0, 5000].Sample(static message =>
    {
        ArrayBufferWriter<byte> body = new();
        ArrayBufferWriter<byte> opened = new();
        SealedMessage.Write(message, new Toy(), Spnego, body);
        SealedMessage.Read(SealedMessage.ContentType(Spnego), body.WrittenSpan.ToArray(), new Toy(), Spnego, 10_000, opened);
        return opened.WrittenSpan.SequenceEqual(message);
    });
}
