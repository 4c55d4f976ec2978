using System;
using System.Buffers;
using System.Net;
using System.Security.Cryptography;
using System.Text;

namespace WinRM.Transport.Security;

/// <summary>
/// An authentication by libgssapi. Unlike .NET's own it asks for the detection of repeated and reordered tokens, without which a proxy can have a sealed
/// command executed twice.
/// </summary>
internal sealed unsafe class GssContext : ISecurityContext
{
    private const Gss.Flags Wanted = Gss.Flags.Mutual | Gss.Flags.Replay | Gss.Flags.Sequence | Gss.Flags.Confidentiality | Gss.Flags.Integrity;
    private const Gss.Flags Sealing = Gss.Flags.Confidentiality | Gss.Flags.Integrity;

    private readonly SecurityRequest _request;
    private readonly Gss.Bytes* _mechanism;
    private nint _target;
    private nint _credential;
    private nint _context;

    /// <summary>Prepares an authentication.</summary>
    /// <exception cref="WsmAuthenticationException">The credential or the name of the service is not usable.</exception>
    public GssContext(SecurityRequest request)
    {
        _request = request;
        _mechanism = request.Authentication switch
        {
            WsmAuthentication.Kerberos => GssOid.Kerberos,
            WsmAuthentication.Ntlm => GssOid.Ntlm,
            _ => GssOid.Spnego,
        };
        try
        {
            _target = Name(request.Service.Replace('/', '@'), GssOid.Service);
            if (request.Credential is { } credential)
            {
                _credential = Acquire(credential);
            }
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public string Mechanism { get; private set; } = "";

    /// <inheritdoc/>
    public bool Step(ReadOnlySpan<byte> incoming, out byte[] outgoing)
    {
        byte[] binding = _request.Binding?.Data ?? [];
        Gss.Bytes output = default;
        fixed (byte* input = incoming, application = binding)
        {
            Gss.Bytes token = new() { Length = (nuint)incoming.Length, Pointer = input };
            Gss.ChannelBindings bindings = default;
            bindings.Application = new Gss.Bytes { Length = (nuint)binding.Length, Pointer = application };
            uint major = Gss.Initiate(
                out uint minor, _credential, ref _context, _target, _mechanism, Wanted, 0, binding.Length == 0 ? null : &bindings, &token,
                out Gss.Bytes* actual, &output, out Gss.Flags granted, null);
            outgoing = output.ToArray();
            Gss.Release(out _, &output);
            if (Gss.IsError(major))
            {
                throw new WsmAuthenticationException($"Authentication to {_request.Service} failed: {Gss.Describe(major, minor, _mechanism)}");
            }

            if ((major & 1) != 0)
            {
                return false;
            }

            Mechanism = GssOid.Same(actual, GssOid.Kerberos) ? SecurityRequest.Kerberos : GssOid.Same(actual, GssOid.Ntlm) ? SecurityRequest.Ntlm : "?";
            _request.Require(Mechanism, (granted & Sealing) == Sealing, (granted & Wanted) == Wanted);
            return true;
        }
    }

    /// <inheritdoc/>
    public void Wrap(ReadOnlySpan<byte> message, IBufferWriter<byte> token)
    {
        Gss.Bytes output = default;
        fixed (byte* input = message)
        {
            Gss.Bytes plain = new() { Length = (nuint)message.Length, Pointer = input };
            uint major = Gss.Wrap(out uint minor, _context, 1, 0, &plain, out int isConfidential, &output);
            if (major != 0 || isConfidential == 0)
            {
                Gss.Release(out _, &output);
                throw new WsmProtocolException($"The message could not be encrypted: {Gss.Describe(major, minor, _mechanism)}");
            }
        }

        token.Write(new ReadOnlySpan<byte>(output.Pointer, (int)output.Length));
        Gss.Release(out _, &output);
    }

    /// <inheritdoc/>
    public void Unwrap(Span<byte> token, IBufferWriter<byte> message)
    {
        Gss.Bytes output = default;
        fixed (byte* input = token)
        {
            Gss.Bytes sealedToken = new() { Length = (nuint)token.Length, Pointer = input };
            uint major = Gss.Unwrap(out uint minor, _context, &sealedToken, &output, out int isConfidential, out _);

            // Not only errors: the informatory bits say that the token is a duplicate, or not the next one.
            if (major != 0 || isConfidential == 0)
            {
                Gss.Release(out _, &output);
                throw new WsmProtocolException($"The answer was changed, repeated or reordered on its way: {Gss.Describe(major, minor, _mechanism)}");
            }
        }

        message.Write(new ReadOnlySpan<byte>(output.Pointer, (int)output.Length));
        Gss.Release(out _, &output);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Gss.Delete(out _, ref _context, null);
        Gss.ReleaseCredential(out _, ref _credential);
        Gss.ReleaseName(out _, ref _target);
    }

    private nint Acquire(NetworkCredential credential)
    {
        bool isDown = _request.Authentication == WsmAuthentication.Ntlm && credential.Domain.Length > 0;
        string account = isDown ? $@"{credential.Domain}\{credential.UserName}"
            : credential.Domain.Length > 0 ? $"{credential.UserName}@{credential.Domain}" : credential.UserName;
        nint name = Name(account, GssOid.UserName);
        byte[] password = Encoding.UTF8.GetBytes(credential.Password);
        try
        {
            fixed (byte* secret = password)
            {
                Gss.Bytes word = new() { Length = (nuint)password.Length, Pointer = secret };
                Gss.Bytes set = new() { Length = 1, Pointer = (byte*)_mechanism };
                uint major = Gss.AcquireWithPassword(out uint minor, name, &word, uint.MaxValue, &set, 1, out nint acquired, null, null);
                return Gss.IsError(major)
                    ? throw new WsmAuthenticationException($"The credential of {account} cannot be used: {Gss.Describe(major, minor, _mechanism)}")
                    : acquired;
            }
        }
        finally
        {
            CryptographicOperations.ZeroMemory(password);
            Gss.ReleaseName(out _, ref name);
        }
    }

    private static nint Name(string text, Gss.Bytes* type)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        fixed (byte* pointer = bytes)
        {
            Gss.Bytes name = new() { Length = (nuint)bytes.Length, Pointer = pointer };
            uint major = Gss.ImportName(out uint minor, &name, type, out nint made);
            return Gss.IsError(major) ? throw new WsmAuthenticationException($"{text} is no usable name: {Gss.Describe(major, minor, null)}") : made;
        }
    }
}
