using WinRM.Rules.Commands;

namespace WinRM.Lint.Fixes;

/// <summary>A stretch of a file and what to write in its place.</summary>
/// <param name="Place">What is replaced; empty where something is inserted.</param>
/// <param name="NewText">What stands there afterwards.</param>
internal sealed record Edit(Place Place, string NewText)
{
    /// <summary>An edit of a file.</summary>
    public static Edit Of(SourceFile file, int start, int length, string text) => new(new Place(file, new TextSpan(start, length)), text);

    /// <summary>Name of the file in reports.</summary>
    public string Path => Place.File.Path;

    /// <summary>What is replaced.</summary>
    public TextSpan Span => Place.Span;

    /// <summary>Do both write to the same stretch? An insertion does at the ends of it as well.</summary>
    public bool Overlaps(Edit other) => Path == other.Path && (Span.Length == 0 || other.Span.Length == 0
        ? Span.Start <= other.Span.End && other.Span.Start <= Span.End : Span.Start < other.Span.End && other.Span.Start < Span.End);
}
