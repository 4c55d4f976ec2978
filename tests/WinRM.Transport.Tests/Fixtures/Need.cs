namespace WinRM.Transport.Tests.Fixtures;

/// <summary>Something that a test needs and that a machine may lack.</summary>
internal enum Need
{
    /// <summary>A KDC, its tools and the library that clients and servers use.</summary>
    Kerberos,

    /// <summary>NTLM for GSS-API.</summary>
    Ntlm,

    /// <summary>squid with its helpers.</summary>
    Squid,

    /// <summary>nginx with streams.</summary>
    Nginx,

    /// <summary>HAProxy.</summary>
    Haproxy,

    /// <summary>python3-winrm with its Kerberos and NTLM.</summary>
    PythonWinRM,
}
