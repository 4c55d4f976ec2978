using System.Management.Automation;

public static class Provisioning
{
    public static void Configure(PowerShell shell) =>
        shell.AddScript("winrm set winrm/config/client/auth '@{CredSSP=\"true\"}'"); // expect: WRM4004
}
