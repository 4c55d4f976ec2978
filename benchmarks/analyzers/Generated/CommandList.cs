using System.Globalization;
using System.Text;

namespace WinRM.AnalyzerBenchmarks.Generated;

/// <summary>One file that holds a given number of commands as string literals, one a line.</summary>
internal static class CommandList
{
    private static readonly string[] s_commands =
    [
        "winrm quickconfig -quiet -port:{0}",
        "winrm set winrm/config/service @{{AllowUnencrypted='true';MaxConnections='{0}'}}",
        "winrm set winrm/config/client/auth @{{Basic='false'}} -remote:srv{0}",
        "netsh winhttp set proxy proxy{0}.corp.example:3128",
        "Enter-PSSession -ComputerName srv{0} -UseSSL -Authentication Kerberos",
        "Set-Item -Path WSMan:/localhost/Client/TrustedHosts -Value srv{0} -Force",
        "winrs -r:https://srv{0}.corp.example:5986 ipconfig /all",
    ];

    public static SourceFile File(int count)
    {
        StringBuilder text = new();
        text.AppendLine("using System.Management.Automation;").AppendLine();
        text.AppendLine("public static class Commands").AppendLine("{").AppendLine("    public static void Add(PowerShell shell)").AppendLine("    {");
        for (int i = 0; i < count; i++)
        {
            string command = string.Format(CultureInfo.InvariantCulture, s_commands[i % s_commands.Length], i);
            text.AppendLine(CultureInfo.InvariantCulture, $"        shell.AddScript(\"{command}\");");
        }

        return new SourceFile("Commands.cs", text.AppendLine("    }").AppendLine("}").ToString());
    }
}
