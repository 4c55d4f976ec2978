using System.Collections.Generic;

namespace WinRM.Rules.Stacks;

/// <summary>cnspec and cnquery.</summary>
public static class CnSpec
{
    /// <summary>HTTPS with NTLM, whatever the port. Versions differ in whether they check the certificate.</summary>
    public static readonly Stack Row = new()
    {
        Name = "cnspec",
        Source = "mondoohq/cnquery providers/os/connection/winrm/winrm.go",
        DefaultMechanisms = Mechanisms.Negotiate,
        Defaults = new Dictionary<Setting, int>
        {
            [Settings.Scheme] = (int)Scheme.Https,
            [Settings.StackSeals] = 0,
            [Settings.StackVersion] = Settings.Version(2, 0),
        },
    };
}
