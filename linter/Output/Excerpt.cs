using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using WinRM.Rules;

namespace WinRM.Lint.Output;

/// <summary>The lines that a finding is about, with carets under the blamed stretch. Secrets in them are blotted out.</summary>
internal static class Excerpt
{
    // A longer line is machine-made; nobody reads it in a terminal.
    private const int MaxLine = 400;

    /// <summary>What stands before the bar of every line without a number.</summary>
    public static string Margin(IReadOnlyList<(Place Place, string? Label)> spots) =>
        new(' ', spots.Max(static spot => spot.Place.Line).ToString(CultureInfo.InvariantCulture).Length + 2);

    /// <summary>Writes the lines in their order; the first spot is the one that is blamed.</summary>
    public static void Write(TextWriter writer, Paint paint, Level level, IReadOnlyList<(Place Place, string? Label)> spots)
    {
        string margin = Margin(spots);
        string bar = paint.Dim("|");
        SourceFile blamed = spots[0].Place.File;
        writer.Write($"{margin}{bar}\n");
        int previous = 0;
        SourceFile shownFile = blamed;
        foreach (IGrouping<(SourceFile File, int Line), (Place Place, string? Label)> group in spots
            .GroupBy(static spot => (spot.Place.File, spot.Place.Line))
            .OrderBy(group => group.Key.File == blamed ? 0 : 1).ThenBy(static group => group.Key.Line))
        {
            (SourceFile file, int number) = group.Key;
            if (file != shownFile)
            {
                writer.Write($"{margin.AsSpan(0, margin.Length - 2)}::: {Printable.Of(file.Path)}\n");
                shownFile = file;
                previous = 0;
            }

            if (previous > 0 && number > previous + 1)
            {
                writer.Write($"{margin.AsSpan(0, margin.Length - 2)}...\n");
            }

            previous = number;
            string text = file.Line(number);
            if (text.Length > MaxLine)
            {
                writer.Write($"{margin}{bar} line {number} is too long to show\n");
                continue;
            }

            string shown = SecretMask.Apply(text).Replace('\t', ' ');
            string label = number.ToString(CultureInfo.InvariantCulture).PadLeft(margin.Length - 1);
            writer.Write($"{paint.Dim(label)} {bar} {Printable.Of(shown)}\n");
            foreach ((Place place, string? message) in group)
            {
                WriteUnderline(writer, paint, level, margin, bar, text, place, message);
            }
        }

        writer.Write($"{margin}{bar}\n");
    }

    private static void WriteUnderline(TextWriter writer, Paint paint, Level level, string margin, string bar, string text, Place place, string? message)
    {
        int start = Math.Min(place.Column - 1, text.Length);
        int end = place.EndLine > place.Line ? text.Length : Math.Min(place.EndColumn - 1, text.Length);
        string line = new(message is null ? '^' : '-', Math.Max(1, end - start));
        string painted = message is null ? paint.Of(level, line) : paint.Dim(line);
        writer.Write($"{margin}{bar} {new string(' ', start)}{painted}{(message is null ? "" : " " + paint.Dim(message))}\n");
    }
}
