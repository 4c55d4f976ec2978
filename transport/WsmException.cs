using System;

namespace WinRM.Transport;

/// <summary>A connection or an operation failed.</summary>
public class WsmException : Exception
{
    /// <summary>Says what failed.</summary>
    public WsmException(string message, Exception? inner = null)
        : base(message, inner)
    {
    }

    /// <summary>
    /// The request was sent and could change something, and no answer that can be trusted came: the server may have acted on it or not. Sending it again may do
    /// it twice.
    /// </summary>
    public bool IsOutcomeUnknown { get; internal set; }
}

/// <summary>The server or the proxy did not accept who the client is, or could not prove who it is.</summary>
public sealed class WsmAuthenticationException : WsmException
{
    /// <summary>Says what was not accepted.</summary>
    public WsmAuthenticationException(string message, Exception? inner = null)
        : base(message, inner)
    {
    }
}

/// <summary>The request was sent and its connection broke: whether the server acted on it is not known. It was not sent again.</summary>
public sealed class WsmOutcomeUnknownException : WsmException
{
    /// <summary>Says which request it was.</summary>
    public WsmOutcomeUnknownException(string action, Exception inner)
        : base($"The answer to {action} is lost, and whether the server acted on it is not known: {inner.Message}", inner)
    {
        Action = action;
        IsOutcomeUnknown = true;
    }

    /// <summary>The last word of the WS-Management action, as in "Command".</summary>
    public string Action { get; }
}

/// <summary>The peer broke the protocol, or changed it on its way: the connection is given up.</summary>
public sealed class WsmProtocolException : WsmException
{
    /// <summary>Says what was wrong.</summary>
    public WsmProtocolException(string message, Exception? inner = null)
        : base(message, inner)
    {
    }
}

/// <summary>A connection could not be opened, broke, or did not answer in time.</summary>
public sealed class WsmConnectionException : WsmException
{
    /// <summary>Says what happened.</summary>
    public WsmConnectionException(string message, Exception? inner = null)
        : base(message, inner)
    {
    }
}
