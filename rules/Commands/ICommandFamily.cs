using System.Collections.Generic;

namespace WinRM.Rules.Commands;

/// <summary>Reads one family of commands.</summary>
internal interface ICommandFamily
{
    /// <summary>Names of the programs or cmdlets, in lower case.</summary>
    IReadOnlyList<string> Names { get; }

    /// <summary>States what a command configures or uses.</summary>
    void Read(Command command, ScriptFacts facts);
}
