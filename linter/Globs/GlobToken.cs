namespace WinRM.Lint.Globs;

/// <summary>What one step of a pattern takes.</summary>
internal enum GlobStep
{
    /// <summary>One character.</summary>
    Character,

    /// <summary>Any characters of a name, or none.</summary>
    Name,

    /// <summary>Any folders with their slashes, or none.</summary>
    Folders,

    /// <summary>The rest of a path, which is not empty.</summary>
    Rest,
}

/// <summary>A step of a pattern; a character is one that the set holds.</summary>
internal readonly record struct GlobToken(GlobStep Step, GlobSet? Set = null);
