using System;
using System.Buffers;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.IO;

namespace WinRM.Lint;

/// <summary>
/// An open folder, with the calls of Linux. Its entries say what each is, where the class library asks for each folder whether
/// it is a link; files are opened from it without walking their path. Anything out of the ordinary is left to the class library.
/// </summary>
internal readonly ref struct LinuxFolder : IDisposable
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

    private readonly ReadOnlySpan<char> _path;
    private readonly int _handle;

    private LinuxFolder(ReadOnlySpan<char> path, int handle)
    {
        _path = path;
        _handle = handle;
    }

    /// <summary>Opens a folder; false when it cannot be opened like this.</summary>
    public static bool TryOpen(ReadOnlySpan<char> path, out LinuxFolder folder)
    {
        bool isOpen = LinuxCalls.TryOpen(path, out int handle);
        folder = new(path, handle);
        return isOpen;
    }

    /// <summary>Adds the files and folders in it, without links to folders and without what is neither; false when it cannot be listed like this.</summary>
    public bool TryList(List<(ReadOnlyMemory<char> Name, bool IsFolder)> entries)
    {
        byte[] buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
        try
        {
            int length;
            while ((length = (int)LinuxCalls.List(_handle, buffer, buffer.Length)) > 0)
            {
                if (!TryTake(buffer.AsSpan(0, length), entries))
                {
                    return false;
                }
            }

            return length == 0;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>True when a file in it was read and has nothing that any file would be looked into for; false for one that has, that is large or cannot be read.</summary>
    public bool IsIrrelevant(ReadOnlySpan<char> name)
    {
        if (!LinuxCalls.TryOpen(_handle, name, out int file))
        {
            return false;
        }

        try
        {
            using FileBytes bytes = FileBytes.ReadSmall(file, out bool isWhole);
            return isWhole && !Prefilter.IsRelevant(bytes.Span) && !Prefilter.NamesPort(bytes.Span);
        }
        finally
        {
            _ = LinuxCalls.Close(file);
        }
    }

    /// <summary>Closes the folder.</summary>
    public void Dispose() => _ = LinuxCalls.Close(_handle);

    private bool TryTake(ReadOnlySpan<byte> entries, List<(ReadOnlyMemory<char> Name, bool IsFolder)> found)
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

            if (type is IsFile or IsFolder or IsLink && !(type == IsFolder && (name.SequenceEqual("."u8) || name.SequenceEqual(".."u8))))
            {
                ReadOnlyMemory<char> text = NamePool.Keep(name);
                if (type != IsLink || !Directory.Exists(Path.Join(_path, text.Span)))
                {
                    found.Add((text, type == IsFolder));
                }
            }
        }

        return true;
    }
}
