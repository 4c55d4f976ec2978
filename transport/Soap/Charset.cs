using System;
using System.Text;

namespace WinRM.Transport.Soap;

/// <summary>The charsets of WS-Management.</summary>
internal static class Charset
{
    /// <summary>The encoding with this name, quoted or not; null when it is neither UTF-8 nor UTF-16.</summary>
    public static Encoding? Find(string name) => name.Trim().Trim('"').ToUpperInvariant() switch
    {
        "UTF-8" => Encoding.UTF8,
        "UTF-16" or "UTF-16LE" => Encoding.Unicode,
        _ => null,
    };

    /// <summary>The encoding that a Content-Type header names; UTF-8 when it names none.</summary>
    public static Encoding OfContentType(string? contentType)
    {
        foreach (string part in (contentType ?? "").Split(';'))
        {
            string one = part.Trim();
            if (one.StartsWith("charset=", StringComparison.OrdinalIgnoreCase))
            {
                return Find(one[8..]) ?? throw new WsmProtocolException("The answer has a charset that is neither UTF-8 nor UTF-16.");
            }
        }

        return Encoding.UTF8;
    }
}
