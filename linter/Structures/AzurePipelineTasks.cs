using System;
using System.Collections.Generic;
using System.Linq;
using WinRM.Lint.Yaml;
using WinRM.Rules;
using WinRM.Rules.Commands;
using WinRM.Rules.Stacks;

namespace WinRM.Lint.Structures;

/// <summary>Tasks of Azure Pipelines that connect to machines over WinRM.</summary>
internal sealed class AzurePipelineTasks : IStructure
{
    private const string OptionArguments = "NewPsSessionOptionArguments";

    private static readonly string[] s_inputs = [OptionArguments, "CommunicationProtocol", "AuthenticationMechanism", "Machines"];

    private static readonly Dictionary<string, Mechanisms> s_mechanisms = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Default"] = Mechanisms.Negotiate | Mechanisms.Kerberos,
        ["Credssp"] = Mechanisms.CredSsp,
    };

    private static readonly Tool s_remotePowerShell = new(AzurePipelines.Row, Key.Scheme("CommunicationProtocol"), Key.Mechanism("AuthenticationMechanism", s_mechanisms));

    private static readonly Tool s_olderPowerShell = new(AzurePipelines.Row, Key.Scheme("Protocol"), Key.Skips("TestCertificate"));

    private static readonly Tool s_webDeployment = new(AzurePipelines.Row, Key.Scheme("WinRMProtocol"), Key.Skips("TestCertificate"));

    private static readonly Tool s_fileCopy = new(AzurePipelines.Row, Key.Skips("skipCACheck"));

    /// <inheritdoc/>
    public string Name => "Azure Pipelines";

    /// <summary>Is this an input that no other tool has, whatever stands around it?</summary>
    public static bool IsInput(string key) => Array.Exists(s_inputs, input => input.Equals(key, StringComparison.OrdinalIgnoreCase));

    /// <inheritdoc/>
    public bool Recognizes(Tree tree) => tree.Spots.Any(static spot => TaskOf(spot) is not null || IsPart(spot));

    /// <inheritdoc/>
    public void Read(Tree tree)
    {
        foreach (Spot spot in tree.Spots)
        {
            if (TaskOf(spot) is { } task)
            {
                ReadTask(tree, task, spot);
            }
            else if (IsPart(spot))
            {
                Layers inputs = tree.Layers(spot.Map);
                ReadRemotePowerShell(tree, inputs, inputs[OptionArguments]!.Whole);
            }
        }
    }

    private static void ReadTask(Tree tree, string task, Spot spot)
    {
        Layers inputs = tree.Layers(spot.Map["inputs"] as YamlMapping ?? spot.Map);
        Place anchor = tree.Layers(spot.Map)["task"]!.Whole;
        bool isOld = task.EndsWith("@1", StringComparison.Ordinal) || task.EndsWith("@2", StringComparison.Ordinal);
        switch (task[..task.IndexOf('@', StringComparison.Ordinal)].ToLowerInvariant())
        {
            case "powershellontargetmachines" when !isOld:
                ReadRemotePowerShell(tree, inputs, anchor);
                break;
            case "powershellontargetmachines" or "sqlserverdacpacdeployment" or "windowsmachinepowershell":
                Add(tree, s_olderPowerShell, inputs, anchor, inputs["Protocol"]);
                break;
            case "iiswebappdeployment":
                Add(tree, s_webDeployment, inputs, anchor, inputs["WinRMProtocol"]);
                break;
            case "azurefilecopy" when inputs["Destination"] is { } destination && destination.Is("AzureVMs"):
                Add(tree, s_fileCopy, inputs, anchor, destination);
                break;
        }
    }

    // Without a protocol it is not known whether there is a certificate at all.
    private static void Add(Tree tree, Tool tool, Layers inputs, Place anchor, Option? protocol) =>
        tree.Reading.Add(tool.Describe(inputs, null, anchor, protocol?.Text is null ? Tool.Unsure : null));

    private static void ReadRemotePowerShell(Tree tree, Layers inputs, Place anchor)
    {
        IEnumerable<Fact> options = inputs[OptionArguments] is { } arguments ? Options(tree, arguments) : [];
        string? machine = inputs["Machines"]?.Text is { Length: > 0 } machines ? machines : null;
        tree.Reading.Add(s_remotePowerShell.Describe(inputs, machine, anchor, options));
        CommandLines.Read(tree, inputs["InlineScript"]?.Value, ShellDialect.PowerShell);
        CommandLines.Read(tree, inputs["InitializationScriptInline"]?.Value, ShellDialect.PowerShell);
    }

    /// <summary>What the arguments of New-PSSessionOption say; they take the place of the task's own.</summary>
    private static IEnumerable<Fact> Options(Tree tree, Option arguments)
    {
        const string cmdlet = "New-PSSessionOption ";
        if (arguments.Value is not YamlScalar scalar || arguments.Text is null)
        {
            return [arguments.State(Settings.CaCheck, null), arguments.State(Settings.CnCheck, null), arguments.State(Settings.NoEncryption, null)];
        }

        tree.Claim(scalar);
        ScalarMap map = ScalarMap.Of(tree.Reading.File.Text, scalar);
        string command = cmdlet + scalar.Value;
        IEnumerable<Fact> said = CommandReader.Read(command, 0, command.Length, ShellDialect.PowerShell)
            .SelectMany(static subject => subject.Worlds[0].Facts).Where(static fact => fact is { Origin: Origin.Explicit, Location: TextSpan })
            .Select(fact => fact.At(new Place(tree.Reading.File, map.Map(new TextSpan(Math.Max(0, ((TextSpan)fact.Location!).Start - cmdlet.Length), ((TextSpan)fact.Location!).Length)))));
        return [new Fact(Settings.CaCheck, 1, Origin.Default, null), .. said];
    }

    private static string? TaskOf(Spot spot) => spot.Map["task"] is YamlScalar { Value: var task } && task.Contains('@', StringComparison.Ordinal) ? task : null;

    // Inputs without their task, as in a template that is put into one.
    private static bool IsPart(Spot spot) =>
        spot.Map.ByName.ContainsKey(OptionArguments) && (spot.Key != "inputs" || spot.Outer is null || TaskOf(spot.Outer) is null);
}
