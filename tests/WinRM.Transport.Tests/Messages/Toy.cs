using System;
using System.Buffers;
using System.Linq;
using WinRM.Transport.Security;

namespace WinRM.Transport.Tests.Messages;

/// <summary>Keys without cryptography, in the layout of NTLM: a signature of sixteen bytes, then the message turned around bit by bit.</summary>
internal class Toy : ISecurityContext
{
    private byte _sent;
    private byte _received;

    public virtual string Mechanism => SecurityRequest.Ntlm;

    public bool Step(ReadOnlySpan<byte> incoming, out byte[] outgoing) => throw new NotSupportedException();

    public virtual void Wrap(ReadOnlySpan<byte> message, IBufferWriter<byte> token)
    {
        token.Write(Enumerable.Repeat((byte)0, 15).Append(_sent++).ToArray());
        token.Write(message.ToArray().Select(static b => (byte)~b).ToArray());
    }

    public void Unwrap(Span<byte> token, IBufferWriter<byte> message)
    {
        if (token[15] != _received++)
        {
            throw new WsmProtocolException("out of order");
        }

        message.Write(token[16..].ToArray().Select(static b => (byte)~b).ToArray());
    }

    public void Dispose()
    {
    }
}
