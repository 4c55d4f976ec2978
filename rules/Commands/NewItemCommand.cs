using System;
using System.Collections.Generic;

namespace WinRM.Rules.Commands;

/// <summary>New-Item WSMan:\host\Listener -Transport HTTP.</summary>
internal sealed class NewItemCommand : ICommandFamily
{
    private static readonly CmdletSignature s_signature = new("Path", "Transport Address Port HostName URLPrefix CertificateThumbPrint Name ItemType|Type Value Credential", "Force Enabled");

    public IReadOnlyList<string> Names { get; } = new[] { "new-item", "ni" };

    public void Read(Command command, ScriptFacts facts)
    {
        Arguments arguments = Arguments.Bind(command, facts, s_signature);
        if (arguments["Path"] is not { } path || arguments["Transport"] is not { } transport || WSManPath.AfterDrive(facts.Resolve(path, command).Text) is not { } below)
        {
            return;
        }

        string[] parts = below.Split(new[] { '\\', '/' }, StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length > 0 && string.Equals(parts[parts.Length - 1], "Listener", StringComparison.OrdinalIgnoreCase))
        {
            Word value = facts.Resolve(transport, command);
            string host = parts.Length > 1 && !Endpoint.IsLoopbackHost(parts[0]) ? parts[0] : "";
            Listener.State(command, value.Text, value.TextSpan, host, facts);
        }
    }
}
