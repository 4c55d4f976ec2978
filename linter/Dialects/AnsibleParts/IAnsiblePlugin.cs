using System.Collections.Generic;
using WinRM.Rules;

namespace WinRM.Lint.Dialects.AnsibleParts;

/// <summary>A connection plugin of Ansible that speaks WinRM: how its variables read.</summary>
internal interface IAnsiblePlugin
{
    /// <summary>Its name in <c>ansible_connection</c>.</summary>
    string Name { get; }

    /// <summary>What the names of its own variables begin with.</summary>
    string Prefix { get; }

    /// <summary>What it can be told about a connection.</summary>
    IReadOnlyList<PluginOption> Options { get; }

    /// <summary>The client that it uses.</summary>
    Stack Stack { get; }

    /// <summary>What is written in a scope; what is not written is left to the stack.</summary>
    IEnumerable<Fact> Facts(AnsibleScope scope);
}
