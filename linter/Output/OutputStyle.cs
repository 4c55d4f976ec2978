namespace WinRM.Lint.Output;

/// <summary>How much of a report is written, and for what kind of reader.</summary>
internal sealed record OutputStyle
{
    /// <summary>No colour, no limit to a line, findings only.</summary>
    public static readonly OutputStyle Plain = new();

    /// <summary>A terminal that shows colours reads it.</summary>
    public bool Color { get; init; }

    /// <summary>Columns of the terminal that reads it; null when nothing has to fit.</summary>
    public int? Width { get; init; }

    /// <summary>Every setting of the deciding world is told with its origin.</summary>
    public bool Why { get; init; }

    /// <summary>The findings of each rule are counted.</summary>
    public bool Statistics { get; init; }
}
