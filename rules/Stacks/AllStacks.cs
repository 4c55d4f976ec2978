using System.Collections.Generic;

namespace WinRM.Rules.Stacks;

/// <summary>All stacks. A new stack is one file in this folder and one line here.</summary>
public static class AllStacks
{
    /// <summary>Every stack, for documentation and tests.</summary>
    public static readonly IReadOnlyList<Stack> Rows = new[]
    {
        PyWinRM.Row, PyPsrp.Row, SystemManagementAutomation.Row, ManagementInfrastructure.Row, WinRMCommand.Row,
        WinRMService.Row, WinRMClient.Row, GoWinRM.Row, TerraformHyperV.Row, WinRbWinRM.Row,
        Bolt.Row, TestKitchen.Row, RundeckPyWinRM.Row, StackStorm.Row, SaltCloud.Row,
        AzurePipelines.Row, WSManAutomation.Row, WSManClientApi.Row, SystemNetHttp.Row, WinRMSharp.Row,
        WinRmNet.Row, JenkinsEc2.Row, CnSpec.Row,
    };
}
