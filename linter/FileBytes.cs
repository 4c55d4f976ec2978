using System;
using System.Buffers;
using System.IO;
using Microsoft.Win32.SafeHandles;

namespace WinRM.Lint;

/// <summary>The bytes of a file in a borrowed buffer. Most files fit into the first one, so that nobody need ask for their length.</summary>
internal ref struct FileBytes
{
    private const int FirstBuffer = 1 << 16;

    private byte[] _buffer;
    private int _length;

    private FileBytes(byte[] buffer) => _buffer = buffer;

    /// <summary>The file has more bytes than asked for.</summary>
    public bool IsTooLarge { get; private set; }

    /// <summary>The bytes, until this is disposed of; none of a file that is too large.</summary>
    public readonly ReadOnlySpan<byte> Span => _buffer.AsSpan(0, _length);

    /// <summary>Reads a file of this many bytes at most.</summary>
    public static FileBytes Read(string path, long most)
    {
        FileBytes file = new(ArrayPool<byte>.Shared.Rent(FirstBuffer));
        try
        {
            if (LinuxCalls.TryOpen(path, out int fast))
            {
                if (file._buffer.Length <= most && file.TryFill(fast))
                {
                    _ = LinuxCalls.Close(fast);
                    return file;
                }

                using FileStream rest = new(new SafeFileHandle(fast, ownsHandle: true), FileAccess.Read, bufferSize: 0);
                file.Fill(rest, most);
                return file;
            }

            // A file that somebody writes to is read as it is.
            using FileStream stream = new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
            file.Fill(stream, most);
            return file;
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>Reads an open file as far as the first buffer holds it, and says whether that is all.</summary>
    public static FileBytes ReadSmall(int handle, out bool isWhole)
    {
        FileBytes file = new(ArrayPool<byte>.Shared.Rent(FirstBuffer));
        isWhole = file.TryFill(handle);
        return file;
    }

    /// <summary>Gives the buffer back.</summary>
    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = [];
        _length = 0;
    }

    // False when there may be more.
    private bool TryFill(int handle)
    {
        while (_length < _buffer.Length)
        {
            int read = (int)LinuxCalls.Read(handle, ref _buffer[_length], _buffer.Length - _length);
            if (read <= 0)
            {
                return read == 0;
            }

            _length += read;
        }

        return false;
    }

    private void Fill(FileStream stream, long most)
    {
        int read;
        do
        {
            IsTooLarge = _length > most || (_length == _buffer.Length && !TryGrow(stream.CanSeek ? stream.Length : 0, most));
            if (IsTooLarge)
            {
                _length = 0;
                return;
            }

            read = stream.Read(_buffer.AsSpan(_length));
            _length += read;
        }
        while (read > 0);
    }

    // At once to the whole, and one byte to see the end. What has no length grows twofold.
    private bool TryGrow(long whole, long most)
    {
        if (whole > most)
        {
            return false;
        }

        byte[] larger = ArrayPool<byte>.Shared.Rent((int)Math.Min(Math.Max(whole, _length * 2L), Math.Min(most, Array.MaxLength - 1)) + 1);
        Span.CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = larger;
        return true;
    }
}
