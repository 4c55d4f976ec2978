using System;

namespace WinRM.Lint;

/// <summary>
/// Tells from the bytes of a file, before anything is decoded, whether it can speak of WinRM at all. Most files of a
/// repository end here.
/// </summary>
internal static class Prefilter
{
    // Lower case. A dialect that reads a file without any of these adds its word.
    private static readonly byte[][] s_words =
    [
        "winrm"u8.ToArray(), "psrp"u8.ToArray(), "wsman"u8.ToArray(), "winhttp"u8.ToArray(), "win_http_proxy"u8.ToArray(),
        "win_inet_proxy"u8.ToArray(), "proxycfg"u8.ToArray(), "pssession"u8.ToArray(), "cimsession"u8.ToArray(), "invoke-command"u8.ToArray(),
        "winrs"u8.ToArray(), "internet settings"u8.ToArray(), "autoconfigurl"u8.ToArray(), "proxybypass"u8.ToArray(),
        "allowunencrypted"u8.ToArray(), "cbthardeninglevel"u8.ToArray(), "trustedhosts"u8.ToArray(),
    ];

    /// <summary>True when one of WinRM's ports occurs. Many files hold such a number; only configurations of proxies are looked into for it.</summary>
    public static bool NamesPort(ReadOnlySpan<byte> bytes) => bytes.IndexOf("5985"u8) >= 0 || bytes.IndexOf("5986"u8) >= 0;

    /// <summary>True when a word that some dialect needs occurs, whatever its case, in an 8-bit or a 16-bit encoding.</summary>
    public static bool IsRelevant(ReadOnlySpan<byte> bytes)
    {
        byte[] folded = new byte[bytes.Length];
        int length = 0;
        foreach (byte b in bytes)
        {
            // Without its zero bytes UTF-16 and UTF-32 text of ASCII letters reads like UTF-8.
            folded[length] = b is >= (byte)'A' and <= (byte)'Z' ? (byte)(b | 0x20) : b;
            length += b == 0 ? 0 : 1;
        }

        ReadOnlySpan<byte> text = folded.AsSpan(0, length);
        foreach (byte[] word in s_words)
        {
            if (text.IndexOf(word) >= 0)
            {
                return true;
            }
        }

        return false;
    }
}
