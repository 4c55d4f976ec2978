namespace WinRM.Transport;

/// <summary>How the client proves who it is to the server.</summary>
public enum WsmAuthentication
{
    /// <summary>SPNEGO: Kerberos where a ticket can be had, else NTLM. Seals messages over HTTP.</summary>
    Negotiate,

    /// <summary>Kerberos alone, mutual. Seals messages over HTTP.</summary>
    Kerberos,

    /// <summary>NTLM alone: the server is not authenticated. Seals messages over HTTP.</summary>
    Ntlm,

    /// <summary>A client certificate in the TLS handshake; HTTPS only.</summary>
    Certificate,

    /// <summary>User name and password; HTTPS only, and through a proxy only where <see cref="AcceptedRisks.BasicThroughProxy"/> says so.</summary>
    Basic,
}
