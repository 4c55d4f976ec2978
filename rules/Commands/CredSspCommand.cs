using System;
using System.Collections.Generic;

namespace WinRM.Rules.Commands;

/// <summary>Enable-WSManCredSSP and Disable-WSManCredSSP: delegation of credentials, by the side that takes part in it.</summary>
internal sealed class CredSspCommand : ICommandFamily
{
    private const string On = "enable-wsmancredssp";

    private static readonly CmdletSignature s_signature = new("Role DelegateComputer", "", "Force");

    public IReadOnlyList<string> Names { get; } = new[] { On, "disable-wsmancredssp" };

    public void Read(Command command, ScriptFacts facts)
    {
        if (Arguments.Bind(command, facts, s_signature)["Role"] is not { } role)
        {
            return;
        }

        string side = facts.Resolve(role, command).Text;
        if (string.Equals(side, "Client", StringComparison.OrdinalIgnoreCase) || string.Equals(side, "Server", StringComparison.OrdinalIgnoreCase))
        {
            SubjectKind kind = side[0] is 'c' or 'C' ? SubjectKind.ClientConfiguration : SubjectKind.ServiceConfiguration;
            facts.Configure(command, kind, "", Settings.OffersCredSsp, command.Name == On ? 1 : 0, command.Words[0].TextSpan);
        }
    }
}
