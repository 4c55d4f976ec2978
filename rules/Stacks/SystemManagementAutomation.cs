using System.Collections.Generic;

namespace WinRM.Rules.Stacks;

/// <summary>PowerShell remoting over WSMan: System.Management.Automation and the remoting cmdlets.</summary>
public static class SystemManagementAutomation
{
    /// <summary>HTTP on port 5985 with Negotiate; proxies are honoured for HTTPS only.</summary>
    public static readonly Stack Row = new()
    {
        Name = "PowerShell remoting",
        Source = "PowerShell src/System.Management.Automation/engine/remoting/common/RunspaceConnectionInfo.cs, PSRemotingCmdlet.cs",
        DefaultMechanisms = Mechanisms.Negotiate | Mechanisms.Kerberos,
        ProxyAppliesToHttp = false,
        Defaults = new Dictionary<Setting, int>
        {
            [Settings.Scheme] = (int)Scheme.Http,
            [Settings.StackVersion] = Settings.Version(2, 0),
        },
    };
}
