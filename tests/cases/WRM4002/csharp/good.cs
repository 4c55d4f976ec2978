using System.Management.Automation;

public static class Provisioning
{
    public static void Configure(PowerShell shell) =>
        shell.AddScript("Set-Item WSMan:\\localhost\\Client\\Auth\\Digest $false");
}
