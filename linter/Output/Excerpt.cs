using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using WinRM.Rules;

namespace WinRM.Lint.Output;

/// <summary>The lines that a finding is about, with carets under the blamed stretch. Secrets in them are blotted out.</summary>
internal sealed class Excerpt
{
    private readonly TextWriter _writer;
    private readonly Paint _paint;
    private readonly Level _level;
    private readonly int? _width;

    /// <summary>An excerpt for a finding of this level.</summary>
    public Excerpt(TextWriter writer, Paint paint, Level level, int? width, IReadOnlyList<Step> steps)
    {
        _writer = writer;
        _paint = paint;
        _level = level;
        Margin = new string(' ', steps.Max(static step => step.Place?.Line ?? 1).ToString(CultureInfo.InvariantCulture).Length + 2);
        _width = width - Margin.Length - 2 is { } rest and >= 20 ? rest : null;
    }

    /// <summary>What stands before the bar of every line without a number.</summary>
    public string Margin { get; }

    private string Bar => _paint.Dim("|");

    /// <summary>Writes the lines of the steps in their order; labels say what holds, by number when there are several.</summary>
    public void Write(IReadOnlyList<Step> steps)
    {
        bool isNumbered = steps.Count > 1;
        foreach (Step step in steps.Where(static step => step.Place is null))
        {
            _writer.Write($"{Margin}{_paint.Dim("=")} {step.Number}: {Printable.Of(step.Text)}\n");
        }

        _writer.Write($"{Margin}{Bar}\n");
        int previous = 0;
        SourceFile shownFile = steps.First(static step => step.IsBlamed).Place!.File;
        foreach (IGrouping<(SourceFile File, int Line), Step> group in steps.Where(static step => step.Place is not null)
            .GroupBy(static step => (step.Place!.File, step.Place.Line)))
        {
            (SourceFile file, int number) = group.Key;
            if (file != shownFile)
            {
                _writer.Write($"{Margin.AsSpan(0, Margin.Length - 2)}::: {Printable.Of(file.Path)}\n");
                shownFile = file;
                previous = 0;
            }

            if (previous > 0 && number > previous + 1)
            {
                _writer.Write($"{Margin.AsSpan(0, Margin.Length - 2)}...\n");
            }

            previous = number;
            WriteLine(file, number, [.. group], isNumbered);
        }

        _writer.Write($"{Margin}{Bar}\n");
    }

    private void WriteLine(SourceFile file, int number, IReadOnlyList<Step> steps, bool isNumbered)
    {
        if (file.LengthOf(number) > SourceFile.MaxShownLine)
        {
            _writer.Write($"{Margin}{Bar} line {number} is too long to show\n");
            foreach (Step step in steps.Where(_ => isNumbered))
            {
                _writer.Write($"{Margin}{Bar} {step.Number}: {Printable.Of(step.Text)}\n");
            }

            return;
        }

        string text = file.Line(number);

        // Of a line that does not fit, the part around the first stretch is shown.
        int start = 0;
        int length = text.Length;
        if (_width is { } width && text.Length > width)
        {
            start = Math.Clamp(steps[0].Place!.Column - 1 - (width / 4), 0, text.Length - width);
            length = width;
        }

        string shown = Printable.Of(SecretMask.Apply(text).Replace('\t', ' '))[start..(start + length)];
        shown = (start > 0 ? "…" + shown[1..] : shown);
        shown = start + length < text.Length ? shown[..^1] + "…" : shown;
        string label = number.ToString(CultureInfo.InvariantCulture).PadLeft(Margin.Length - 1);
        _writer.Write($"{_paint.Dim(label)} {Bar} {shown}\n");
        foreach (Step step in steps)
        {
            Place place = step.Place!;
            int from = Math.Clamp(place.Column - 1 - start, 0, length);
            int to = place.EndLine > place.Line ? length : Math.Clamp(place.EndColumn - 1 - start, from, length);
            WriteUnderline(from, Math.Max(1, to - from), step, isNumbered ? $"{step.Number}: {Printable.Of(step.Text)}" : "");
        }
    }

    private void WriteUnderline(int start, int length, Step step, string label)
    {
        string line = new(step.IsBlamed ? '^' : '-', length);
        string painted = step.IsBlamed ? _paint.Of(_level, line) : _paint.Dim(line);
        _writer.Write($"{Margin}{Bar} {new string(' ', start)}{painted}");
        if (label.Length > 0 && start + length + 1 + label.Length > _width)
        {
            // Beside the stretch there is no room.
            start = Math.Max(0, Math.Min(start, _width.Value - label.Length));
            _writer.Write($"\n{Margin}{Bar} {new string(' ', start)}{_paint.Dim(label)}\n");
            return;
        }

        _writer.Write(label.Length == 0 ? "\n" : $" {_paint.Dim(label)}\n");
    }
}
