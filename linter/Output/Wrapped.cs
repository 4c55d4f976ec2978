using System;
using System.IO;

namespace WinRM.Lint.Output;

/// <summary>Lines that fit a terminal.</summary>
internal static class Wrapped
{
    /// <summary>Writes text that starts at a column; what does not fit goes on in lines that are indented.</summary>
    public static void Write(TextWriter writer, string text, int? width, int column, int indent)
    {
        // Nothing fits a narrow terminal; the terminal itself breaks the line there.
        int limit = width is { } columns && columns >= 30 ? columns : int.MaxValue;
        bool isFirst = true;
        foreach (Range range in text.AsSpan().Split(' '))
        {
            ReadOnlySpan<char> word = text.AsSpan(range);
            if (!isFirst && column + 1 + word.Length > limit)
            {
                writer.Write('\n');
                writer.Write(new string(' ', indent));
                column = indent;
            }
            else if (!isFirst)
            {
                writer.Write(' ');
                column++;
            }

            writer.Write(word);
            column += word.Length;
            isFirst = false;
        }

        writer.Write('\n');
    }
}
