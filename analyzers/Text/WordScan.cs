using System;
using System.Buffers;
using System.Collections.Generic;
using Microsoft.CodeAnalysis.Text;

namespace WinRM.Analyzers.Text;

/// <summary>Finds words in a source text in one pass, in any case and also as parts of longer words.</summary>
internal sealed class WordScan
{
    private const int BufferLength = 16 * 1024;

    // One bit for each three characters that a word begins with; most text ends there.
    private readonly ulong[] _starts = new ulong[1 << 12];
    private readonly string[]?[] _words = new string[]?[1 << 12];
    private readonly int _longest;

    /// <summary>Prepares a scan.</summary>
    /// <param name="words">Words of at least three ASCII characters that begin with two letters or digits.</param>
    public WordScan(IEnumerable<string> words)
    {
        foreach (string word in words)
        {
            string lower = word.ToLowerInvariant();
            int start = Start(Start(Start(0, lower[0]), lower[1]), lower[2]);
            _starts[start >> 6] |= 1UL << start;
            int slot = Slot(lower[0], lower[1]);
            string[] before = _words[slot] ?? Array.Empty<string>();
            if (Array.IndexOf(before, lower) < 0)
            {
                Array.Resize(ref before, before.Length + 1);
                before[before.Length - 1] = lower;
                _words[slot] = before;
                _longest = Math.Max(_longest, lower.Length);
            }
        }
    }

    /// <summary>Where the words begin; null when there is none.</summary>
    public List<int>? Find(SourceText text)
    {
        List<int>? found = null;
        char[] buffer = ArrayPool<char>.Shared.Rent(BufferLength);
        for (int start = 0, end; start + 1 < text.Length; start += end)
        {
            int length = Math.Min(buffer.Length, text.Length - start);
            text.CopyTo(start, buffer, 0, length);

            // A word may go on behind the piece: what begins near its end is looked at in the next one.
            end = start + length < text.Length ? length - _longest : length - 1;
            int last = Start(Start(0, buffer[0]), buffer[1]);
            for (int i = 0; i < end && i + 2 < length; i++)
            {
                last = Start(last, buffer[i + 2]);
                if ((_starts[last >> 6] & (1UL << last)) != 0 && Starts(_words[Slot(buffer[i], buffer[i + 1])]!, buffer, i, length))
                {
                    (found ??= new List<int>()).Add(start + i);
                }
            }
        }

        ArrayPool<char>.Shared.Return(buffer);
        return found;
    }

    /// <summary>Is one of the words in the text?</summary>
    public bool IsIn(string text)
    {
        for (int i = 0; i + 1 < text.Length; i++)
        {
            foreach (string word in _words[Slot(text[i], text[i + 1])] ?? Array.Empty<string>())
            {
                if (string.Compare(text, i, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) == 0)
                {
                    return true;
                }
            }
        }

        return false;
    }

    // The last three characters, six bits each.
    private static int Start(int before, char next) => ((before << 6) | ((next | 0x20) & 63)) & 0x3FFFF;

    private static int Slot(char first, char second) => (((first | 0x20) & 63) << 6) | ((second | 0x20) & 63);

    private static bool Starts(string[] words, char[] buffer, int at, int length)
    {
        foreach (string word in words)
        {
            int i = 0;
            while (i < word.Length && at + i < length && Lower(buffer[at + i]) == word[i])
            {
                i++;
            }

            if (i == word.Length)
            {
                return true;
            }
        }

        return false;
    }

    private static char Lower(char c) => c is >= 'A' and <= 'Z' ? (char)(c | 0x20) : c;
}
