using System;
using System.Buffers.Binary;
using System.Globalization;
using System.Text;

namespace WinRM.Listener.Messages;

/// <summary>A body of type multipart/encrypted (MS-WSMV 2.2.9.1), taken apart by its lengths.</summary>
/// <param name="Protocol">Which encryption it names.</param>
/// <param name="Charset">The encoding of the text inside.</param>
/// <param name="Length">How long the text inside is said to be.</param>
/// <param name="Signature">How long the signature is that begins the token.</param>
/// <param name="Token">Signature and ciphertext.</param>
internal readonly record struct EncryptedMessage(string Protocol, string Charset, int Length, int Signature, ReadOnlyMemory<byte> Token)
{
    /// <summary>The type of the body.</summary>
    public const string MediaType = "multipart/encrypted";

    /// <summary>The type that a Negotiate logon leads to.</summary>
    public const string Spnego = "application/HTTP-SPNEGO-session-encrypted";

    /// <summary>The type that a Kerberos logon leads to.</summary>
    public const string Kerberos = "application/HTTP-Kerberos-session-encrypted";

    private const int LongestLine = 512;
    private const int LongestSignature = 1024;

    /// <summary>Takes a body apart.</summary>
    /// <exception cref="UnreadableMessageException">It is something else.</exception>
    public static EncryptedMessage Read(byte[] body)
    {
        int at = 0;
        Expect(IsDelimiter(ReadLine(body, ref at)), "the first delimiter is missing");
        string? protocol = null;
        string? original = null;
        string line;
        while (!IsDelimiter(line = ReadLine(body, ref at)))
        {
            string[] pair = line.Split(':', 2);
            Expect(pair.Length == 2, "a header is no header");
            switch (pair[0].Trim().ToUpperInvariant())
            {
                case "CONTENT-TYPE": protocol = pair[1].Trim(); break;
                case "ORIGINALCONTENT": original = pair[1].Trim(); break;
                default: throw new UnreadableMessageException("an unknown header");
            }
        }

        Expect(protocol is not null && original is not null, "a header is missing");
        Expect(ReadLine(body, ref at).Trim().Equals("Content-Type: application/octet-stream", StringComparison.OrdinalIgnoreCase), "the second part is no octet stream");
        Expect(body.Length - at >= 4, "the length of the signature is missing");
        int signature = BinaryPrimitives.ReadInt32LittleEndian(body.AsSpan(at));
        int length = int.TryParse(Parameter(original!, "Length"), NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : -1;
        Expect(signature is > 0 and <= LongestSignature && length >= 0 && body.Length - at - 4 - signature >= length, "the lengths are wrong");
        ReadOnlyMemory<byte> token = body.AsMemory(at + 4, signature + length);
        at += 4 + signature + length;
        Expect(IsDelimiter(ReadLine(body, ref at), "--") && body.AsSpan(at).Trim("\r\n"u8).IsEmpty, "the last delimiter is missing");
        return new EncryptedMessage(protocol!, Parameter(original!, "charset") ?? "UTF-8", length, signature, token);
    }

    private static bool IsDelimiter(string line, string end = "") => line == "--Encrypted Boundary" + end || line == "-- Encrypted Boundary" + end;

    private static string? Parameter(string header, string name)
    {
        foreach (string part in header.Split(';'))
        {
            if (part.Split('=', 2) is [{ } key, { } value] && key.Trim().Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return value.Trim().Trim('"');
            }
        }

        return null;
    }

    private static string ReadLine(byte[] body, ref int at)
    {
        ReadOnlySpan<byte> rest = body.AsSpan(at, Math.Min(LongestLine, body.Length - at));
        int end = rest.IndexOf("\r\n"u8);
        Expect(end >= 0, "a line does not end");
        at += end + 2;
        return Encoding.Latin1.GetString(rest[..end]);
    }

    private static void Expect(bool holds, string otherwise)
    {
        if (!holds)
        {
            throw new UnreadableMessageException(otherwise);
        }
    }
}
