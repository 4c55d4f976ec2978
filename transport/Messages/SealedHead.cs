using System;
using System.Buffers.Binary;
using System.Buffers.Text;
using System.Text;

namespace WinRM.Transport.Messages;

/// <summary>The readable part of an encrypted message.</summary>
/// <param name="TokenStart">Where the token stands, signature first.</param>
/// <param name="TokenLength">Length of the token in bytes.</param>
/// <param name="Length">Length of the plain text in bytes.</param>
/// <param name="Charset">Of the plain text.</param>
internal readonly record struct SealedHead(int TokenStart, int TokenLength, int Length, Encoding Charset)
{
    private const int MaxSignature = 256;

    /// <summary>Reads it, with the tolerances that peers need: a tab before a header or none, a blank in the delimiter, line breaks at the end.</summary>
    /// <exception cref="WsmProtocolException">It is malformed, or says something impossible.</exception>
    public static SealedHead Read(ReadOnlySpan<byte> body, string protocol, int limit)
    {
        ReadOnlySpan<byte> rest = body;
        Delimiter(ref rest, isLast: false);
        string? type = null;
        string? original = null;
        while (!rest.StartsWith("--"u8))
        {
            ReadOnlySpan<byte> line = Line(ref rest).Trim("\t "u8);
            Take(line, "Content-Type:"u8, ref type);
            Take(line, "OriginalContent:"u8, ref original);
        }

        Delimiter(ref rest, isLast: false);
        string? octets = null;
        Take(Line(ref rest).Trim("\t "u8), "Content-Type:"u8, ref octets);
        Require(protocol.Equals(type, StringComparison.OrdinalIgnoreCase), "names another protocol than the one that was agreed on");
        Require("application/octet-stream".Equals(octets, StringComparison.OrdinalIgnoreCase), "has no encrypted part");
        (int length, Encoding charset) = Original(original ?? "");
        Require(length >= 0 && length <= limit, "is larger than the client accepts, or does not say how large it is");

        Require(rest.Length >= 4, "ends too early");
        int signature = BinaryPrimitives.ReadInt32LittleEndian(rest);
        Require(signature is >= 16 and <= MaxSignature && rest.Length - 4 - signature >= length, "has a signature of an impossible length");
        int start = body.Length - rest.Length + 4;
        rest = rest[(4 + signature + length)..];
        Delimiter(ref rest, isLast: true);
        Require(rest.Trim("\r\n"u8).IsEmpty, "goes on behind its end");
        return new SealedHead(start, signature + length, length, charset);
    }

    // type=application/soap+xml;charset=UTF-8;Length=1234
    private static (int Length, Encoding Charset) Original(string value)
    {
        int length = -1;
        Encoding charset = Encoding.UTF8;
        foreach (string part in value.Split(';'))
        {
            string one = part.Trim();
            if (one.StartsWith("Length=", StringComparison.OrdinalIgnoreCase)
                && int.TryParse(one.AsSpan(7), System.Globalization.NumberStyles.None, null, out int number))
            {
                length = number;
            }
            else if (one.StartsWith("charset=", StringComparison.OrdinalIgnoreCase))
            {
                charset = Soap.Charset.Find(one[8..]) ?? throw new WsmProtocolException("The encrypted answer has a charset that is neither UTF-8 nor UTF-16.");
            }
        }

        return (length, charset);
    }

    private static void Take(ReadOnlySpan<byte> line, ReadOnlySpan<byte> name, ref string? value)
    {
        if (Ascii.EqualsIgnoreCase(line[..Math.Min(name.Length, line.Length)], name))
        {
            Require(value is null, "has a header twice");
            value = Encoding.Latin1.GetString(line[name.Length..].Trim((byte)' '));
        }
    }

    private static void Delimiter(ref ReadOnlySpan<byte> rest, bool isLast)
    {
        bool begins = rest.StartsWith("--"u8);
        ReadOnlySpan<byte> line = begins ? Line(ref rest)[2..].TrimStart((byte)' ') : default;
        Require(begins && line.SequenceEqual(isLast ? "Encrypted Boundary--"u8 : "Encrypted Boundary"u8), "has no delimiter where its lengths say so");
    }

    private static ReadOnlySpan<byte> Line(ref ReadOnlySpan<byte> rest)
    {
        int end = rest[..Math.Min(rest.Length, 512)].IndexOf("\r\n"u8);
        Require(end >= 0, "has a line without an end");
        ReadOnlySpan<byte> line = rest[..end];
        rest = rest[(end + 2)..];
        return line;
    }

    private static void Require(bool holds, string otherwise)
    {
        if (!holds)
        {
            throw new WsmProtocolException($"The encrypted answer {otherwise}.");
        }
    }
}
