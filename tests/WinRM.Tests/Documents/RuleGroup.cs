using System;
using System.Collections.Generic;
using WinRM.Rules;

namespace WinRM.Tests.Documents;

/// <summary>Rules whose ids start alike.</summary>
internal sealed record RuleGroup(char Digit, string Name, string Text)
{
    /// <summary>In the order of the ids.</summary>
    public static readonly IReadOnlyList<RuleGroup> All =
    [
        new('1', "Connections", "One client connection, or what a machine allows for all of them; no proxy is needed for these findings."),
        new('2', "Connections through a proxy", "What a proxy between client and server reads, breaks or hands to others."),
        new('3', "Where the proxy comes from", "Proxy settings that WinRM never reads, or that somebody else decides."),
        new('4', "WinRM configuration of a machine", "What the WinRM client or service of a machine is told to accept, for all connections at once."),
        new('5', "Proxy servers", "The configuration of the proxy itself, judged by what WinRM needs of it."),
        new('9', "Input of the linter", "What the linter says about its own input."),
    ];

    public string Title => $"{Name} (WRM{Digit}nnn)";

    public string Anchor => $"wrm{Digit}nnn";

    public bool Holds(Rule rule) => rule.Id.StartsWith("WRM" + Digit, StringComparison.Ordinal);
}
