using System;
using System.Management.Automation;
using System.Management.Automation.Remoting;
using System.Management.Automation.Runspaces;

public static class Provisioning
{
    public static void RefuseUnencrypted(PowerShell shell)
    {
        shell.AddScript("Set-Item WSMan:\\localhost\\Service\\AllowUnencrypted $false");
        Console.WriteLine("Never run: winrm set winrm/config/client @{AllowUnencrypted=\"true\"}");
    }
}
