using System;
using System.Collections.Generic;
using System.Linq;
using WinRM.Rules.Stacks;

namespace WinRM.Rules.Commands;

/// <summary>Cmdlets that open a connection: New-PSSession, Invoke-Command, Connect-WSMan, New-CimSession and their like.</summary>
internal sealed class SessionCommand : ICommandFamily
{
    private const string Values =
        "ConnectionUri|URI|CU Authentication|auth|am Credential SessionOption|so Port Session VMName VMId|VMGuid HostName ContainerId SSHConnection FilePath|PSPath ArgumentList|Args "
        + "ConfigurationName ApplicationName CertificateThumbprint Name ThrottleLimit JobName InputObject UserName KeyFilePath Subsystem ConnectingTimeout Options "
        + "Id InstanceId OptionSet|os Dialect Filter Fragment Associations ReturnType ValueSet OperationTimeoutSec";

    private const string Switches =
        "UseSSL AllowRedirection AsJob EnableNetworkAccess InDisconnectedSession|Disconnected HideComputerName|HCN NoNewScope RunAsAdministrator SSHTransport RemoteDebug "
        + "UseWindowsPowerShell Enumerate Shallow BasePropertiesOnly SkipTestConnection Force";

    private const string Computer = "ComputerName|Cn";

    private static readonly CmdletSignature s_session = new(Computer, Values, Switches);
    private static readonly CmdletSignature s_command = new(Computer + " ScriptBlock|Command", Values, Switches);
    private static readonly CmdletSignature s_instance = new("ResourceURI|ruri SelectorSet", Computer + " Action " + Values, Switches);

    // Given one of these, the connection is not one of WinRM, or was opened before.
    private static readonly string[] s_others = { "Session", "VMName", "VMId", "HostName", "ContainerId", "SSHConnection", "SSHTransport", "Id", "InstanceId", "UseWindowsPowerShell" };

    private static readonly string[] s_details = { "Authentication", "UseSSL", "Port", "SessionOption", "Credential", "CertificateThumbprint", "ConfigurationName", "ApplicationName" };

    public IReadOnlyList<string> Names { get; } = new[]
    {
        "new-pssession", "nsn", "enter-pssession", "etsn", "invoke-command", "icm", "connect-wsman", "test-wsman", "get-wsmaninstance", "set-wsmaninstance",
        "new-wsmaninstance", "remove-wsmaninstance", "invoke-wsmanaction", "new-cimsession", "ncms",
    };

    public void Read(Command command, ScriptFacts facts)
    {
        bool isInstance = command.Name.EndsWith("-wsmaninstance", StringComparison.Ordinal) || command.Name == "invoke-wsmanaction";
        Arguments arguments = Arguments.Bind(command, facts, isInstance ? s_instance : command.Name is "invoke-command" or "icm" ? s_command : s_session);
        string host = s_others.Any(name => arguments[name] is not null) ? "" : ReadConnection(command, arguments, facts);
        if (command.Name is "set-wsmaninstance" or "new-wsmaninstance" && arguments["ResourceURI"] is { } resource && arguments["ValueSet"] is { } table)
        {
            ConfigurationTable.Read(command, resource, table, facts, host);
        }

        if (command.Name == "new-wsmaninstance" && arguments["SelectorSet"] is { } selectors)
        {
            Listener.ReadSelectors(command, facts.Resolve(selectors, command), host, facts);
        }
    }

    // The host, empty for this machine.
    private static string ReadConnection(Command command, Arguments arguments, ScriptFacts facts)
    {
        Word? computer = arguments["ComputerName"] is { } given ? facts.Resolve(given, command) : null;
        Word? address = arguments["ConnectionUri"];
        bool hasDetails = Array.Exists(s_details, name => arguments[name] is not null);
        if (computer is { Kind: WordKind.ScriptBlock } || (computer is null && address is null && !(arguments.HasUnseen && hasDetails)))
        {
            return "";
        }

        // What is filled in by position may as well be a session that was opened before.
        if (computer is { HasHole: true } && (computer.Kind != WordKind.Text || computer.Text.Length == 1) && address is null && !hasDetails && arguments.IsPositional("ComputerName"))
        {
            return "";
        }

        bool isCim = command.Name is "new-cimsession" or "ncms";
        if (isCim && arguments["SessionOption"] is { } options && facts.IsOther(options, command))
        {
            return "";
        }

        World world = World.Empty;
        string host = "";
        if (address is not null)
        {
            Word resolved = facts.Resolve(address, command);
            world = ConnectionFacts.Address(world, resolved);
            host = resolved.HasHole ? "" : Endpoint.Parse(resolved.Text).Host;
        }
        else if (computer is not null)
        {
            Word remote = Remote(computer, command, facts);
            bool isLoopback = remote.Kind == WordKind.Text && Endpoint.IsLoopbackHost(remote.Text) || IsThisMachine(remote);
            world = world.With(new Fact(Settings.Loopback, isLoopback ? 1 : 0, Origin.Explicit, remote.TextSpan));
            host = remote.HasHole ? "" : remote.Text;
        }

        world = ReadDetails(command, arguments, facts, world, address is null, isCim);
        Stack stack = isCim ? ManagementInfrastructure.Row : SystemManagementAutomation.Row;
        facts.Add(new Subject(SubjectKind.Connection, stack, host.Length == 0 ? null : host, Worlds.Of(new[] { world }), command.Words[0].Span));
        return Endpoint.IsLoopbackHost(host) ? "" : host;
    }

    private static World ReadDetails(Command command, Arguments arguments, ScriptFacts facts, World world, bool readsSwitch, bool isCim)
    {
        // An address says the scheme itself.
        if (readsSwitch && arguments["UseSSL"] is { } ssl && arguments.Switch("UseSSL", facts, command) is var on and not 0)
        {
            world = world.With(new Fact(Settings.Scheme, on is null ? null : (int)Scheme.Https, Origin.Explicit, ssl.TextSpan));
        }

        if (arguments["Port"] is { } port && int.TryParse(facts.Resolve(port, command).Text, out int number))
        {
            world = world.With(new Fact(Settings.Port, number, Origin.Explicit, port.TextSpan));
        }

        if (arguments["Authentication"] is { } mechanism)
        {
            world = ConnectionFacts.Mechanism(world, facts.Resolve(mechanism, command));
        }
        else if (arguments["CertificateThumbprint"] is { } certificate)
        {
            world = MechanismFacts.Offer(Mechanisms.Certificate, Origin.Explicit, certificate.TextSpan).Aggregate(world, static (before, fact) => before.With(fact));
        }

        if (arguments["Credential"] is { VariableName: { } variable } credential)
        {
            world = world.With(new Fact(Settings.CredentialName, Settings.Name(variable), Origin.Explicit, credential.TextSpan));
        }

        if (arguments["SessionOption"] is { } options)
        {
            world = facts.TakeOptions(options, command, isCim).Facts.Aggregate(world, static (before, fact) => before.WithDefault(fact));
        }

        return arguments.HasUnseen ? world.Forget(command.Words[0].Span) : world;
    }

    // Of several machines the first that is another one.
    private static Word Remote(Word computer, Command command, ScriptFacts facts)
    {
        Word[] items = computer.Items.Select(item => facts.Resolve(item, command)).ToArray();
        return items.Length == 0 ? computer : Array.Find(items, static item => !Endpoint.IsLoopbackHost(item.Text) && !IsThisMachine(item)) ?? items[0];
    }

    private static bool IsThisMachine(Word word) => string.Equals(word.VariableName, "env:COMPUTERNAME", StringComparison.OrdinalIgnoreCase);
}
