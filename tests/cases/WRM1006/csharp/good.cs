using System.Management.Automation;

public static class Provisioning
{
    public static void Configure(PowerShell shell) =>
        shell.AddScript("winrm create winrm/config/Listener?Address=*+Transport=HTTPS");
}
