using System;
using System.Buffers;
using System.Collections.Generic;
using System.Text;

namespace WinRM.Lint.Scripts;

/// <summary>Text that is carried as Base64: user data, secrets, files.</summary>
internal static class Base64Text
{
    private const int MinLength = 32;
    private const int MaxLength = 1 << 20;

    private static readonly SearchValues<char> s_possible = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/= \t\r\n\v\f\u0085\u00A0");

    /// <summary>False for text that is no Base64.</summary>
    public static bool MayBe(ReadOnlySpan<char> text) => text.Length is >= MinLength and <= MaxLength && !text.ContainsAnyExcept(s_possible);

    /// <summary>The text, each part of which stands where its Base64 stands; null when there is none.</summary>
    public static MappedText? TryDecode(MappedText carrier)
    {
        string text = carrier.Text;
        if (!MayBe(text))
        {
            return null;
        }

        // Most texts that could be Base64 are words; to throw for each is dear.
        byte[] buffer = new byte[text.Length];
        if (!Convert.TryFromBase64String(text, buffer, out int length) || !IsBase64(text, out List<int> places))
        {
            return null;
        }

        byte[] bytes = buffer[..length];
        bool isWide = bytes.Length > 3 && bytes[1] == 0 && bytes[3] == 0;
        return isWide ? Wide(carrier, bytes, places) : Narrow(carrier, bytes, places);
    }

    private static MappedText? Wide(MappedText carrier, byte[] bytes, List<int> places)
    {
        string text = Encoding.Unicode.GetString(bytes, 0, bytes.Length & ~1);
        int[] starts = new int[text.Length];
        int[] ends = new int[text.Length];
        for (int i = 0; i < text.Length; i++)
        {
            Place(places, 2 * i, 2, out starts[i], out ends[i]);
        }

        return IsText(text) ? carrier.Decoded(text, starts, ends) : null;
    }

    private static MappedText? Narrow(MappedText carrier, byte[] bytes, List<int> places)
    {
        string text = Encoding.UTF8.GetString(bytes);
        int[] starts = new int[text.Length];
        int[] ends = new int[text.Length];
        int at = 0;
        for (int i = 0; i < text.Length && at < bytes.Length; i++)
        {
            int length = text[i] < 0x80 ? 1 : text[i] < 0x800 ? 2 : char.IsHighSurrogate(text[i]) ? 4 : 3;
            Place(places, at, Math.Min(length, bytes.Length - at), out starts[i], out ends[i]);
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length)
            {
                starts[i + 1] = starts[i];
                ends[i + 1] = ends[i];
                i++;
            }

            at += length;
        }

        return IsText(text) ? carrier.Decoded(text, starts, ends) : null;
    }

    // A byte is 8 bits, a character of Base64 is 6.
    private static void Place(List<int> places, int first, int count, out int start, out int end)
    {
        start = places[Math.Min(first * 8 / 6, places.Count - 1)];
        end = places[Math.Min((((first + count) * 8) - 1) / 6, places.Count - 1)] + 1;
    }

    private static bool IsBase64(string text, out List<int> places)
    {
        places = new List<int>(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (char.IsAsciiLetterOrDigit(c) || c is '+' or '/')
            {
                places.Add(i);
            }
            else if (c != '=' && !char.IsWhiteSpace(c))
            {
                return false;
            }
        }

        return places.Count >= MinLength - 2;
    }

    private static bool IsText(string text)
    {
        foreach (char c in text)
        {
            if (c is '\uFFFD' || (char.IsControl(c) && c is not ('\n' or '\r' or '\t')))
            {
                return false;
            }
        }

        return true;
    }
}
