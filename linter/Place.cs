using WinRM.Rules.Commands;

namespace WinRM.Lint;

/// <summary>A stretch of a file: the handle that the linter gives its facts as their location.</summary>
internal sealed record Place(SourceFile File, TextSpan Span)
{
    /// <summary>What stands there.</summary>
    public string Text => File.Text.Substring(Span.Start, Span.Length);

    /// <summary>The line of the first code unit, counted from 1.</summary>
    public int Line => File.LineOf(Span.Start);

    /// <summary>The column of the first code unit, counted from 1.</summary>
    public int Column => File.ColumnOf(Span.Start);

    /// <summary>The line of the end.</summary>
    public int EndLine => File.LineOf(Span.End);

    /// <summary>The column after the last code unit.</summary>
    public int EndColumn => File.ColumnOf(Span.End);

    /// <summary>Where the value was written that a template at this place comes to.</summary>
    public Place? Source { get; init; }

    /// <summary>What would hold if nothing were written at this place.</summary>
    public Place? Overrides { get; init; }

    /// <summary>The stretch as far as it lies on its first line, secrets blotted out; empty in a line that is too long to be read.</summary>
    public string Shown()
    {
        string line = File.LengthOf(Line) > SourceFile.MaxShownLine ? "" : SecretMask.Apply(File.Line(Line));
        int start = System.Math.Min(Column - 1, line.Length);
        return line[start..(EndLine > Line ? line.Length : System.Math.Clamp(EndColumn - 1, start, line.Length))];
    }

    /// <summary>Two places are one when they are the same stretch, wherever a value comes from.</summary>
    public bool Equals(Place? other) => other is not null && File == other.File && Span.Equals(other.Span);

    /// <inheritdoc/>
    public override int GetHashCode() => System.HashCode.Combine(File, Span);
}
