using System;
using System.Buffers;
using System.Runtime.InteropServices;
using System.Text;

namespace WinRM.Lint;

/// <summary>Calls of Linux that do less for each file than the class library. Whoever uses them falls back on it when one fails.</summary>
internal static class LinuxCalls
{
    // AT_FDCWD
    private const int CurrentFolder = -100;

    // O_RDONLY | O_CLOEXEC
    private const int ReadOnly = 0x80000;

    private static readonly bool s_arePossible = OperatingSystem.IsLinux() && Environment.Is64BitProcess && BitConverter.IsLittleEndian;

    /// <summary>Opens a file or folder for reading.</summary>
    public static bool TryOpen(ReadOnlySpan<char> path, out int handle) => TryOpen(CurrentFolder, path, out handle);

    /// <summary>Opens a file or folder in an open folder for reading.</summary>
    public static bool TryOpen(int folder, ReadOnlySpan<char> name, out int handle)
    {
        handle = -1;
        if (s_arePossible)
        {
            byte[] encoded = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(name.Length) + 1);
            encoded[Encoding.UTF8.GetBytes(name, encoded)] = 0;
            handle = Open(folder, encoded, ReadOnly);
            ArrayPool<byte>.Shared.Return(encoded);
        }

        return handle >= 0;
    }

    /// <summary>Reads on in a file: how many bytes, zero at its end, or -1.</summary>
    [DllImport("libc", EntryPoint = "read")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static extern nint Read(int handle, ref byte buffer, nint length);

    /// <summary>Reads on in a folder: how many bytes of entries, zero at its end, or -1.</summary>
    [DllImport("libc", EntryPoint = "getdents64")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static extern nint List(int handle, byte[] buffer, nint length);

    /// <summary>Closes a file or folder.</summary>
    [DllImport("libc", EntryPoint = "close")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static extern int Close(int handle);

    [DllImport("libc", EntryPoint = "openat")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Open(int folder, byte[] path, int flags);
}
