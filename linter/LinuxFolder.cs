using System;
using System.Buffers;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.IO;
using System.Text;

namespace WinRM.Lint;

/// <summary>
/// Lists a folder with the calls of Linux. Their entries say what each is, where the class library asks for each folder whether
/// it is a link. Anything out of the ordinary is left to the class library.
/// </summary>
internal static class LinuxFolder
{
    private const int BufferSize = 1 << 15;

    // struct linux_dirent64 of 64-bit systems.
    private const int LengthAt = 16;
    private const int TypeAt = 18;
    private const int NameAt = 19;

    private const byte IsFolder = 4;
    private const byte IsFile = 8;
    private const byte IsLink = 10;
    private const byte IsUnknown = 0;

    /// <summary>The files and folders in a folder, without links to folders and without what is neither; false when it cannot be listed like this.</summary>
    public static bool TryList(string path, out IReadOnlyList<(string Name, bool IsFolder)> entries)
    {
        List<(string Name, bool IsFolder)> found = [];
        entries = found;
        if (!LinuxCalls.TryOpen(path, out int handle))
        {
            return false;
        }

        byte[] buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
        try
        {
            int length;
            while ((length = (int)LinuxCalls.List(handle, buffer, buffer.Length)) > 0)
            {
                if (!TryTake(buffer.AsSpan(0, length), path, found))
                {
                    return false;
                }
            }

            return length == 0;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
            _ = LinuxCalls.Close(handle);
        }
    }

    private static bool TryTake(ReadOnlySpan<byte> entries, string folder, List<(string Name, bool IsFolder)> found)
    {
        while (!entries.IsEmpty)
        {
            int length = BinaryPrimitives.ReadUInt16LittleEndian(entries[LengthAt..]);
            ReadOnlySpan<byte> name = entries[NameAt..length];
            name = name[..name.IndexOf((byte)0)];
            byte type = entries[TypeAt];
            entries = entries[length..];
            if (type == IsUnknown)
            {
                return false;
            }

            string text = Encoding.UTF8.GetString(name);
            if (type == IsFile || (type == IsFolder && text is not ("." or "..")) || (type == IsLink && !Directory.Exists(Path.Join(folder, text))))
            {
                found.Add((text, type == IsFolder));
            }
        }

        return true;
    }
}
