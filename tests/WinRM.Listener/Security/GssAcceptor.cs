using System;
using System.Text;
using static WinRM.Listener.Security.GssLibrary;

namespace WinRM.Listener.Security;

/// <summary>The server's end of one logon, and of the messages after it. Keys and accounts are those of the environment.</summary>
internal sealed unsafe class GssAcceptor : IDisposable
{
    private const uint ContinueNeeded = 1;
    private const uint Replay = 0x4;
    private const uint Sequence = 0x8;
    private const uint Confidentiality = 0x10;
    private const uint Integrity = 0x20;
    private const uint Bound = 0x800;

    private nint _context;
    private uint _flags;

    /// <summary>The client's name, once the logon is complete.</summary>
    public string? Identity { get; private set; }

    /// <summary>What proved it, inside of SPNEGO too.</summary>
    public string? Mechanism { get; private set; }

    /// <summary>The client sent the expected channel binding.</summary>
    public bool IsBound => (_flags & Bound) != 0;

    /// <summary>The client asked for replay detection and sequence numbers.</summary>
    public bool IsSequenced => (_flags & (Replay | Sequence)) == (Replay | Sequence);

    /// <summary>Messages can be encrypted.</summary>
    public bool Seals => (_flags & (Confidentiality | Integrity)) == (Confidentiality | Integrity);

    /// <summary>Takes a token of the client and returns the answer to it.</summary>
    /// <param name="token">The token.</param>
    /// <param name="binding">What the client must have bound to if it did; null: not looked at.</param>
    public byte[] Accept(byte[] token, byte[]? binding)
    {
        fixed (byte* input = token)
        fixed (byte* application = binding)
        {
            ChannelBindings bindings = new() { ApplicationData = new() { Length = (nuint)(binding?.Length ?? 0), Value = application } };
            uint major = GssLibrary.Accept(out uint minor, ref _context, 0, new() { Length = (nuint)token.Length, Value = input }, binding is null ? null : &bindings, out nint source, null, out GssLibrary.Buffer output, out _flags, null, null);
            byte[] answer = major is 0 or ContinueNeeded ? Take(ref output) : [];
            if (major == 0)
            {
                Identity = NameOf(source);
                Mechanism = MechanismOf(_context);
            }

            ReleaseName(out _, ref source);
            return major is 0 or ContinueNeeded ? answer : throw new GssException(Explain(major, minor));
        }
    }

    /// <summary>Encrypts. The signature comes first; how long it is depends on the mechanism.</summary>
    /// <param name="plain">What to encrypt.</param>
    /// <param name="isUnrotated">Leave a Kerberos token as gss_wrap writes it.</param>
    public (byte[] Token, int Signature) Wrap(byte[] plain, bool isUnrotated)
    {
        if (Mechanism == Mechanisms.Kerberos && !isUnrotated)
        {
            return WrapAsWindows(plain);
        }

        fixed (byte* input = plain)
        {
            uint major = GssLibrary.Wrap(out uint minor, _context, 1, 0, new() { Length = (nuint)plain.Length, Value = input }, out int isConfidential, out GssLibrary.Buffer output);
            GssException.ThrowUnlessComplete(major, minor);
            byte[] token = Take(ref output);
            return isConfidential != 0 ? (token, token.Length - plain.Length) : throw new GssException("not encrypted");
        }
    }

    /// <summary>Decrypts a token in any rotation.</summary>
    public byte[] Unwrap(ReadOnlySpan<byte> token)
    {
        fixed (byte* input = token)
        {
            uint major = GssLibrary.Unwrap(out uint minor, _context, new() { Length = (nuint)token.Length, Value = input }, out GssLibrary.Buffer output, out int isConfidential, null);

            // After a failure gss-ntlmssp leaves anything in the buffer.
            GssException.ThrowUnlessComplete(major, minor);
            byte[] plain = Take(ref output);
            return isConfidential != 0 ? plain : throw new GssException("signed, not encrypted");
        }
    }

    /// <inheritdoc/>
    public void Dispose() => Delete(out _, ref _context, null);

    // A header and data, no trailer: the library then rotates the trailer into the header, as SSPI does.
    private (byte[] Token, int Signature) WrapAsWindows(byte[] plain)
    {
        const uint Header = 2 | 0x00010000;
        const uint Data = 1;
        byte[] data = [.. plain];
        fixed (byte* inside = data)
        {
            Part* parts = stackalloc Part[2];
            parts[0] = new Part { Type = Header };
            parts[1] = new Part { Type = Data, Buffer = new() { Length = (nuint)data.Length, Value = inside } };
            uint major = WrapParts(out uint minor, _context, 1, 0, out int isConfidential, parts, 2);
            byte[] header = parts[0].Buffer.Span.ToArray();
            ReleaseParts(out _, parts, 2);
            GssException.ThrowUnlessComplete(major, minor);
            return isConfidential != 0 ? ([.. header, .. data], header.Length) : throw new GssException("not encrypted");
        }
    }

    private static string NameOf(nint source)
    {
        GssException.ThrowUnlessComplete(DisplayName(out uint minor, source, out GssLibrary.Buffer text, null), minor);

        // gss-ntlmssp counts the zero that ends the text.
        return Encoding.UTF8.GetString(Take(ref text)).TrimEnd('\0');
    }

    private static string MechanismOf(nint context)
    {
        GssException.ThrowUnlessComplete(Inquire(out uint minor, context, null, null, null, out Oid* mechanism, null, null, null), minor);
        return Mechanisms.NameOf(new ReadOnlySpan<byte>(mechanism->Elements, (int)mechanism->Length));
    }
}
