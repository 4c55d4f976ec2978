using System;
using System.Collections.Generic;
using System.Xml;

namespace WinRM.Transport.Soap;

/// <summary>One request of WS-Management.</summary>
/// <param name="Action">The action's address; empty for Identify, which has no header.</param>
/// <param name="Resource">The resource's address.</param>
/// <param name="Body">Writes what stands in the body; null for an empty one.</param>
internal sealed record WsmRequest(string Action, string Resource, Action<XmlDictionaryWriter>? Body = null)
{
    /// <summary>What is selected, as in ShellId.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Selectors { get; init; } = [];

    /// <summary>Options, as in WINRS_NOPROFILE.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Options { get; init; } = [];

    /// <summary>It is sent once more when its connection breaks: it changes nothing, or what it changes is told by <see cref="Resent"/>.</summary>
    public bool IsRepeatable { get; init; }

    /// <summary>Told when it is sent once more.</summary>
    public Action? Resent { get; init; }

    /// <summary>The last word of the action.</summary>
    public string Name => Action.Length == 0 ? "Identify" : Action[(Action.LastIndexOf('/') + 1)..];
}
