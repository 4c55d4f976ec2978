using System;
using System.Collections.Generic;
using System.IO;
using System.Text;

namespace WinRM.Transport.Tests.Hostile;

/// <summary>Every byte that a proxy saw, both ways.</summary>
internal sealed class Recording
{
    private readonly MemoryStream _bytes = new();

    /// <summary>The bytes.</summary>
    public byte[] Bytes
    {
        get
        {
            lock (_bytes)
            {
                return _bytes.ToArray();
            }
        }
    }

    /// <summary>Adds bytes.</summary>
    public void Add(ReadOnlySpan<byte> bytes)
    {
        lock (_bytes)
        {
            _bytes.Write(bytes);
        }
    }

    /// <summary>Which of these texts can be read in it, as they are, in UTF-16 or in base64.</summary>
    public List<string> Reveals(IEnumerable<string> texts)
    {
        byte[] all = Bytes;
        List<string> readable = [];
        foreach (string text in texts)
        {
            string base64 = Convert.ToBase64String(Encoding.UTF8.GetBytes(text)).TrimEnd('=');
            if (Contains(Encoding.UTF8.GetBytes(text)) || Contains(Encoding.Unicode.GetBytes(text)) || Contains(Encoding.ASCII.GetBytes(base64[..^1])))
            {
                readable.Add(text);
            }
        }

        return readable;

        bool Contains(byte[] part) => all.AsSpan().IndexOf(part) >= 0;
    }
}
