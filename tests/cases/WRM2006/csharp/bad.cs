using System.Management.Automation;

public static class Provisioning
{
    public static void Configure(PowerShell shell) =>
        shell.AddScript("netsh winhttp set proxy http://deploy:not-a-secret@proxy.corp.example:3128"); // expect: WRM2006
}
