using System.Management.Automation;

public static class Provisioning
{
    public static void Configure(PowerShell shell) =>
        shell.AddScript("winrm set winrm/config/service/auth '@{CbtHardeningLevel=\"Strict\"}'");
}
