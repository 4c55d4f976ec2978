using System;
using System.Buffers;
using System.Text;

namespace WinRM.Transport.Http;

/// <summary>Writes requests as one piece, so that head and body leave in one write.</summary>
internal static class HttpRequest
{
    /// <summary>A POST with its body.</summary>
    /// <param name="to">Where the request is built.</param>
    /// <param name="target">The path, or the whole address for an HTTP proxy.</param>
    /// <param name="host">Host and port.</param>
    /// <param name="authorization">Value of the Authorization header, or null.</param>
    /// <param name="contentType">Value of the Content-Type header, or null for an empty body.</param>
    /// <param name="body">The body.</param>
    public static void Post(ArrayBufferWriter<byte> to, string target, string host, string? authorization, string? contentType, ReadOnlySpan<byte> body)
    {
        to.ResetWrittenCount();
        Begin(to, "POST", target, host);
        Field(to, "Content-Length", body.Length.ToString(System.Globalization.CultureInfo.InvariantCulture));
        if (contentType is not null)
        {
            Field(to, "Content-Type", contentType);
        }

        if (authorization is not null)
        {
            Field(to, "Authorization", authorization);
        }

        to.Write("\r\n"u8);
        to.Write(body);
    }

    /// <summary>A CONNECT.</summary>
    public static void Connect(ArrayBufferWriter<byte> to, string host, string? proxyAuthorization)
    {
        to.ResetWrittenCount();
        Begin(to, "CONNECT", host, host);
        if (proxyAuthorization is not null)
        {
            Field(to, "Proxy-Authorization", proxyAuthorization);
        }

        to.Write("\r\n"u8);
    }

    /// <summary>Host and port of an address, always with the port.</summary>
    public static string HostAndPort(Uri address) =>
        $"{(address.HostNameType == UriHostNameType.IPv6 ? address.Host : address.IdnHost)}:{address.Port}";

    private static void Begin(ArrayBufferWriter<byte> to, string method, string target, string host)
    {
        Ascii(to, method);
        to.Write(" "u8);
        Ascii(to, target);
        to.Write(" HTTP/1.1\r\n"u8);
        Field(to, "Host", host);
        Field(to, "User-Agent", "WinRM.Transport");
        Field(to, "Connection", "Keep-Alive");
    }

    private static void Field(ArrayBufferWriter<byte> to, string name, string value)
    {
        Ascii(to, name);
        to.Write(": "u8);
        Ascii(to, value);
        to.Write("\r\n"u8);
    }

    private static void Ascii(ArrayBufferWriter<byte> to, string text)
    {
        if (!System.Text.Ascii.IsValid(text) || text.AsSpan().ContainsAny('\r', '\n'))
        {
            throw new ArgumentException("A line break, or a character that is not ASCII, in a header.");
        }

        Encoding.ASCII.GetBytes(text, to);
    }
}
