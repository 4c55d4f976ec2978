using System;
using System.Collections.Generic;
using WinRM.Rules.Stacks;

namespace WinRM.Rules.Commands;

/// <summary>New-PSSessionOption, New-WSManSessionOption and New-CimSessionOption: options for a connection that is made elsewhere.</summary>
internal sealed class SessionOptionCommand : ICommandFamily
{
    private static readonly CmdletSignature s_signature = new(
        "",
        "ProxyAccessType ProxyAuthentication ProxyCredential ProxyType ProxyCertificateThumbprint Protocol MaximumRedirection Culture UICulture "
        + "MaximumReceivedDataSizePerCommand MaximumReceivedObjectSize OutputBufferingMode MaxConnectionRetryCount ApplicationArguments OpenTimeout|OpenTimeoutMSec "
        + "CancelTimeout|CancelTimeoutMSec IdleTimeout|IdleTimeoutMSec OperationTimeout|OperationTimeoutMSec SPNPort Encoding HttpPrefix MaxEnvelopeSizeKB Impersonation",
        "NoEncryption SkipCACheck SkipCNCheck SkipRevocationCheck UseSsl NoCompression NoMachineProfile UseUTF16 IncludePortInSPN "
        + "EncodePortInServicePrincipalName PacketIntegrity PacketPrivacy");

    public IReadOnlyList<string> Names { get; } = new[] { "new-pssessionoption", "new-wsmansessionoption", "new-cimsessionoption", "ncso" };

    public void Read(Command command, ScriptFacts facts)
    {
        Arguments arguments = Arguments.Bind(command, facts, s_signature);
        bool isCim = command.Name is "new-cimsessionoption" or "ncso";
        Word? protocol = isCim && arguments["Protocol"] is { } given ? facts.Resolve(given, command) : null;
        if (string.Equals(protocol?.Text, "Dcom", StringComparison.OrdinalIgnoreCase))
        {
            facts.AddOtherOptions(command);
            return;
        }

        World world = SessionOptions.Read(name => arguments[name] is { } word ? facts.Resolve(word, command) : null, name => arguments.Switch(name, facts, command));

        // The first member of that enumeration is Internet Explorer, and it counts as soon as there is something to tell a proxy.
        if (command.Name == "new-wsmansessionoption" && arguments["ProxyAccessType"] is null && (arguments["ProxyAuthentication"] ?? arguments["ProxyCredential"]) is { } told)
        {
            world = world.With(new Fact(Settings.ProxySource, (int)ProxySource.InternetExplorer, Origin.Default, told.TextSpan, "default of New-WSManSessionOption"));
        }

        // What is perhaps no WinRM has perhaps no HTTP.
        world = protocol is { HasHole: true } ? world.WithDefault(new Fact(Settings.Scheme, null, Origin.Explicit, protocol.TextSpan)) : world;
        facts.AddOptions(command, arguments.HasUnseen ? world.Forget(command.Words[0].Span) : world, isCim ? ManagementInfrastructure.Row : SystemManagementAutomation.Row);
    }
}
