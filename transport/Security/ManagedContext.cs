using System;
using System.Buffers;
using System.Net;
using System.Net.Security;

namespace WinRM.Transport.Security;

/// <summary>An authentication by .NET's own classes: SSPI on Windows, GSS.framework on macOS. The order of Kerberos tokens is checked here.</summary>
internal sealed class ManagedContext(SecurityRequest request) : ISecurityContext
{
    private readonly NegotiateAuthentication _authentication = new(new NegotiateAuthenticationClientOptions
    {
        Package = request.Authentication switch
        {
            WsmAuthentication.Kerberos => SecurityRequest.Kerberos,
            WsmAuthentication.Ntlm => SecurityRequest.Ntlm,
            _ => "Negotiate",
        },
        Credential = request.Credential ?? CredentialCache.DefaultNetworkCredentials,
        TargetName = request.Service,
        Binding = request.Binding,
        RequiredProtectionLevel = ProtectionLevel.EncryptAndSign,
        RequireMutualAuthentication = request.Authentication != WsmAuthentication.Ntlm,
    });

    private ulong? _next;

    /// <inheritdoc/>
    public string Mechanism { get; private set; } = "";

    /// <inheritdoc/>
    public bool Step(ReadOnlySpan<byte> incoming, out byte[] outgoing)
    {
        // Only the status counts: after a failure IsAuthenticated can be true.
        outgoing = _authentication.GetOutgoingBlob(incoming, out NegotiateAuthenticationStatusCode status) ?? [];
        if (status == NegotiateAuthenticationStatusCode.ContinueNeeded)
        {
            return false;
        }

        if (status != NegotiateAuthenticationStatusCode.Completed)
        {
            throw new WsmAuthenticationException($"Authentication to {request.Service} failed: {status}.");
        }

        Mechanism = _authentication.Package;
        request.Require(Mechanism, _authentication is { IsEncrypted: true, IsSigned: true }, _authentication.IsMutuallyAuthenticated);
        return true;
    }

    /// <inheritdoc/>
    public void Wrap(ReadOnlySpan<byte> message, IBufferWriter<byte> token)
    {
        NegotiateAuthenticationStatusCode status = _authentication.Wrap(message, token, requestEncryption: true, out bool isEncrypted);
        if (status != NegotiateAuthenticationStatusCode.Completed || !isEncrypted)
        {
            throw new WsmProtocolException($"The message could not be encrypted: {status}.");
        }
    }

    /// <inheritdoc/>
    public void Unwrap(Span<byte> token, IBufferWriter<byte> message)
    {
        NegotiateAuthenticationStatusCode status = _authentication.Unwrap(token, message, out bool wasEncrypted);
        if (status != NegotiateAuthenticationStatusCode.Completed || !wasEncrypted)
        {
            throw new WsmProtocolException($"The answer was changed on its way: {status}.");
        }

        // NTLM's cipher only works in order; Kerberos' does not care unless it is asked to, and .NET does not ask.
        if (CfxToken.Is(token))
        {
            ulong sequence = CfxToken.Sequence(token);
            if (_next is { } next && sequence != next)
            {
                throw new WsmProtocolException("The answer was repeated or reordered on its way.");
            }

            _next = sequence + 1;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _authentication.Dispose();
}
