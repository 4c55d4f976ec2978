using System.Collections.Generic;
using System.Linq;
using WinRM.Rules;
using WinRM.Rules.Stacks;

namespace WinRM.Analyzers.Apis;

/// <summary>System.Management.Automation.Remoting.PSSessionOption: options for a connection that is made elsewhere.</summary>
internal static class PSSessionOptionApi
{
    public static readonly Api Table = new()
    {
        TypeName = "System.Management.Automation.Remoting.PSSessionOption",
        Stack = SystemManagementAutomation.Row,
        Kind = SubjectKind.Connection,
        Initially = new[] { new KeyValuePair<Setting, int?>(Settings.Scheme, null) }
            .Concat(Settings.Offers.Select(static offer => new KeyValuePair<Setting, int?>(offer.Value, null))).ToArray(),
        Properties = WSManConnectionInfoApi.SharedProperties,
    };
}
