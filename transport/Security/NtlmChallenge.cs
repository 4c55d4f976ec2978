using System;
using System.Buffers.Binary;

namespace WinRM.Transport.Security;

/// <summary>The server's NTLM challenge ([MS-NLMP] 2.2.1.2), raw or inside SPNEGO, as far as it decides how strong the keys will be.</summary>
internal static class NtlmChallenge
{
    private const uint Seal = 0x20;
    private const uint ExtendedSessionSecurity = 0x80000;
    private const uint Keys128 = 0x20000000;
    private const uint KeyExchange = 0x40000000;
    private const uint Strong = Seal | ExtendedSessionSecurity | Keys128 | KeyExchange;
    private const int FlagsAt = 20;

    /// <summary>Refuses a challenge that leads to weak keys: the flags cross the network unprotected, so anyone on the way could have cleared them.</summary>
    /// <param name="token">The server's token; one that is no challenge is passed over.</param>
    /// <exception cref="WsmAuthenticationException">128-bit keys, key exchange, extended session security or sealing is missing.</exception>
    public static void RequireStrong(ReadOnlySpan<byte> token)
    {
        int at = token.IndexOf("NTLMSSP\0\u0002\0\0\0"u8);
        if (at >= 0 && (token.Length < at + FlagsAt + 4 || (BinaryPrimitives.ReadUInt32LittleEndian(token[(at + FlagsAt)..]) & Strong) != Strong))
        {
            throw new WsmAuthenticationException("The NTLM challenge asks for keys of less than 128 bits, or none: the server is too old, or somebody on the way changed it.");
        }
    }
}
