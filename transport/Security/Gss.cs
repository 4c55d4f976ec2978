using System;
using System.Runtime.InteropServices;
using System.Text;

namespace WinRM.Transport.Security;

/// <summary>GSS-API (RFC 2744) of MIT Kerberos, as far as an initiator needs it.</summary>
internal static unsafe partial class Gss
{
    private const string Library = "libgssapi_krb5.so.2";

    /// <summary>Flags of gss_init_sec_context.</summary>
    [Flags]
    public enum Flags : uint
    {
        /// <summary>The server proves who it is.</summary>
        Mutual = 2,

        /// <summary>Repeated tokens are found.</summary>
        Replay = 4,

        /// <summary>Tokens out of order are found.</summary>
        Sequence = 8,

        /// <summary>Messages are encrypted.</summary>
        Confidentiality = 16,

        /// <summary>Messages are signed.</summary>
        Integrity = 32,
    }

    /// <summary>gss_buffer_desc, and gss_OID_desc on 64-bit machines, where its 32-bit length is padded to the same layout.</summary>
    [StructLayout(LayoutKind.Sequential)]
    public struct Bytes
    {
        /// <summary>Length in bytes.</summary>
        public nuint Length;

        /// <summary>The bytes.</summary>
        public byte* Pointer;

        /// <summary>The bytes, copied.</summary>
        public readonly byte[] ToArray() => new ReadOnlySpan<byte>(Pointer, (int)Length).ToArray();
    }

    /// <summary>gss_channel_bindings_struct.</summary>
    [StructLayout(LayoutKind.Sequential)]
    public struct ChannelBindings
    {
        /// <summary>Unused with tls-server-end-point.</summary>
        public uint InitiatorType;

        /// <summary>Unused with tls-server-end-point.</summary>
        public Bytes Initiator;

        /// <summary>Unused with tls-server-end-point.</summary>
        public uint AcceptorType;

        /// <summary>Unused with tls-server-end-point.</summary>
        public Bytes Acceptor;

        /// <summary>What the authentication is tied to.</summary>
        public Bytes Application;
    }

    /// <summary>The library is there.</summary>
    public static bool IsAvailable { get; } = OperatingSystem.IsLinux() && Environment.Is64BitProcess && BitConverter.IsLittleEndian && NativeLibrary.TryLoad(Library, out _);

    /// <summary>gss_import_name.</summary>
    [LibraryImport(Library, EntryPoint = "gss_import_name")]
    public static partial uint ImportName(out uint minor, Bytes* name, Bytes* type, out nint result);

    /// <summary>gss_release_name.</summary>
    [LibraryImport(Library, EntryPoint = "gss_release_name")]
    public static partial uint ReleaseName(out uint minor, ref nint name);

    /// <summary>gss_acquire_cred_with_password.</summary>
    [LibraryImport(Library, EntryPoint = "gss_acquire_cred_with_password")]
    public static partial uint AcquireWithPassword(
        out uint minor, nint name, Bytes* password, uint time, Bytes* mechanisms, int usage, out nint credential, nint* actual, uint* lifetime);

    /// <summary>gss_release_cred.</summary>
    [LibraryImport(Library, EntryPoint = "gss_release_cred")]
    public static partial uint ReleaseCredential(out uint minor, ref nint credential);

    /// <summary>gss_init_sec_context.</summary>
    [LibraryImport(Library, EntryPoint = "gss_init_sec_context")]
    public static partial uint Initiate(
        out uint minor, nint credential, ref nint context, nint target, Bytes* mechanism, Flags flags, uint time, ChannelBindings* binding, Bytes* input,
        out Bytes* actual, Bytes* output, out Flags granted, uint* lifetime);

    /// <summary>gss_wrap.</summary>
    [LibraryImport(Library, EntryPoint = "gss_wrap")]
    public static partial uint Wrap(out uint minor, nint context, int confidential, uint quality, Bytes* message, out int isConfidential, Bytes* token);

    /// <summary>gss_unwrap.</summary>
    [LibraryImport(Library, EntryPoint = "gss_unwrap")]
    public static partial uint Unwrap(out uint minor, nint context, Bytes* token, Bytes* message, out int isConfidential, out uint quality);

    /// <summary>gss_delete_sec_context.</summary>
    [LibraryImport(Library, EntryPoint = "gss_delete_sec_context")]
    public static partial uint Delete(out uint minor, ref nint context, Bytes* token);

    /// <summary>gss_release_buffer.</summary>
    [LibraryImport(Library, EntryPoint = "gss_release_buffer")]
    public static partial uint Release(out uint minor, Bytes* buffer);

    [LibraryImport(Library, EntryPoint = "gss_display_status")]
    private static partial uint DisplayStatus(out uint minor, uint status, int type, Bytes* mechanism, ref uint more, Bytes* text);

    /// <summary>Did the call fail? Informatory bits do not count.</summary>
    public static bool IsError(uint major) => (major & 0xFFFF0000) != 0;

    /// <summary>What the library says of a failure.</summary>
    public static string Describe(uint major, uint minor, Bytes* mechanism) => $"{Text(major, 1, mechanism)}; {Text(minor, 2, mechanism)}";

    private static string Text(uint status, int type, Bytes* mechanism)
    {
        uint more = 0;
        Bytes text = default;
        if (IsError(DisplayStatus(out _, status, type, mechanism, ref more, &text)))
        {
            return $"status {status:X}";
        }

        string words = Encoding.UTF8.GetString(text.Pointer, (int)text.Length);
        Release(out _, &text);
        return words;
    }
}
