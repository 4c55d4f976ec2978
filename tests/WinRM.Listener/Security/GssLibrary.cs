using System;
using System.Runtime.InteropServices;
using System.Text;

namespace WinRM.Listener.Security;

/// <summary>What is used of MIT's GSS-API. Its acceptor knows Kerberos, SPNEGO and, with gss-ntlmssp, NTLM.</summary>
internal static unsafe partial class GssLibrary
{
    private const string Name = "libgssapi_krb5.so.2";

    /// <summary>gss_buffer_desc.</summary>
    [StructLayout(LayoutKind.Sequential)]
    public struct Buffer
    {
        /// <summary>How many bytes.</summary>
        public nuint Length;

        /// <summary>Where they are.</summary>
        public byte* Value;

        /// <summary>The bytes.</summary>
        public readonly ReadOnlySpan<byte> Span => new(Value, (int)Length);
    }

    /// <summary>gss_iov_buffer_desc.</summary>
    [StructLayout(LayoutKind.Sequential)]
    public struct Part
    {
        /// <summary>What the buffer holds.</summary>
        public uint Type;

        /// <summary>The buffer.</summary>
        public Buffer Buffer;
    }

    /// <summary>gss_channel_bindings_struct.</summary>
    [StructLayout(LayoutKind.Sequential)]
    public struct ChannelBindings
    {
        /// <summary>Zero: no address.</summary>
        public uint InitiatorAddressType;

        /// <summary>Empty.</summary>
        public Buffer InitiatorAddress;

        /// <summary>Zero: no address.</summary>
        public uint AcceptorAddressType;

        /// <summary>Empty.</summary>
        public Buffer AcceptorAddress;

        /// <summary>The binding.</summary>
        public Buffer ApplicationData;
    }

    /// <summary>gss_OID_desc.</summary>
    [StructLayout(LayoutKind.Sequential)]
    public struct Oid
    {
        /// <summary>How many bytes.</summary>
        public uint Length;

        /// <summary>The encoded identifier.</summary>
        public byte* Elements;
    }

    [LibraryImport(Name, EntryPoint = "gss_accept_sec_context")]
    public static partial uint Accept(out uint minor, ref nint context, nint credential, in Buffer input, ChannelBindings* bindings, out nint source, nint* mechanism, out Buffer output, out uint flags, uint* time, nint* delegated);

    [LibraryImport(Name, EntryPoint = "gss_inquire_context")]
    public static partial uint Inquire(out uint minor, nint context, nint* source, nint* target, uint* lifetime, out Oid* mechanism, uint* flags, int* local, int* open);

    [LibraryImport(Name, EntryPoint = "gss_display_name")]
    public static partial uint DisplayName(out uint minor, nint name, out Buffer text, nint* type);

    [LibraryImport(Name, EntryPoint = "gss_display_status")]
    public static partial uint DisplayStatus(out uint minor, uint status, int type, nint mechanism, ref uint more, out Buffer text);

    [LibraryImport(Name, EntryPoint = "gss_wrap")]
    public static partial uint Wrap(out uint minor, nint context, int confidential, uint quality, in Buffer input, out int isConfidential, out Buffer output);

    [LibraryImport(Name, EntryPoint = "gss_unwrap")]
    public static partial uint Unwrap(out uint minor, nint context, in Buffer input, out Buffer output, out int isConfidential, uint* quality);

    [LibraryImport(Name, EntryPoint = "gss_wrap_iov")]
    public static partial uint WrapParts(out uint minor, nint context, int confidential, uint quality, out int isConfidential, Part* parts, int count);

    [LibraryImport(Name, EntryPoint = "gss_release_iov_buffer")]
    public static partial uint ReleaseParts(out uint minor, Part* parts, int count);

    [LibraryImport(Name, EntryPoint = "gss_release_buffer")]
    public static partial uint Release(out uint minor, ref Buffer buffer);

    [LibraryImport(Name, EntryPoint = "gss_release_name")]
    public static partial uint ReleaseName(out uint minor, ref nint name);

    [LibraryImport(Name, EntryPoint = "gss_delete_sec_context")]
    public static partial uint Delete(out uint minor, ref nint context, Buffer* output);

    /// <summary>Copies a buffer that the library has made, and gives it back.</summary>
    public static byte[] Take(ref Buffer buffer)
    {
        byte[] bytes = buffer.Span.ToArray();
        Release(out _, ref buffer);
        return bytes;
    }

    /// <summary>What a status means, in words.</summary>
    public static string Explain(uint major, uint minor) => $"{Explain(major, 1)}; {Explain(minor, 2)}";

    private static string Explain(uint status, int type)
    {
        uint more = 0;
        return DisplayStatus(out _, status, type, 0, ref more, out Buffer text) == 0 ? Encoding.UTF8.GetString(Take(ref text)) : $"0x{status:X}";
    }
}
