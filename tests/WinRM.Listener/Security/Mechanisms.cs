using System;

namespace WinRM.Listener.Security;

/// <summary>Names of what proves an identity.</summary>
internal static class Mechanisms
{
    /// <summary>Kerberos, alone or inside of SPNEGO.</summary>
    public const string Kerberos = "Kerberos";

    /// <summary>NTLM, alone or inside of SPNEGO.</summary>
    public const string Ntlm = "NTLM";

    /// <summary>A password in the header.</summary>
    public const string Basic = "Basic";

    /// <summary>A client certificate.</summary>
    public const string Certificate = "Certificate";

    private static ReadOnlySpan<byte> KerberosOid => [0x2A, 0x86, 0x48, 0x86, 0xF7, 0x12, 0x01, 0x02, 0x02];

    private static ReadOnlySpan<byte> NtlmOid => [0x2B, 0x06, 0x01, 0x04, 0x01, 0x82, 0x37, 0x02, 0x02, 0x0A];

    /// <summary>The name of a GSS-API mechanism by its object identifier.</summary>
    public static string NameOf(ReadOnlySpan<byte> oid) =>
        oid.SequenceEqual(KerberosOid) ? Kerberos
        : oid.SequenceEqual(NtlmOid) ? Ntlm
        : throw new GssException("the mechanism " + Convert.ToHexString(oid) + " is unknown");
}
