namespace WinRM.Transport;

/// <summary>How a command ended.</summary>
/// <param name="ExitCode">Its exit code.</param>
/// <param name="Output">What it wrote to standard output, read as UTF-8.</param>
/// <param name="Error">What it wrote to standard error, read as UTF-8.</param>
public sealed record WsmCommandResult(int ExitCode, string Output, string Error)
{
    /// <summary>A connection broke while output was on its way: what the lost answer held is missing.</summary>
    public bool MayLackOutput { get; init; }
}
