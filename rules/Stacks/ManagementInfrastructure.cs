using System.Collections.Generic;

namespace WinRM.Rules.Stacks;

/// <summary>Microsoft.Management.Infrastructure (MI, CIM sessions) over WSMan.</summary>
public static class ManagementInfrastructure
{
    /// <summary>HTTP on port 5985 with the default mechanism, which seals.</summary>
    public static readonly Stack Row = new()
    {
        Name = "Microsoft.Management.Infrastructure",
        Source = "PowerShell/MMI Options/WSManSessionOptions.cs",
        DefaultMechanisms = Mechanisms.Negotiate | Mechanisms.Kerberos,
        Defaults = new Dictionary<Setting, int>
        {
            [Settings.Scheme] = (int)Scheme.Http,
            [Settings.StackVersion] = Settings.Version(2, 0),
        },
    };
}
