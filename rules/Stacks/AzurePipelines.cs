using System.Collections.Generic;

namespace WinRM.Rules.Stacks;

/// <summary>The PowerShellOnTargetMachines task of Azure Pipelines.</summary>
public static class AzurePipelines
{
    /// <summary>HTTPS, but the default session options skip the CA check.</summary>
    public static readonly Stack Row = new()
    {
        Name = "PowerShellOnTargetMachines",
        Source = "microsoft/azure-pipelines-tasks PowerShellOnTargetMachinesV3/task.json",
        DefaultMechanisms = Mechanisms.Negotiate | Mechanisms.Kerberos,
        ProxyAppliesToHttp = false,
        Defaults = new Dictionary<Setting, int>
        {
            [Settings.Scheme] = (int)Scheme.Https,
            [Settings.CaCheck] = 0,
            [Settings.StackVersion] = Settings.Version(2, 0),
        },
    };
}
