using System.Management.Automation;

public static class Provisioning
{
    public static void Configure(PowerShell shell) =>
        shell.AddScript("netsh winhttp set proxy proxy.corp.example:3128");
}
