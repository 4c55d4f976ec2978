using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.Text;
using WinRM.Rules.Commands;

namespace WinRM.Lint.Dialects.RegistryParts;

/// <summary>Bytes that are written as hexadecimal digits over one or several lines, each with its place.</summary>
internal sealed class HexData
{
    private readonly List<byte> _bytes = [];
    private readonly List<TextSpan> _places = [];

    /// <summary>Number of bytes.</summary>
    public int Length => _bytes.Count;

    /// <summary>Appends a byte.</summary>
    public void Add(byte value, TextSpan place)
    {
        _bytes.Add(value);
        _places.Add(place);
    }

    /// <summary>The number in four bytes, the lowest first; null when they are not all there.</summary>
    public uint? UInt32(int offset) => offset < 0 || offset > Length - sizeof(uint) ? null
        : BinaryPrimitives.ReadUInt32LittleEndian([_bytes[offset], _bytes[offset + 1], _bytes[offset + 2], _bytes[offset + 3]]);

    /// <summary>A stretch as a text of one byte per character.</summary>
    public string Ascii(int start, int length) => Encoding.Latin1.GetString([.. _bytes.GetRange(start, length)]);

    /// <summary>All of it as a text that Windows ended with a zero, two bytes per character or one.</summary>
    public string Text(bool isWide) =>
        (isWide ? Encoding.Unicode : Encoding.Latin1).GetString([.. _bytes]).TrimEnd('\0').Replace('\0', ',');

    /// <summary>Where a stretch of the bytes is written.</summary>
    public TextSpan Map(int start, int length)
    {
        if (_places.Count == 0)
        {
            return default;
        }

        TextSpan first = _places[Math.Clamp(start, 0, _places.Count - 1)];
        TextSpan last = length > 0 ? _places[Math.Clamp(start + length - 1, 0, _places.Count - 1)] : first;
        return new TextSpan(first.Start, length > 0 ? last.End - first.Start : 0);
    }
}
