using System.Collections.Generic;
using WinRM.Rules;
using WinRM.Rules.Stacks;

namespace WinRM.Analyzers.Apis;

/// <summary>Listeners of Windows machines in Azure, as its libraries and Pulumi declare them.</summary>
internal static class CloudListenerApi
{
    private const string Management = "Microsoft.Azure.Management.Compute.Models";
    private const string Fluent = "Microsoft.Azure.Management.Compute.Fluent.Models";
    private const string ResourceManager = "Azure.ResourceManager.Compute.Models";

    public static readonly IReadOnlyList<Api> Tables = new[]
    {
        Listener(ResourceManager + ".WinRMListener", Protocol(ResourceManager + ".WinRMListenerProtocolType"), isParameter: false),
        Listener(Management + ".WinRMListener", Protocol(Management + ".ProtocolTypes"), isParameter: true),
        Listener(Fluent + ".WinRMListener", Protocol(Fluent + ".ProtocolTypes"), isParameter: true),
        Listener("Pulumi.Azure.Compute.Inputs.WindowsVirtualMachineWinrmListenerArgs", new LiteralMapping(Settings.HttpListener, ("Http", 1), ("Https", 0)), isParameter: false),
    };

    private static EnumMapping Protocol(string type) => new(type, Settings.HttpListener, new Dictionary<string, int> { ["Http"] = 1, ["Https"] = 0 }) { FormerName = "ProtocolTypes" };

    private static Api Listener(string type, Mapping protocol, bool isParameter) => new()
    {
        TypeName = type,
        HasGeneralProperties = true,
        Stack = WinRMService.Row,
        Kind = SubjectKind.ServiceConfiguration,
        Parameters = isParameter ? new Dictionary<string, Mapping> { ["protocol"] = protocol } : new Dictionary<string, Mapping>(),
        Properties = new Dictionary<string, Mapping> { ["Protocol"] = protocol },
    };
}
