using System;
using System.Text;

namespace WinRM.Lint;

/// <summary>
/// Keeps names in few large blocks. A run has very many of them, all live until its end: as objects of their own, each
/// collection would have to look at them.
/// </summary>
internal static class NamePool
{
    private const int BlockLength = 1 << 15;

    // Of the thread that lists a folder.
    [ThreadStatic]
    private static Memory<char> s_free;

    /// <summary>Keeps a name that is written in UTF-8.</summary>
    public static ReadOnlyMemory<char> Keep(ReadOnlySpan<byte> name)
    {
        Memory<char> room = Room(Encoding.UTF8.GetMaxCharCount(name.Length));
        return Take(room, Encoding.UTF8.GetChars(name, room.Span));
    }

    /// <summary>Keeps the path of a file or folder in a folder.</summary>
    public static ReadOnlyMemory<char> Join(ReadOnlySpan<char> folder, ReadOnlySpan<char> name)
    {
        Memory<char> room = Room(folder.Length + 1 + name.Length);
        System.IO.Path.TryJoin(folder, name, room.Span, out int length);
        return Take(room, length);
    }

    // Blocks that never move.
    private static Memory<char> Room(int length) => s_free.Length >= length ? s_free : s_free = GC.AllocateUninitializedArray<char>(Math.Max(BlockLength, length), pinned: true);

    private static ReadOnlyMemory<char> Take(Memory<char> room, int length)
    {
        s_free = room[length..];
        return room[..length];
    }
}
