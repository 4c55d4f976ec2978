using System;
using System.Collections.Generic;
using System.IO;
using System.Text;
using System.Text.Unicode;

namespace WinRM.Lint;

/// <summary>A decoded text file: its name for reports, its text without a byte order mark, and its lines.</summary>
internal sealed class SourceFile
{
    /// <summary>A longer line is machine-made; nobody reads it in a terminal.</summary>
    public const int MaxShownLine = 400;

    private List<int>? _lineStarts;
    private string? _extension;
    private string? _innerExtension;

    /// <summary>A file with this text.</summary>
    /// <param name="path">Name in reports: relative, with forward slashes.</param>
    /// <param name="text">The text.</param>
    public SourceFile(string path, string text)
    {
        Path = path;
        Text = text;
    }

    /// <summary>Name in reports.</summary>
    public string Path { get; }

    /// <summary>The text.</summary>
    public string Text { get; }

    /// <summary>Number of lines.</summary>
    public int LineCount => Starts.Count;

    /// <summary>The extension in lower case with its dot, or an empty string.</summary>
    public string Extension => _extension ??= System.IO.Path.GetExtension(Path).ToLowerInvariant();

    /// <summary>The extension below those that only say "template" or "copy": of setup.ps1.j2 it is .ps1.</summary>
    public string InnerExtension => _innerExtension ??= Inner(Path.ToLowerInvariant());

    /// <summary>The line of a code unit, counted from 1.</summary>
    public int LineOf(int offset)
    {
        int found = Starts.BinarySearch(offset);
        return found >= 0 ? found + 1 : ~found;
    }

    /// <summary>The column of a code unit in its line, counted from 1.</summary>
    public int ColumnOf(int offset) => offset - Starts[LineOf(offset) - 1] + 1;

    /// <summary>First code unit of a line that is counted from 1.</summary>
    public int StartOf(int line) => Starts[line - 1];

    /// <summary>A line, counted from 1, without its line break.</summary>
    public string Line(int line)
    {
        int end = line < Starts.Count ? Starts[line] : Text.Length;
        return Text[Starts[line - 1]..end].TrimEnd('\n', '\r');
    }

    /// <summary>Number of code units of a line, counted from 1, with its line break.</summary>
    public int LengthOf(int line) => (line < Starts.Count ? Starts[line] : Text.Length) - Starts[line - 1];

    // Most files are never asked for a line. Two threads may find the same.
    private List<int> Starts => _lineStarts ??= StartsIn(Text);

    private static List<int> StartsIn(string text)
    {
        List<int> starts = new(1 + text.AsSpan().Count('\n') + text.AsSpan().Count('\r')) { 0 };
        int i = 0;
        while ((i = text.AsSpan(i).IndexOfAny('\n', '\r') is int step and >= 0 ? i + step : -1) >= 0)
        {
            i += text[i] == '\r' && i + 1 < text.Length && text[i + 1] == '\n' ? 2 : 1;
            starts.Add(i);
        }

        return starts;
    }

    private static string Inner(string name)
    {
        while (System.IO.Path.GetExtension(name) is ".j2" or ".jinja" or ".jinja2" or ".erb" or ".epp" or ".tpl" or ".tmpl" or ".tftpl" or ".template" or ".in" or ".old" or ".orig"
            or ".bak" or ".dist" or ".example" or ".sample" or ".txt" or ".gotmpl" or ".mustache")
        {
            name = name[..^System.IO.Path.GetExtension(name).Length];
        }

        return System.IO.Path.GetExtension(name);
    }

    /// <summary>Decodes a file strictly: a byte sequence that the encoding does not have makes it unreadable.</summary>
    public static SourceFile Decode(string path, ReadOnlySpan<byte> bytes)
    {
        (Encoding encoding, int skip) = Detect(bytes);
        try
        {
            return new SourceFile(path, encoding.GetString(bytes[skip..]));
        }
        catch (DecoderFallbackException) when (encoding is UTF8Encoding && skip == 0 && IsAnsi(bytes))
        {
            return new SourceFile(path, Encoding.Latin1.GetString(bytes));
        }
        catch (DecoderFallbackException exception)
        {
            int bad = Math.Clamp(exception.Index + skip, 0, bytes.Length);
            int line = 1 + bytes[..bad].Count((byte)'\n');
            throw new UnreadableException($"not valid {encoding.WebName.ToUpperInvariant()}", line);
        }
    }

    /// <summary>The encoding in which <see cref="Decode"/> reads a file, and the length of its byte order mark.</summary>
    public static Encoding EncodingOf(byte[] bytes, out int mark)
    {
        (Encoding encoding, mark) = Detect(bytes);
        return encoding is UTF8Encoding && mark == 0 && IsAnsi(bytes) && !Utf8.IsValid(bytes) ? Encoding.Latin1 : encoding;
    }

    /// <summary>True for bytes that are no text in any encoding that is read.</summary>
    public static bool IsBinary(ReadOnlySpan<byte> bytes)
    {
        ReadOnlySpan<byte> head = bytes[..Math.Min(bytes.Length, 8192)];
        return head.Contains((byte)0) && Detect(head).Encoding is UTF8Encoding;
    }

    /// <summary>
    /// True for registry exports of old Windows, which are written in the code page of the machine. Everything that is read
    /// of them is ASCII.
    /// </summary>
    private static bool IsAnsi(ReadOnlySpan<byte> bytes)
    {
        ReadOnlySpan<byte> text = bytes.TrimStart(" \t\r\n"u8);
        return text.StartsWith("REGEDIT4"u8) || text.StartsWith("Windows Registry Editor"u8);
    }

    private static (Encoding Encoding, int Skip) Detect(ReadOnlySpan<byte> bytes)
    {
        return bytes switch
        {
            [0xEF, 0xBB, 0xBF, ..] => (new UTF8Encoding(false, true), 3),
            [0xFF, 0xFE, 0, 0, ..] => (new UTF32Encoding(false, false, true), 4),
            [0, 0, 0xFE, 0xFF, ..] => (new UTF32Encoding(true, false, true), 4),
            [0xFF, 0xFE, ..] => (new UnicodeEncoding(false, false, true), 2),
            [0xFE, 0xFF, ..] => (new UnicodeEncoding(true, false, true), 2),
            [not 0, 0, not 0, 0, ..] => (new UnicodeEncoding(false, false, true), 0),
            [0, not 0, 0, not 0, ..] => (new UnicodeEncoding(true, false, true), 0),
            _ => (new UTF8Encoding(false, true), 0),
        };
    }
}
