using System.Collections.Generic;

namespace WinRM.Rules.Stacks;

/// <summary>The WinRM client in the EC2 plugin of Jenkins.</summary>
public static class JenkinsEc2
{
    /// <summary>HTTP with Basic or NTLM and no message encryption; over HTTPS it takes self-signed certificates unless told otherwise.</summary>
    public static readonly Stack Row = new()
    {
        Name = "Jenkins' EC2 plugin",
        Source = "jenkinsci/ec2-plugin WindowsData.java, win/winrm/WinRMClient.java",
        DefaultMechanisms = Mechanisms.Basic | Mechanisms.Negotiate,
        Defaults = new Dictionary<Setting, int>
        {
            [Settings.Scheme] = (int)Scheme.Http,
            [Settings.StackSeals] = 0,
            [Settings.CaCheck] = 0,
            [Settings.CnCheck] = 0,
            [Settings.StackVersion] = Settings.Version(2, 0),
        },
    };
}
