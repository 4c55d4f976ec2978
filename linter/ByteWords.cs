using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using System.Text;

namespace WinRM.Lint;

/// <summary>
/// Finds out whether one of many words occurs in bytes, whatever the case of its ASCII letters. Four neighbouring bytes of
/// each word are its sign; two table look-ups for each of the four tell, for 16 or 32 places at once, which of eight buckets
/// of words can have its sign there. Only these words are compared.
/// </summary>
internal sealed class ByteWords
{
    // The bytes of a sign. Every word is as long at least.
    private const int Sign = 4;

    private const int Buckets = 8;

    // Of the four bytes of a sign.
    private const uint CaseBits = 0x20202020;

    // Frequent in configuration files, the most frequent first: a sign of rare letters is seldom there without its word.
    private const string Frequent = " etainorsl-cdmpu:gh.fybv_wk0";

    private readonly Vector128<byte>[] _low = new Vector128<byte>[Sign];
    private readonly Vector128<byte>[] _high = new Vector128<byte>[Sign];
    private readonly (byte[] Word, int Offset, uint Sign)[][] _buckets;

    /// <summary>Looks for these words, which are ASCII, in lower case and four letters long at least.</summary>
    public ByteWords(IEnumerable<string> words)
    {
        // Alike signs in the same bucket keep the tables thin.
        (byte[] Word, int Offset, uint Sign)[] sorted = [.. words.Select(static word => (Word: Encoding.ASCII.GetBytes(word), Offset: RarestSign(word)))
            .Select(static word => (word.Word, word.Offset, MemoryMarshal.Read<uint>(word.Word.AsSpan(word.Offset)) | CaseBits))
            .OrderBy(static word => Encoding.ASCII.GetString(word.Word, word.Offset, Sign), StringComparer.Ordinal)];
        int size = Math.Max(1, (sorted.Length + Buckets - 1) / Buckets);
        _buckets = [.. sorted.Chunk(size)];
        byte[][] low = [.. Enumerable.Range(0, Sign).Select(static _ => new byte[16])];
        byte[][] high = [.. Enumerable.Range(0, Sign).Select(static _ => new byte[16])];
        for (int bucket = 0; bucket < _buckets.Length; bucket++)
        {
            foreach ((byte[] word, int offset, _) in _buckets[bucket])
            {
                for (int i = 0; i < Sign; i++)
                {
                    int folded = word[offset + i] | 0x20;
                    low[i][folded & 0xF] |= (byte)(1 << bucket);
                    high[i][folded >> 4] |= (byte)(1 << bucket);
                }
            }
        }

        for (int i = 0; i < Sign; i++)
        {
            _low[i] = Vector128.Create(low[i]);
            _high[i] = Vector128.Create(high[i]);
        }
    }

    /// <summary>True when one of the words occurs.</summary>
    public bool OccurIn(ReadOnlySpan<byte> text)
    {
        const int Least = 16 + Sign - 1;
        if (text.Length < Least)
        {
            // No word has a zero.
            Span<byte> padded = stackalloc byte[Least];
            padded.Clear();
            text.CopyTo(padded);
            return OccurAt(padded, 0);
        }

        int at = 0;
        if (Avx2.IsSupported)
        {
            if (Occur32(text, ref at))
            {
                return true;
            }
        }

        for (; at <= text.Length - Least; at += 16)
        {
            if (OccurAt(text, at))
            {
                return true;
            }
        }

        // What is left is looked at together with bytes before it.
        return at < text.Length && OccurAt(text, text.Length - Least);
    }

    private static int RarestSign(string word) =>
        Enumerable.Range(0, word.Length - Sign + 1)
        .MaxBy(at => word.Substring(at, Sign).Sum(static letter => (uint)Frequent.IndexOf(letter, StringComparison.Ordinal) is var rank && rank < Frequent.Length ? rank : Frequent.Length));

    // Blocks of 32 places, as far as there are whole ones.
    private bool Occur32(ReadOnlySpan<byte> text, ref int at)
    {
        ref byte start = ref MemoryMarshal.GetReference(text);
        Vector256<byte> caseBit = Vector256.Create((byte)0x20);
        Vector256<byte> nibble = Vector256.Create((byte)0xF);
        Vector256<byte> low0 = Vector256.Create(_low[0], _low[0]), high0 = Vector256.Create(_high[0], _high[0]);
        Vector256<byte> low1 = Vector256.Create(_low[1], _low[1]), high1 = Vector256.Create(_high[1], _high[1]);
        Vector256<byte> low2 = Vector256.Create(_low[2], _low[2]), high2 = Vector256.Create(_high[2], _high[2]);
        Vector256<byte> low3 = Vector256.Create(_low[3], _low[3]), high3 = Vector256.Create(_high[3], _high[3]);
        for (; at <= text.Length - 32 - Sign + 1; at += 32)
        {
            Vector256<byte> v0 = Avx2.Or(Vector256.LoadUnsafe(ref start, (nuint)at), caseBit);
            Vector256<byte> v1 = Avx2.Or(Vector256.LoadUnsafe(ref start, (nuint)at + 1), caseBit);
            Vector256<byte> v2 = Avx2.Or(Vector256.LoadUnsafe(ref start, (nuint)at + 2), caseBit);
            Vector256<byte> v3 = Avx2.Or(Vector256.LoadUnsafe(ref start, (nuint)at + 3), caseBit);
            Vector256<byte> found = Avx2.And(
                Avx2.And(
                    Avx2.And(Avx2.Shuffle(low0, Avx2.And(v0, nibble)), Avx2.Shuffle(high0, Avx2.And(Avx2.ShiftRightLogical(v0.AsUInt16(), 4).AsByte(), nibble))),
                    Avx2.And(Avx2.Shuffle(low1, Avx2.And(v1, nibble)), Avx2.Shuffle(high1, Avx2.And(Avx2.ShiftRightLogical(v1.AsUInt16(), 4).AsByte(), nibble)))),
                Avx2.And(
                    Avx2.And(Avx2.Shuffle(low2, Avx2.And(v2, nibble)), Avx2.Shuffle(high2, Avx2.And(Avx2.ShiftRightLogical(v2.AsUInt16(), 4).AsByte(), nibble))),
                    Avx2.And(Avx2.Shuffle(low3, Avx2.And(v3, nibble)), Avx2.Shuffle(high3, Avx2.And(Avx2.ShiftRightLogical(v3.AsUInt16(), 4).AsByte(), nibble)))));
            uint none = (uint)Avx2.MoveMask(Avx2.CompareEqual(found, Vector256<byte>.Zero));
            for (uint places = ~none; places != 0; places &= places - 1)
            {
                int place = BitOperations.TrailingZeroCount(places);
                if (IsWord(text, at + place, found.GetElement(place)))
                {
                    return true;
                }
            }
        }

        return false;
    }

    // One block of 16 places.
    private bool OccurAt(ReadOnlySpan<byte> text, int at)
    {
        ref byte start = ref MemoryMarshal.GetReference(text);
        Vector128<byte> found = Vector128<byte>.AllBitsSet;
        for (int i = 0; i < Sign; i++)
        {
            Vector128<byte> folded = Vector128.LoadUnsafe(ref start, (nuint)(at + i)) | Vector128.Create((byte)0x20);
            found &= Vector128.Shuffle(_low[i], folded & Vector128.Create((byte)0xF)) & Vector128.Shuffle(_high[i], folded >>> 4);
        }

        for (uint places = ~Vector128.Equals(found, Vector128<byte>.Zero).ExtractMostSignificantBits() & 0xFFFF; places != 0; places &= places - 1)
        {
            int place = BitOperations.TrailingZeroCount(places);
            if (IsWord(text, at + place, found.GetElement(place)))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsWord(ReadOnlySpan<byte> text, int at, uint buckets)
    {
        // The tables let many a sign through that no word has.
        uint sign = MemoryMarshal.Read<uint>(text[at..]) | CaseBits;
        for (; buckets != 0; buckets &= buckets - 1)
        {
            foreach ((byte[] word, int offset, uint own) in _buckets[BitOperations.TrailingZeroCount(buckets)])
            {
                int first = at - offset;
                if (own == sign && first >= 0 && first <= text.Length - word.Length && Ascii.EqualsIgnoreCase(text.Slice(first, word.Length), word))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
