using System;
using System.Buffers;
using System.Buffers.Binary;
using System.Buffers.Text;
using System.Globalization;
using System.Text;
using WinRM.Transport.Security;

namespace WinRM.Transport.Messages;

/// <summary>
/// Encrypted messages ([MS-WSMV] 2.2.9.1). They look like MIME and are not: no empty line before a part's body and no line break after it, so they are read
/// by their lengths, never by searching ciphertext for a delimiter.
/// </summary>
internal static class SealedMessage
{
    private const int NtlmSignature = 16;

    /// <summary>The protocol string of a scheme, "Negotiate" or "Kerberos".</summary>
    public static string Protocol(string scheme) =>
        scheme == SecurityRequest.Kerberos ? "application/HTTP-Kerberos-session-encrypted" : "application/HTTP-SPNEGO-session-encrypted";

    /// <summary>Value of the Content-Type header.</summary>
    public static string ContentType(string protocol) => $"multipart/encrypted;protocol=\"{protocol}\";boundary=\"Encrypted Boundary\"";

    /// <summary>Seals an envelope (UTF-8).</summary>
    /// <param name="envelope">The plain text.</param>
    /// <param name="security">A complete authentication.</param>
    /// <param name="protocol">See <see cref="Protocol"/>.</param>
    /// <param name="body">Where the body of the request is written.</param>
    public static void Write(ReadOnlySpan<byte> envelope, ISecurityContext security, string protocol, ArrayBufferWriter<byte> body)
    {
        body.Write("--Encrypted Boundary\r\n\tContent-Type: "u8);
        Encoding.ASCII.GetBytes(protocol, body);
        body.Write("\r\n\tOriginalContent: type=application/soap+xml;charset=UTF-8;Length="u8);
        Span<byte> digits = body.GetSpan(11);
        Utf8Formatter.TryFormat(envelope.Length, digits, out int written);
        body.Advance(written);
        body.Write("\r\n--Encrypted Boundary\r\n\tContent-Type: application/octet-stream\r\n"u8);

        int at = body.WrittenCount;
        body.Write("\0\0\0\0"u8);
        security.Wrap(envelope, body);
        Span<byte> sealedPart = System.Runtime.InteropServices.MemoryMarshal.AsMemory(body.WrittenMemory).Span[at..];
        Span<byte> token = sealedPart[4..];
        int signature = token.Length - envelope.Length;
        if (security.Mechanism == SecurityRequest.Kerberos)
        {
            if (!CfxToken.Is(token))
            {
                throw new WsmAuthenticationException("Kerberos agreed on RC4 or DES, which WinRM cannot seal messages with. Enable AES for the account.");
            }

            CfxToken.Rotate(token, signature);
        }
        else if (signature != NtlmSignature)
        {
            throw new WsmProtocolException("The NTLM library makes tokens that WinRM does not read.");
        }

        BinaryPrimitives.WriteInt32LittleEndian(sealedPart, signature);
        body.Write("--Encrypted Boundary--\r\n"u8);
    }

    /// <summary>Opens the body of an answer.</summary>
    /// <param name="contentType">Value of its Content-Type header, or null.</param>
    /// <param name="body">The body; it is overwritten.</param>
    /// <param name="security">A complete authentication.</param>
    /// <param name="protocol">What was agreed on.</param>
    /// <param name="limit">Largest plain text in bytes.</param>
    /// <param name="envelope">Where the plain text is written.</param>
    /// <returns>The charset of the plain text.</returns>
    /// <exception cref="WsmProtocolException">The answer is not sealed, not well formed, or not what was sealed.</exception>
    public static Encoding Read(string? contentType, Span<byte> body, ISecurityContext security, string protocol, int limit, IBufferWriter<byte> envelope)
    {
        if (!IsSealed(contentType, protocol))
        {
            throw new WsmProtocolException(
                "The answer on an encrypted session is not encrypted, or says another protocol: it was made on the way, or the server allows unencrypted traffic. It was not read.");
        }

        SealedHead head = SealedHead.Read(body, protocol, limit);
        Span<byte> token = body.Slice(head.TokenStart, head.TokenLength);
        if (security.Mechanism == SecurityRequest.Kerberos && !CfxToken.Is(token))
        {
            throw new WsmProtocolException("The answer is sealed with an old cipher.");
        }

        Counted counted = new(envelope);
        security.Unwrap(token, counted);
        if (counted.Count != head.Length)
        {
            throw new WsmProtocolException(string.Create(CultureInfo.InvariantCulture, $"The answer says that it has {head.Length} bytes and has {counted.Count}."));
        }

        return head.Charset;
    }

    // multipart/encrypted; protocol="…"; boundary="…", in any order and with or without quotes.
    private static bool IsSealed(string? contentType, string protocol)
    {
        string[] parts = contentType?.Split(';') ?? [];
        if (parts.Length == 0 || !parts[0].Trim().Equals("multipart/encrypted", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        foreach (string part in parts)
        {
            string one = part.Trim();
            if (one.StartsWith("protocol=", StringComparison.OrdinalIgnoreCase))
            {
                return one["protocol=".Length..].Trim('"').Equals(protocol, StringComparison.OrdinalIgnoreCase);
            }
        }

        return false;
    }

    private sealed class Counted(IBufferWriter<byte> inner) : IBufferWriter<byte>
    {
        public int Count { get; private set; }

        public void Advance(int count)
        {
            Count += count;
            inner.Advance(count);
        }

        public Memory<byte> GetMemory(int sizeHint = 0) => inner.GetMemory(sizeHint);

        public Span<byte> GetSpan(int sizeHint = 0) => inner.GetSpan(sizeHint);
    }
}
