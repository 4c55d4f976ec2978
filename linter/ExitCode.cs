namespace WinRM.Lint;

/// <summary>The exit codes; pipelines depend on them.</summary>
internal static class ExitCode
{
    /// <summary>Nothing at or above the fail level.</summary>
    public const int Clean = 0;

    /// <summary>Findings at or above the fail level.</summary>
    public const int Findings = 1;

    /// <summary>The command line is wrong.</summary>
    public const int Usage = 2;

    /// <summary>No path matched.</summary>
    public const int NoPath = 3;

    /// <summary>Part of the input could not be read; what was found elsewhere is still told.</summary>
    public const int Incomplete = 4;
}
