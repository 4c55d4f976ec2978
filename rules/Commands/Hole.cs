namespace WinRM.Rules.Commands;

/// <summary>What is filled into a word at run time.</summary>
internal readonly struct Hole
{
    public Hole(int end, string? variable)
    {
        End = end;
        Variable = variable;
    }

    /// <summary>Where its expression ends in the text.</summary>
    public int End { get; }

    /// <summary>The variable that fills it, or null when something else does.</summary>
    public string? Variable { get; }
}
