using System.Collections.Generic;

namespace WinRM.Rules.Stacks;

/// <summary>The Go client of Packer and Terraform.</summary>
public static class GoWinRM
{
    /// <summary>HTTP with Basic unless told otherwise. Its NTLM authenticates but never encrypts messages.</summary>
    public static readonly Stack Row = new()
    {
        Name = "masterzen/winrm",
        Source = "hashicorp/packer-plugin-sdk communicator/config.go; hashicorp/terraform internal/communicator/winrm; masterzen/winrm ntlm.go",
        DefaultMechanisms = Mechanisms.Basic,
        Defaults = new Dictionary<Setting, int>
        {
            [Settings.Scheme] = (int)Scheme.Http,
            [Settings.StackSeals] = 0,
            [Settings.StackVersion] = Settings.Version(2, 0),
        },
    };
}
