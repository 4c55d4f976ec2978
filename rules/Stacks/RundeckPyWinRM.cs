using System.Collections.Generic;

namespace WinRM.Rules.Stacks;

/// <summary>The WinRM node executor of Rundeck.</summary>
public static class RundeckPyWinRM
{
    /// <summary>HTTP with Basic.</summary>
    public static readonly Stack Row = new()
    {
        Name = "Rundeck's py-winrm plugin",
        Source = "rundeck-plugins/py-winrm-plugin plugin.yaml, winrm-exec.py",
        DefaultMechanisms = Mechanisms.Basic,
        NoEncryptionIsInertOverHttps = true,
        Defaults = new Dictionary<Setting, int>
        {
            [Settings.Scheme] = (int)Scheme.Http,
            [Settings.StackVersion] = Settings.Version(2, 0),
        },
    };
}
