using System;

namespace WinRM.Transport;

/// <summary>What a rule refuses unless the caller names it. None of these sends a WS-Management message in plain text over HTTP.</summary>
[Flags]
public enum AcceptedRisks
{
    /// <summary>Nothing is accepted.</summary>
    None = 0,

    /// <summary>WRM2002 over HTTPS: a proxy that inspects TLS with a certificate that the client trusts reads the password.</summary>
    BasicThroughProxy = 1,

    /// <summary>WRM2004: the proxy's own password crosses a hop without encryption.</summary>
    ClearTextProxyAuthentication = 2,
}
