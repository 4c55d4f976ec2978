using System.Collections.Generic;

namespace WinRM.Rules.Stacks;

/// <summary>The hyperv provider of Terraform.</summary>
public static class TerraformHyperV
{
    /// <summary>HTTPS with NTLM; secure by default.</summary>
    public static readonly Stack Row = new()
    {
        Name = "terraform-provider-hyperv",
        Source = "taliesins/terraform-provider-hyperv provider.go",
        DefaultMechanisms = Mechanisms.Negotiate,
        Defaults = new Dictionary<Setting, int>
        {
            [Settings.Scheme] = (int)Scheme.Https,
            [Settings.StackSeals] = 0,
            [Settings.StackVersion] = Settings.Version(2, 0),
        },
    };
}
