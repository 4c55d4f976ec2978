using System.Diagnostics;
using System.IO;
using System.Management.Automation;
using System.Text;

public static class Provisioning
{
    public static void AllowUnencrypted(PowerShell shell, string folder)
    {
        shell.AddCommand("Set-Item").AddParameter("Path", @"WSMan:\localhost\Service\AllowUnencrypted").AddParameter("Value", true).Invoke(); // expect: WRM1001
        shell.AddCommand("New-PSSessionOption").AddParameter("NoEncryption").Invoke(); // expect: WRM1001

        ProcessStartInfo info = new("winrm");
        info.ArgumentList.Add("set");
        info.ArgumentList.Add("winrm/config/client");
        info.ArgumentList.Add("@{AllowUnencrypted=\"true\"}"); // expect: WRM1001
        Process.Start(info);

        StringBuilder script = new();
        script.AppendLine("@echo off");
        script.AppendLine("winrm set winrm/config/service @{AllowUnencrypted=\"true\"}"); // expect: WRM1001
        File.WriteAllText(Path.Combine(folder, "setup.cmd"), script.ToString());
    }
}
