using System;
using System.Runtime.CompilerServices;

namespace WinRM.Transport.Security;

/// <summary>Object identifiers for GSS-API, at addresses that never move.</summary>
internal static unsafe class GssOid
{
    /// <summary>SPNEGO, 1.3.6.1.5.5.2.</summary>
    public static readonly Gss.Bytes* Spnego = Make([0x2B, 6, 1, 5, 5, 2]);

    /// <summary>Kerberos 5, 1.2.840.113554.1.2.2.</summary>
    public static readonly Gss.Bytes* Kerberos = Make([0x2A, 0x86, 0x48, 0x86, 0xF7, 0x12, 1, 2, 2]);

    /// <summary>NTLM, 1.3.6.1.4.1.311.2.2.10.</summary>
    public static readonly Gss.Bytes* Ntlm = Make([0x2B, 6, 1, 4, 1, 0x82, 0x37, 2, 2, 0x0A]);

    /// <summary>GSS_C_NT_USER_NAME.</summary>
    public static readonly Gss.Bytes* UserName = Make([0x2A, 0x86, 0x48, 0x86, 0xF7, 0x12, 1, 2, 1, 1]);

    /// <summary>GSS_C_NT_HOSTBASED_SERVICE.</summary>
    public static readonly Gss.Bytes* Service = Make([0x2A, 0x86, 0x48, 0x86, 0xF7, 0x12, 1, 2, 1, 4]);

    /// <summary>Are two identifiers the same?</summary>
    public static bool Same(Gss.Bytes* one, Gss.Bytes* other) =>
        one is not null && new ReadOnlySpan<byte>(one->Pointer, (int)(uint)one->Length).SequenceEqual(new ReadOnlySpan<byte>(other->Pointer, (int)other->Length));

    private static Gss.Bytes* Make(ReadOnlySpan<byte> identifier)
    {
        byte* memory = (byte*)RuntimeHelpers.AllocateTypeAssociatedMemory(typeof(GssOid), sizeof(Gss.Bytes) + identifier.Length);
        Gss.Bytes* made = (Gss.Bytes*)memory;
        made->Length = (nuint)identifier.Length;
        made->Pointer = memory + sizeof(Gss.Bytes);
        identifier.CopyTo(new Span<byte>(made->Pointer, identifier.Length));
        return made;
    }
}
