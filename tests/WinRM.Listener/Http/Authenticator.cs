using System;
using System.Collections.Generic;
using Microsoft.AspNetCore.Http;
using WinRM.Listener.Security;

namespace WinRM.Listener.Http;

/// <summary>Finds out whose a request is.</summary>
/// <param name="options">What is offered and demanded.</param>
/// <param name="binding">The channel binding to the certificate of this server.</param>
internal sealed class Authenticator(ListenerOptions options, byte[]? binding)
{
    private const string CertificateScheme = "http://schemas.dmtf.org/wbem/wsman/1/wsman/secprofile/https/mutual";

    private readonly BasicAccounts? _accounts = options.BasicAccounts is { } file ? new(file) : null;
    private readonly ClientCertificates? _certificates = options.ClientAuthority is { } file ? new(file) : null;

    /// <summary>Null when the request has a user; otherwise the answer to it.</summary>
    public Answer? Refuse(Exchange exchange)
    {
        ListenerConnection connection = exchange.Connection;
        string[] words = exchange.Context.Request.Headers.Authorization.ToString().Split(' ', 2, StringSplitOptions.TrimEntries);
        string scheme = words[0];
        string token = words.Length == 2 ? words[1] : "";
        if (scheme.Length == 0)
        {
            exchange.User = connection.Identity;
            exchange.Event.Mechanism = connection.Mechanism;
            return exchange.User is null ? Challenge(exchange, "nobody has logged on") : null;
        }

        exchange.Event.Scheme = scheme;
        if (scheme.Equals("Negotiate", StringComparison.OrdinalIgnoreCase) || scheme.Equals("Kerberos", StringComparison.OrdinalIgnoreCase))
        {
            return Negotiate(exchange, scheme.Equals("Kerberos", StringComparison.OrdinalIgnoreCase) ? "Kerberos" : "Negotiate", Base64.Decode(token));
        }

        connection.Forget();
        if (scheme.Equals("Basic", StringComparison.OrdinalIgnoreCase) && connection.IsTls)
        {
            exchange.User = _accounts?.Find(token);
            exchange.Event.Mechanism = Mechanisms.Basic;
        }
        else if (scheme == CertificateScheme && connection.IsTls)
        {
            exchange.User = _certificates?.Find(exchange.Context.Connection.ClientCertificate);
            exchange.Event.Mechanism = Mechanisms.Certificate;
        }

        return exchange.User is null ? Challenge(exchange, $"the credential of {scheme} is not accepted") : null;
    }

    private Answer? Negotiate(Exchange exchange, string scheme, byte[] token)
    {
        ListenerConnection connection = exchange.Connection;
        GssAcceptor logon = connection is { Identity: null, Logon: { } begun } && connection.Scheme == scheme ? begun : connection.Begin(scheme);
        exchange.Event.Leg = ++connection.Legs;
        try
        {
            byte[] answer = logon.Accept(token, connection.IsTls && options.Binding != BindingLevel.None ? binding : null);
            string header = $"{scheme} {Convert.ToBase64String(answer)}";
            if (logon.Identity is null)
            {
                return new Answer(StatusCodes.Status401Unauthorized) { Challenges = [header] };
            }

            Approve(logon, connection.IsTls, scheme);
            connection.Complete(logon.Identity, logon.Mechanism!);
            exchange.User = logon.Identity;
            exchange.HasLoggedOn = true;
            exchange.FinalToken = answer.Length == 0 ? null : header;
            exchange.Event.Mechanism = logon.Mechanism;
            exchange.Event.ChannelBound = logon.IsBound;
            exchange.Event.Sequenced = logon.IsSequenced;
            return null;
        }
        catch (GssException exception)
        {
            return Challenge(exchange, exception.Message);
        }
    }

    private void Approve(GssAcceptor logon, bool isTls, string scheme)
    {
        if (scheme == "Kerberos" && logon.Mechanism != Mechanisms.Kerberos)
        {
            throw new GssException("this is not Kerberos");
        }

        if (!isTls && !logon.Seals)
        {
            throw new GssException("the client does not want encryption");
        }

        if (isTls && options.Binding == BindingLevel.Strict && !logon.IsBound)
        {
            throw new GssException("the client did not bind to the channel");
        }
    }

    private Answer Challenge(Exchange exchange, string reason)
    {
        exchange.Connection.Forget();
        exchange.Event.Reason = reason;
        List<string> offers = ["Negotiate", "Kerberos"];
        if (exchange.Connection.IsTls && _accounts is not null)
        {
            offers.Add("Basic realm=\"WSMAN\"");
        }

        return new Answer(StatusCodes.Status401Unauthorized) { Challenges = offers };
    }
}
