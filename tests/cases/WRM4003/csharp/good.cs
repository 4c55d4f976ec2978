using System.Management.Automation;

public static class Provisioning
{
    public static void Configure(PowerShell shell) =>
        shell.AddScript("Set-Item WSMan:\\localhost\\Client\\TrustedHosts srv01.corp.example -Force");
}
