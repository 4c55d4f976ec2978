using Microsoft.Extensions.Logging;

namespace WinRM.Transport;

/// <summary>What is logged: where, how and how often, never a secret and never a message's body.</summary>
internal static partial class TransportLog
{
    [LoggerMessage(1, LogLevel.Warning, "{RuleId}: {Text}")]
    public static partial void Accepted(ILogger logger, string ruleId, string text);

    [LoggerMessage(2, LogLevel.Information, "Connected to {Endpoint} with {Mechanism} after {RoundTrips} requests")]
    public static partial void Ready(ILogger logger, WsmOptions endpoint, string mechanism, int roundTrips);

    [LoggerMessage(3, LogLevel.Warning, "{Action} is sent again on a new connection: {Reason}")]
    public static partial void Resent(ILogger logger, string action, string reason);

    [LoggerMessage(4, LogLevel.Debug, "{Action} answered with {Status}")]
    public static partial void Answered(ILogger logger, string action, int status);

    [LoggerMessage(5, LogLevel.Information, "Authenticated to {Endpoint} again, on connection {Count}")]
    public static partial void Reauthenticated(ILogger logger, WsmOptions endpoint, int count);

    [LoggerMessage(6, LogLevel.Information, "{Action} failed while cleaning up: {Reason}")]
    public static partial void LeftBehind(ILogger logger, string action, string reason);
}
