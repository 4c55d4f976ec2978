using System;
using System.Management.Automation;
using System.Management.Automation.Remoting;
using System.Management.Automation.Runspaces;

public static class Provisioning
{
    public static void AllowUnencrypted(PowerShell shell)
    {
        shell.AddScript("Set-Item WSMan:\\localhost\\Service\\AllowUnencrypted $true"); // expect: WRM1001
        System.Diagnostics.Process.Start("winrm", "set winrm/config/client @{AllowUnencrypted=\"true\"}"); // expect: WRM1001
    }
}
