using System;
using System.Collections.Generic;
using System.Linq;
using WinRM.Lint.Dialects.AnsibleParts;
using WinRM.Lint.Dialects.VagrantParts;
using WinRM.Lint.Hcl;
using WinRM.Lint.Structures;
using WinRM.Lint.Yaml;
using WinRM.Rules;
using WinRM.Rules.Commands;
using WinRM.Rules.Stacks;

namespace WinRM.Lint.Dialects;

/// <summary>Vagrantfiles: the settings of <c>config.winrm</c>, inline scripts, and variables for Ansible.</summary>
internal sealed class Vagrant : IDialect
{
    private static readonly Tool s_tool = new(
        WinRbWinRM.Row,
        new Key("winrm.transport", Transport), Key.Offers("winrm.basic_auth_only", Mechanisms.Basic), Key.Verifies("winrm.ssl_peer_verification"), Key.Port("winrm.port"), Key.Host("winrm.host"));

    private static readonly string[] s_decisive = ["winrm.transport", "winrm.basic_auth_only", "winrm.ssl_peer_verification", "vm.communicator"];

    /// <inheritdoc/>
    public string Name => "Vagrantfile";

    /// <inheritdoc/>
    public bool Recognizes(SourceFile file) =>
        file.Path[(file.Path.LastIndexOf('/') + 1)..].Contains("vagrantfile", StringComparison.OrdinalIgnoreCase) || (SavedOutput.IsPossible(file) || file.Extension == ".rb")
            && (file.Text.Contains("Vagrant.configure", StringComparison.Ordinal) || file.Text.Contains("Vagrant::Config.run", StringComparison.Ordinal));

    /// <inheritdoc/>
    public void Read(Reading reading)
    {
        Vagrantfile vagrantfile = Vagrantfile.Read(reading.File, new YamlBudget(reading.Limits.Expansions));
        YamlMapping? all = vagrantfile.Machines.FirstOrDefault();
        foreach (YamlMapping machine in vagrantfile.Machines)
        {
            if (s_decisive.Any(machine.ByName.ContainsKey))
            {
                Subject[] ways = [.. Describe(ReferenceEquals(machine, all) ? new(reading, machine) : new(reading, all!, machine), reading)];
                if (ways.Length > 0)
                {
                    reading.Add(Tool.Any(ways));
                }
            }
        }

        bool isWindows = vagrantfile.Machines.Any(static machine => machine.Entries.Count > 0);
        Tree tree = new(reading, new YamlFile([.. vagrantfile.Machines], new YamlBudget(reading.Limits.Expansions)));
        foreach (YamlScalar script in isWindows ? vagrantfile.Scripts : [])
        {
            CommandLines.Read(tree, script, ShellDialect.PowerShell);
        }

        foreach (int start in vagrantfile.Hashes)
        {
            ReadVariables(reading, start);
        }
    }

    // A box may say that it is reached over WinRM; a communicator that is chosen is the one that a Vagrantfile says.
    private static IEnumerable<Subject> Describe(Layers layers, Reading reading)
    {
        bool isChosen = layers["vm.communicator"]?.Value is YamlChoice;
        foreach (Layers branch in layers.Branches("vm.communicator", "winrm.transport"))
        {
            Option? communicator = branch["vm.communicator"];
            if (communicator is null ? !isChosen : communicator.Text is null or "winrm")
            {
                Option own = communicator is { IsInherited: false } ? communicator
                    : Layers.Of(reading, layers.Own.Entries.Find(static entry => entry.Name!.StartsWith("winrm.", StringComparison.Ordinal)) is { Key: not null } entry ? entry : layers.Own.Entries[0]);
                yield return WinRMGem.ToolFor(s_tool, branch, "winrm.").Describe(branch, null, own.Whole, communicator is { Text: null } ? Tool.Unsure : null);
            }
        }
    }

    private static void ReadVariables(Reading reading, int start)
    {
        foreach (Spot spot in Spot.All([HclReader.ReadMap(reading.File, reading.Limits, start)]))
        {
            AnsibleScope scope = AnsibleScope.Empty.With(new VarLayer(reading.File, spot.Map));
            foreach (Subject subject in scope.ChangesConnection ? AnsibleConnection.Describe(scope, spot.Key.Length == 0 ? null : spot.Key) : [])
            {
                reading.Add(subject);
            }
        }
    }

    // Only :ssl is HTTPS. :plaintext never encrypts, and sends the password if the server asks for it.
    private static IEnumerable<Fact> Transport(Option transport) =>
    [
        transport.State(Settings.Scheme, transport.Text is { } text ? (int)(text == "ssl" ? Scheme.Https : Scheme.Http) : null),
        .. Key.Offer(transport, transport.Text switch { "ssl" or "negotiate" => Mechanisms.Negotiate, "plaintext" => Mechanisms.Basic, "kerberos" => Mechanisms.Kerberos, _ => null }),
    ];
}
