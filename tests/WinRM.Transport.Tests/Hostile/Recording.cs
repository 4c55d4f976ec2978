using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
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

    /// <summary>Which of these texts can be read in it: as they are, in UTF-16 or in base64.</summary>
    public List<string> Reveals(IEnumerable<string> texts)
    {
        byte[] all = Bytes;
        return [.. texts.Where(text => Forms(text).Any(form => all.AsSpan().IndexOf(form) >= 0))];
    }

    private static IEnumerable<byte[]> Forms(string text)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        yield return bytes;
        yield return Encoding.Unicode.GetBytes(text);

        // Base64 depends on where in a group of three bytes the text begins; letters that it shares with what stands around it are left out.
        for (int before = 0; before < 3; before++)
        {
            int skipped = (before * 8 + 5) / 6;
            int whole = (before + bytes.Length) * 8 / 6;
            yield return Encoding.ASCII.GetBytes(Convert.ToBase64String([.. new byte[before], .. bytes])[skipped..whole]);
        }
    }
}
