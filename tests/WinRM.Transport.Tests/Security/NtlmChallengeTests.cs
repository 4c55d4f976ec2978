using System;
using System.Text;
using WinRM.Transport.Security;
using Xunit;

namespace WinRM.Transport.Tests.Security;

public sealed class NtlmChallengeTests
{
    private const uint Strong = 0xE2898235;

    // Type 2: signature, type, target name, flags, challenge.
    private static byte[] Challenge(uint flags, string before = "") =>
        [.. Encoding.Latin1.GetBytes(before + "NTLMSSP\0\u0002\0\0\0"), 0, 0, 0, 0, 0x38, 0, 0, 0, .. BitConverter.GetBytes(flags), 1, 2, 3, 4, 5, 6, 7, 8];

    [Theory]
    [InlineData("")]
    [InlineData("\u00A1\u0081\u00CE0\u0081\u00CB\u00A0\u0003")]
    public void A_challenge_for_128_bits_is_taken(string before) => NtlmChallenge.RequireStrong(Challenge(Strong, before));

    [Theory]
    [InlineData(0x20000000u)]
    [InlineData(0x40000000u)]
    [InlineData(0x00080000u)]
    [InlineData(0x00000020u)]
    public void A_challenge_with_a_flag_cleared_on_the_way_is_refused(uint cleared) =>
        Assert.Throws<WsmAuthenticationException>(() => NtlmChallenge.RequireStrong(Challenge(Strong & ~cleared, "\u00A1")));

    [Fact]
    public void A_challenge_that_is_cut_off_is_refused() => Assert.Throws<WsmAuthenticationException>(static () => NtlmChallenge.RequireStrong(Challenge(Strong).AsSpan()[..22]));

    [Fact]
    public void A_token_of_Kerberos_is_none_of_these() => NtlmChallenge.RequireStrong([0x60, 0x82, 1, 2, 3]);
}
