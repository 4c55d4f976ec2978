using System;
using System.Linq;
using WinRM.Transport.Security;
using Xunit;

namespace WinRM.Transport.Tests.Security;

public sealed class CfxTokenTests
{
    // Header, confounder (16 bytes of C), data (D), trailer (28 bytes of T): as gss_wrap writes it.
    private static byte[] Token(int data, byte flags = 2, byte extra = 0) =>
        [5, 4, flags, 0xFF, 0, extra, 0, 0, 0, 0, 0, 0, 0, 0, 1, 2, .. Enumerable.Repeat((byte)'C', 16), .. Enumerable.Repeat((byte)'D', data), .. Enumerable.Repeat((byte)'T', 28)];

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(28)]
    [InlineData(5000)]
    public void The_trailer_moves_behind_the_header(int data)
    {
        byte[] token = Token(data);
        CfxToken.Rotate(token, 60);
        byte[] expected =
        [
            5, 4, 2, 0xFF, 0, 0, 0, 28, 0, 0, 0, 0, 0, 0, 1, 2, .. Enumerable.Repeat((byte)'T', 28), .. Enumerable.Repeat((byte)'C', 16), .. Enumerable.Repeat((byte)'D', data),
        ];
        Assert.Equal(expected, token);
    }

    [Fact]
    public void A_token_that_is_rotated_already_stays()
    {
        byte[] token = Token(10);
        CfxToken.Rotate(token, 60);
        byte[] once = [.. token];
        CfxToken.Rotate(token, 60);
        Assert.Equal(once, token);
    }

    [Fact]
    public void The_sequence_is_the_sender_s() => Assert.Equal(0x0102UL, CfxToken.Sequence(Token(0)));

    [Fact]
    public void A_token_that_is_only_signed_is_refused() => Assert.Throws<WsmProtocolException>(() => CfxToken.Rotate(Token(4, flags: 0), 60));

    [Fact]
    public void A_token_with_filler_is_refused() => Assert.Throws<WsmProtocolException>(() => CfxToken.Rotate(Token(4, extra: 16), 60));

    [Fact]
    public void Tokens_of_RC4_are_none_of_these() => Assert.False(CfxToken.Is([0x60, 0x3F, 6, 9, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x12, 1, 2, 2, 2, 1, 0x11]));
}
