using System;
using System.Net;

namespace WinRM.Transport.Security;

/// <summary>What an authentication has to do.</summary>
/// <param name="Authentication">Negotiate, Kerberos or NTLM.</param>
/// <param name="Credential">The credential; null for the identity of the process.</param>
/// <param name="Service">The name of the service, as in HTTP/server.example.</param>
/// <param name="Binding">The TLS connection that it is tied to; null over HTTP.</param>
internal sealed record SecurityRequest(WsmAuthentication Authentication, NetworkCredential? Credential, string Service, EndpointBinding? Binding)
{
    /// <summary>Name of the Kerberos mechanism.</summary>
    public const string Kerberos = "Kerberos";

    /// <summary>Name of the NTLM mechanism.</summary>
    public const string Ntlm = "NTLM";

    /// <summary>Starts the authentication with the best library of the machine.</summary>
    /// <param name="preferManaged">Uses .NET's own where there is a choice.</param>
    /// <exception cref="WsmAuthenticationException">It would not find repeated messages, or cannot begin.</exception>
    public ISecurityContext Begin(bool preferManaged)
    {
        if (preferManaged || !Gss.IsAvailable)
        {
            // Over TLS nobody can repeat anything, NTLM finds it by itself, and SSPI is asked to.
            bool findsRepetitions = preferManaged || Binding is not null || Authentication == WsmAuthentication.Ntlm || OperatingSystem.IsWindows();
            return findsRepetitions ? new ManagedContext(this) : throw new WsmAuthenticationException(
                "Without libgssapi_krb5 Kerberos would not find messages that a proxy sends twice. Use HTTPS, or install it (Debian: libgssapi-krb5-2).");
        }

        return new GssContext(this);
    }

    /// <summary>Refuses an authentication without the properties that sealing needs.</summary>
    /// <param name="mechanism">What was agreed on.</param>
    /// <param name="seals">Messages are encrypted and signed.</param>
    /// <param name="provesServer">Kerberos: the server is authenticated, and repeated or reordered tokens are found.</param>
    /// <exception cref="WsmAuthenticationException">A property is missing.</exception>
    public void Require(string mechanism, bool seals, bool provesServer)
    {
        bool isExpected = mechanism == Kerberos ? Authentication != WsmAuthentication.Ntlm : mechanism == Ntlm && Authentication != WsmAuthentication.Kerberos;
        if (!isExpected)
        {
            throw new WsmAuthenticationException($"{Authentication} was asked for, and {mechanism} was agreed on.");
        }

        // Without a ticket the NTLM plug-in takes whatever account its environment names first.
        if (Credential is null && mechanism != Kerberos)
        {
            throw new WsmAuthenticationException("The identity of the process has no Kerberos ticket; NTLM needs a credential that is named.");
        }

        if (!seals || (mechanism == Kerberos && !provesServer))
        {
            throw new WsmAuthenticationException($"{mechanism} was agreed on without encryption, or without proof of who the server is.");
        }
    }
}
