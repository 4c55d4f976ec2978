namespace WinRM.Transport.Tests.EndToEnd;

/// <summary>How a client logs on, and as whom.</summary>
internal enum Login
{
    /// <summary>alice with Kerberos.</summary>
    Kerberos,

    /// <summary>alice with Negotiate, which finds Kerberos.</summary>
    Negotiate,

    /// <summary>carol with Negotiate, which finds NTLM.</summary>
    NegotiateNtlm,

    /// <summary>carol with NTLM.</summary>
    Ntlm,

    /// <summary>dora with a client certificate.</summary>
    Certificate,

    /// <summary>erin with her password in the header.</summary>
    Basic,
}
