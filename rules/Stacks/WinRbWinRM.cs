using System.Collections.Generic;

namespace WinRM.Rules.Stacks;

/// <summary>The Ruby client of Vagrant, Puppet Bolt and InSpec.</summary>
public static class WinRbWinRM
{
    /// <summary>HTTP with Negotiate, which always seals; plaintext never does.</summary>
    public static readonly Stack Row = new()
    {
        Name = "the WinRM gem",
        Source = "WinRb/WinRM lib/winrm/connection_opts.rb; hashicorp/vagrant plugins/communicators/winrm/config.rb; inspec/train-winrm",
        DefaultMechanisms = Mechanisms.Negotiate,
        Defaults = new Dictionary<Setting, int>
        {
            [Settings.Scheme] = (int)Scheme.Http,
            [Settings.StackVersion] = Settings.Version(2, 0),
        },
    };
}
