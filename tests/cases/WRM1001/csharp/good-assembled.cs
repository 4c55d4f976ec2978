using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Management.Automation;
using System.Text;

public static class Provisioning
{
    private static readonly Dictionary<string, string> s_descriptions = new()
    {
        ["winrm set winrm/config/service @{AllowUnencrypted=\"true\"}"] = "winrm set winrm/config/service @{AllowUnencrypted=\"true\"} lets everybody read.",
    };

    public static void RefuseUnencrypted(PowerShell shell, string folder, string command)
    {
        shell.AddCommand("Set-Item").AddParameter("Path", @"WSMan:\localhost\Service\AllowUnencrypted").AddParameter("Value", false).Invoke();
        shell.AddCommand("New-PSSessionOption").AddParameter("NoEncryption", false).Invoke();

        ProcessStartInfo info = new("winrm");
        info.ArgumentList.Add("get");
        info.ArgumentList.Add("winrm/config/client");
        Process.Start(info);

        StringBuilder script = new();
        script.AppendLine("rem winrm set winrm/config/service @{AllowUnencrypted=\"true\"}");
        script.AppendLine("winrm set winrm/config/service @{AllowUnencrypted=\"false\"}");
        File.WriteAllText(Path.Combine(folder, "setup.cmd"), script.ToString());

        if (command == "winrm set winrm/config/service @{AllowUnencrypted=\"true\"}")
        {
            throw new InvalidOperationException(s_descriptions[command]);
        }
    }
}
