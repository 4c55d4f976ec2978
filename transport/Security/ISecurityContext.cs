using System;
using System.Buffers;

namespace WinRM.Transport.Security;

/// <summary>One authentication with one server, and the keys that come of it.</summary>
internal interface ISecurityContext : IDisposable
{
    /// <summary>"Kerberos" or "NTLM"; known when the authentication is complete.</summary>
    string Mechanism { get; }

    /// <summary>Takes the server's token and makes the next one.</summary>
    /// <param name="incoming">The server's token; empty at the start.</param>
    /// <param name="outgoing">The token to send; empty when there is none.</param>
    /// <returns>True when the authentication is complete, with every property that the client requires; false when the server has to answer.</returns>
    /// <exception cref="WsmAuthenticationException">The authentication failed, or lacks a property.</exception>
    bool Step(ReadOnlySpan<byte> incoming, out byte[] outgoing);

    /// <summary>Encrypts and signs a message in the order of GSS-API.</summary>
    void Wrap(ReadOnlySpan<byte> message, IBufferWriter<byte> token);

    /// <summary>Decrypts a token; refuses one that was changed, repeated or sent out of order.</summary>
    /// <exception cref="WsmProtocolException">The token is refused; the connection cannot be used any more.</exception>
    void Unwrap(Span<byte> token, IBufferWriter<byte> message);
}
