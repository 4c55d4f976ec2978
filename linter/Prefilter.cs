using System;
using System.Buffers;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using System.Runtime.Intrinsics;
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
        "windowsdata", "allowbasicauthentication", "\"hyperv\"", "ontargetmachines", "iiswebappdeployment", "dacpacdeployment", "azurefilecopy",
    ];

    private static readonly bool[] s_base64 = [.. Enumerable.Range(0, 256).Select(static b => char.IsAsciiLetterOrDigit((char)b) || b is '+' or '/')];

    private static readonly ByteWords s_words = new(Words);

    private static readonly ByteWords s_encoded = new(Encoded(["winrm", "WinRM", "WINRM", "wsman", "WSMan", "WSMAN", "PSSession", "Invoke-Command", "winhttp", "ConfigureRemoting"]).Distinct());

    /// <summary>True when one of WinRM's ports occurs. Many files hold such a number; only configurations of proxies are looked into for it.</summary>
    public static bool NamesPort(ReadOnlySpan<byte> bytes)
    {
        for (int at; (at = bytes.IndexOf("598"u8)) >= 0; bytes = bytes[(at + 1)..])
        {
            if (at + 3 < bytes.Length && bytes[at + 3] is (byte)'5' or (byte)'6')
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True when a word that some dialect needs occurs, whatever its case, in an 8-bit, 16-bit or 32-bit encoding.</summary>
    public static bool IsRelevant(ReadOnlySpan<byte> bytes)
    {
        if (!bytes.Contains((byte)0))
        {
            return Holds(bytes);
        }

        // Without its zero bytes UTF-16 and UTF-32 text of ASCII letters reads like UTF-8.
        byte[] text = ArrayPool<byte>.Shared.Rent(bytes.Length);
        int length = 0;
        foreach (byte b in bytes)
        {
            text[length] = b;
            length += b == 0 ? 0 : 1;
        }

        bool holds = Holds(text.AsSpan(0, length));
        ArrayPool<byte>.Shared.Return(text);
        return holds;
    }

    private static bool Holds(ReadOnlySpan<byte> text) => s_words.OccurIn(text) || (HoldsBase64(text) && s_encoded.OccurIn(text));

    // Looks back from where a run would end, sixteen places at once; what breaks it tells how far the next one must be.
    private static bool HoldsBase64(ReadOnlySpan<byte> text)
    {
        for (int end = MinBase64 - 1; end < text.Length;)
        {
            int at = end - Vector128<byte>.Count;
            if (Breaks(Vector128.Create(text.Slice(at + 1, Vector128<byte>.Count))) is not 0 and uint breaks)
            {
                end = at + 1 + BitOperations.Log2(breaks) + MinBase64;
                continue;
            }

            while (at > end - MinBase64 && s_base64[text[at]])
            {
                at--;
            }

            if (at == end - MinBase64)
            {
                return true;
            }

            end = at + MinBase64;
        }

        return false;
    }

    // A bit for each byte that Base64 does not have.
    private static uint Breaks(Vector128<byte> bytes)
    {
        Vector128<byte> letters = Vector128.LessThanOrEqual((bytes | Vector128.Create((byte)0x20)) - Vector128.Create((byte)'a'), Vector128.Create((byte)25));
        Vector128<byte> digits = Vector128.LessThanOrEqual(bytes - Vector128.Create((byte)'0'), Vector128.Create((byte)9));
        Vector128<byte> signs = Vector128.Equals(bytes, Vector128.Create((byte)'+')) | Vector128.Equals(bytes, Vector128.Create((byte)'/'));
        return ~(letters | digits | signs).ExtractMostSignificantBits() & 0xFFFF;
    }

    // Base64 looks different at each of three offsets, and in UTF-16; of the ends, which depend on the neighbours, nothing is kept.
    private static IEnumerable<string> Encoded(string[] words)
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
                    yield return text[first..last];
                }
            }
        }
    }
}
