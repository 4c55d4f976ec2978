using System;
using System.Collections.Generic;
using System.Text;

namespace WinRM.Transport.Http;

/// <summary>Reads status line and headers as RFC 9112 demands, without any of its tolerances: two readers that disagree are how requests are smuggled.</summary>
internal static class HttpHeadParser
{
    /// <summary>Parses a head that ends with an empty line.</summary>
    /// <exception cref="WsmProtocolException">It is not well formed, or has too many headers.</exception>
    public static HttpHead Parse(ReadOnlySpan<byte> head, HttpLimits limits)
    {
        ReadOnlySpan<byte> status = TakeLine(ref head);
        if (status.Length < 12 || !status.StartsWith("HTTP/1."u8) || status[7] is not ((byte)'0' or (byte)'1') || status[8] != ' '
            || (status.Length > 12 && status[12] != ' ') || !TryStatus(status.Slice(9, 3), out int code))
        {
            throw new WsmProtocolException("The answer does not begin with an HTTP/1.1 status line.");
        }

        List<KeyValuePair<string, string>> fields = [];
        while (true)
        {
            ReadOnlySpan<byte> line = TakeLine(ref head);
            if (line.IsEmpty)
            {
                return new HttpHead(status[7] - '0', code, fields);
            }

            if (fields.Count == limits.Headers)
            {
                throw new WsmProtocolException($"The answer has more than {limits.Headers} headers.");
            }

            fields.Add(Field(line));
        }
    }

    private static KeyValuePair<string, string> Field(ReadOnlySpan<byte> line)
    {
        int colon = line.IndexOf((byte)':');
        if (colon <= 0 || line[..colon].ContainsAnyExcept(s_token))
        {
            throw new WsmProtocolException("The answer has a header line without a proper name.");
        }

        ReadOnlySpan<byte> value = line[(colon + 1)..].Trim(" \t"u8);
        if (value.ContainsAnyInRange((byte)0, (byte)8) || value.ContainsAnyInRange((byte)10, (byte)31) || value.Contains((byte)127))
        {
            throw new WsmProtocolException("The answer has a control character in a header.");
        }

        return new(Encoding.ASCII.GetString(line[..colon]), Encoding.Latin1.GetString(value));
    }

    private static ReadOnlySpan<byte> TakeLine(ref ReadOnlySpan<byte> head)
    {
        int end = head.IndexOf("\r\n"u8);
        if (end < 0)
        {
            throw new WsmProtocolException("The answer's head ends within a line.");
        }

        ReadOnlySpan<byte> line = head[..end];
        head = head[(end + 2)..];
        return line;
    }

    private static bool TryStatus(ReadOnlySpan<byte> digits, out int status)
    {
        status = 0;
        foreach (byte digit in digits)
        {
            if (!char.IsAsciiDigit((char)digit))
            {
                return false;
            }

            status = (status * 10) + digit - '0';
        }

        return status >= 100;
    }

    private static readonly System.Buffers.SearchValues<byte> s_token =
        System.Buffers.SearchValues.Create("!#$%&'*+-.^_`|~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"u8);
}
