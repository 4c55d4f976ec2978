using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace WinRM.Lint;

/// <summary>
/// Tells from the bytes of a file, before anything is decoded, whether it can speak of WinRM at all. Most files of a
/// repository end here.
/// </summary>
internal static class Prefilter
{
    // Shorter runs of Base64 hold no command.
    private const int MinBase64 = 48;

    /// <summary>The words, in lower case. A dialect that reads a file without any of these adds its own.</summary>
    public static readonly string[] Words =
    [
        "winrm", "psrp", "wsman", "winhttp", "win_http_proxy", "win_inet_proxy", "proxycfg", "pssession", "cimsession", "invoke-command", "winrs", "internet settings",
        "autoconfigurl", "proxybypass", "allowunencrypted", "cbthardeninglevel", "trustedhosts", "configureremotingforansible", "cloudbaseinit",
        "windowsdata", "ontargetmachines", "iiswebappdeployment", "dacpacdeployment", "azurefilecopy",
    ];

    private static readonly byte[][] s_words = [.. Words.Select(Encoding.ASCII.GetBytes)];

    private static readonly byte[][] s_encoded = [.. Encoded(["winrm", "WinRM", "WINRM", "wsman", "WSMan", "WSMAN", "PSSession", "Invoke-Command", "winhttp", "ConfigureRemoting"])];

    /// <summary>True when one of WinRM's ports occurs. Many files hold such a number; only configurations of proxies are looked into for it.</summary>
    public static bool NamesPort(ReadOnlySpan<byte> bytes) => bytes.IndexOf("5985"u8) >= 0 || bytes.IndexOf("5986"u8) >= 0;

    /// <summary>True when a word that some dialect needs occurs, whatever its case, in an 8-bit or a 16-bit encoding.</summary>
    public static bool IsRelevant(ReadOnlySpan<byte> bytes)
    {
        byte[] folded = new byte[bytes.Length];
        int length = 0;
        int run = 0;
        int longest = 0;
        foreach (byte b in bytes)
        {
            // Without its zero bytes UTF-16 and UTF-32 text of ASCII letters reads like UTF-8.
            folded[length] = b is >= (byte)'A' and <= (byte)'Z' ? (byte)(b | 0x20) : b;
            length += b == 0 ? 0 : 1;
            run = IsBase64(b) ? run + 1 : b == 0 ? run : 0;
            longest = Math.Max(longest, run);
        }

        ReadOnlySpan<byte> text = folded.AsSpan(0, length);
        return Holds(text, s_words) || (longest >= MinBase64 && Holds(text, s_encoded));
    }

    private static bool Holds(ReadOnlySpan<byte> text, byte[][] words)
    {
        foreach (byte[] word in words)
        {
            if (text.IndexOf(word) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsBase64(byte b) => b is >= (byte)'a' and <= (byte)'z' or >= (byte)'A' and <= (byte)'Z' or >= (byte)'0' and <= (byte)'9' or (byte)'+' or (byte)'/';

    // Base64 looks different at each of three offsets, and in UTF-16; of the ends, which depend on the neighbours, nothing is kept.
    private static IEnumerable<byte[]> Encoded(string[] words)
    {
        foreach (string word in words)
        {
            foreach (byte[] bytes in new[] { Encoding.UTF8.GetBytes(word), Encoding.Unicode.GetBytes(word) })
            {
                for (int offset = 0; offset < 3; offset++)
                {
                    string text = Convert.ToBase64String([.. new byte[offset], .. bytes]).TrimEnd('=').ToLowerInvariant();
                    int first = ((offset * 8) + 5) / 6;
                    int last = (offset + bytes.Length) * 8 / 6;
                    yield return Encoding.ASCII.GetBytes(text[first..last]);
                }
            }
        }
    }
}
