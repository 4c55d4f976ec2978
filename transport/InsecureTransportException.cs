using System;
using WinRM.Rules;

namespace WinRM.Transport;

/// <summary>The connection was refused, before or at the moment at which it would have become unsafe, because a rule forbids it.</summary>
public sealed class InsecureTransportException : Exception
{
    internal InsecureTransportException(Rule rule, string message)
        : base($"{rule.Id}: {message}") => RuleId = rule.Id;

    /// <summary>The rule, as in WRM2003; rules.md explains it.</summary>
    public string RuleId { get; }
}
