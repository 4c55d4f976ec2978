namespace WinRM.TransportBenchmarks;

/// <summary>What a client is told to do.</summary>
/// <param name="Mechanism">"kerberos" or "ntlm".</param>
/// <param name="WarmUp">Commands before the measurement.</param>
/// <param name="Commands">Commands in it, each in a shell of its own, all in one session.</param>
/// <param name="Command">The command.</param>
internal sealed record Job(string Mechanism, int WarmUp, int Commands, string Command);
