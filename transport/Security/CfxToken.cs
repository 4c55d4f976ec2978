using System;
using System.Buffers.Binary;

namespace WinRM.Transport.Security;

/// <summary>
/// Wrap tokens of Kerberos with AES (RFC 4121, 4.2.6.2). WinRM sends them as SSPI lays them out: what GSS-API puts behind the data stands before it.
/// The rotation count lies outside the checksum, so the order can be changed without the key.
/// </summary>
internal static class CfxToken
{
    private const int Header = 16;
    private const int Confounder = 16;
    private const byte Sealed = 2;

    /// <summary>Is it a CFX token? Kerberos with RC4 or DES makes other ones.</summary>
    public static bool Is(ReadOnlySpan<byte> token) => token.Length >= Header && token[0] == 5 && token[1] == 4;

    /// <summary>The sender's count of tokens.</summary>
    public static ulong Sequence(ReadOnlySpan<byte> token) => BinaryPrimitives.ReadUInt64BigEndian(token[8..]);

    /// <summary>Moves the trailer behind the header, as SSPI has it.</summary>
    /// <param name="token">The token; it is changed in place.</param>
    /// <param name="overhead">How much longer it is than the message: the length of what stands before the data.</param>
    public static void Rotate(Span<byte> token, int overhead)
    {
        int trailer = overhead - Header - Confounder;
        ushort extra = BinaryPrimitives.ReadUInt16BigEndian(token[4..]);
        ushort rotation = BinaryPrimitives.ReadUInt16BigEndian(token[6..]);
        if ((token[2] & Sealed) == 0 || extra != 0 || trailer is <= 0 or > 255 || (rotation != 0 && rotation != trailer))
        {
            throw new WsmProtocolException("The Kerberos library lays tokens out in a way that WinRM does not read.");
        }

        if (rotation == 0)
        {
            Span<byte> kept = stackalloc byte[trailer];
            token[^trailer..].CopyTo(kept);
            token[Header..^trailer].CopyTo(token[(Header + trailer)..]);
            kept.CopyTo(token[Header..]);
            BinaryPrimitives.WriteUInt16BigEndian(token[6..], (ushort)trailer);
        }
    }
}
