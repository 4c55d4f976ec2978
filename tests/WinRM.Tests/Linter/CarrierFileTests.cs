using Xunit;

namespace WinRM.Tests.LinterTests;

/// <summary>Commands for Windows in XML, in text files whose names do not say so, and in scripts of Unix shells.</summary>
public class CarrierFileTests
{
    private const string Set = "winrm set winrm/config/service '@{AllowUnencrypted=\"true\"}'";
    private const string Undo = "winrm set winrm/config/service '@{AllowUnencrypted=\"false\"}'";
    private const string Encoded = "cmd /c winrm set winrm/config/service @{AllowUnencrypted=&quot;true&quot;}";

    [Theory]
    [InlineData("<unattend>\n<SynchronousCommand>\n<CommandLine>" + Encoded + "</CommandLine>\n</SynchronousCommand>\n</unattend>\n", 3)]
    [InlineData("<?xml version='1.0'?>\n<RunSynchronousCommand>\n<Order>1</Order>\n<Path>" + Encoded + "</Path></RunSynchronousCommand>\n", 4)]
    [InlineData("<FirstLogonCommands><CommandLine>cmd.exe /c net start winrm</CommandLine>\n<CommandLine>%SystemRoot%\\System32\\winrm.cmd set winrm/config/service @{AllowUnencrypted=\"true\"}</CommandLine></FirstLogonCommands>\n", 2)]
    [InlineData("<a><CommandLine><![CDATA[powershell -Command \"Set-Item WSMan:\\localhost\\Service\\AllowUnencrypted 1\"]]></CommandLine></a>\n", 1)]
    [InlineData("<Exec>\n<Command>powershell.exe</Command>\n<Arguments>-NoProfile -Command \"Set-Item WSMan:\\localhost\\Service\\AllowUnencrypted 1\"</Arguments>\n</Exec>\n", 3)]
    [InlineData("<Properties appName=\"winrm.cmd\"\nargs=\"set winrm/config/service @{AllowUnencrypted=&#34;true&#x22;}\"/>\n", 2)]
    [InlineData("<Project><Target>\n<Exec Command=\"winrm set winrm/config/service @{AllowUnencrypted=&quot;true&quot;}\" /></Target></Project>\n", 2)]
    [InlineData("<Script>\n$x = 1\n" + Set + "\n</Script>\n", 3)]
    [InlineData("<a><b></a>\n<CommandLine>" + Encoded + "\n", 2)]
    public void A_command_in_XML_is_read(string text, int line) => Assert.Equal([line + " WRM1001"], LinterRun.FindingsInFile("Autounattend.xml", text));

    [Theory]
    [InlineData("<a><!-- <CommandLine>" + Encoded + "</CommandLine> --></a>\n")]
    [InlineData("<a><CommandLine>cmd /c hostname</CommandLine><Description>" + Encoded + "</Description></a>\n")]
    [InlineData("<a><CommandLine>" + Encoded + "</CommandLine><CommandLine>cmd /c winrm set winrm/config/service @{AllowUnencrypted=\"false\"}</CommandLine></a>\n")]
    [InlineData("<a><check>Run winrm set winrm/config/service @{AllowUnencrypted=\"true\"} to allow it.</check></a>\n")]
    [InlineData("<a><CommandLine>echo winrm set winrm/config/service @{AllowUnencrypted=\"true\"}</CommandLine></a>\n")]
    [InlineData("<a><para>Enter-PSSession failed because the session has no commands.</para></a>\n")]
    [InlineData("<powershell")]
    public void What_XML_only_says_is_not(string text) => Assert.Empty(LinterRun.FindingsInFile("Autounattend.xml", text));

    [Theory]
    [InlineData("userdata.txt", "<powershell>\nGet-Date\n" + Set + "\n</powershell>\n<persist>true</persist>\n", 3)]
    [InlineData("user_data", "#ps1_sysnative\n" + Set + "\n", 2)]
    [InlineData("user_data.tpl", "rem cmd\nwinrm set winrm/config/service @{AllowUnencrypted=\"true\"}\n", 2)]
    [InlineData("notes.txt", "winrm quickconfig -q\nwinrm set winrm/config/service @{AllowUnencrypted=\"true\"}\n", 2)]
    [InlineData("a.userdata", "\n<script>\nwinrm set winrm/config/service @{AllowUnencrypted=\"true\"}\n</script>\n", 3)]
    [InlineData("setup.ps1.erb", "$name = '<%= @name %>'\n" + Set + "\n", 2)]
    [InlineData("setup.ps1.j2", "{% if x %}\n" + Set + "\n{% endif %}\n", 2)]
    [InlineData("setup.bat.old", "@echo off\r\nwinrm set winrm/config/service @{AllowUnencrypted=\"true\"}\r\n", 2)]
    [InlineData("Autounattend.xml.tpl", "<a>\n<CommandLine>" + Encoded + "</CommandLine></a>\n", 2)]
    [InlineData("run.sh", "#!/bin/bash\nset -e\npwsh -Command 'Set-Item WSMan:\\localhost\\Service\\AllowUnencrypted $true'\n", 3)]
    [InlineData("run.sh", "ssh admin@host 'winrm set winrm/config/service @{AllowUnencrypted=\"true\"}'\n", 1)]
    [InlineData("run.sh", "az vm run-command invoke --name x \\\n  --scripts \"Set-Item WSMan:\\localhost\\Service\\AllowUnencrypted 1\"\n", 2)]
    [InlineData("run.sh", "cat > user_data.txt <<'EOF'\n<powershell>\n" + Set + "\n</powershell>\nEOF\n", 3)]
    [InlineData("Dockerfile", "FROM mcr.microsoft.com/windows/servercore\nRUN powershell -Command \\\n    $x = 1; \\\n    Set-Item WSMan:\\localhost\\Service\\AllowUnencrypted 1\n", 4)]
    [InlineData("Dockerfile", "# escape=`\nFROM windows\nSHELL [\"powershell\", \"-Command\"]\nRUN $x = 1; `\n    Set-Item WSMan:\\localhost\\Service\\AllowUnencrypted 1\n", 5)]
    [InlineData("Dockerfile", "FROM windows\nRUN [\"powershell\", \"-Command\", \"Set-Item WSMan:\\\\localhost\\\\Service\\\\AllowUnencrypted 1\"]\n", 2)]
    [InlineData("win.Dockerfile", "FROM windows\nRUN winrm set winrm/config/service @{AllowUnencrypted=\"true\"}\n", 2)]
    [InlineData("Jenkinsfile", "stage('a') {\n  bat 'winrm set winrm/config/service @{AllowUnencrypted=\"true\"}'\n}\n", 2)]
    [InlineData("Jenkinsfile", "powershell(returnStatus: true, script: \"\"\"\n  \\$x = 1\n  Set-Item WSMan:\\\\localhost\\\\Service\\\\AllowUnencrypted \\$true\n\"\"\")\n", 3)]
    [InlineData("deploy.groovy", "sh \"ssh host powershell -Command 'Set-Item WSMan:/localhost/Service/AllowUnencrypted 1'\"\n", 1)]
    public void A_text_that_is_a_script_is_read(string name, string text, int line) => Assert.Equal([line + " WRM1001"], LinterRun.FindingsInFile(name, text));

    [Theory]
    [InlineData("run.sh", "# pwsh -Command 'Set-Item WSMan:\\localhost\\Service\\AllowUnencrypted 1'\n")]
    [InlineData("run.sh", "echo 'winrm set winrm/config/service @{AllowUnencrypted=\"true\"}'\n")]
    [InlineData("run.sh", "usage() {\ncat <<EOF\nPrepare the host with\n  winrm set winrm/config/service @{AllowUnencrypted=\"true\"}\nEOF\n}\n")]
    [InlineData("userdata.txt", "<powershell>\n" + Set + "\n" + Undo + "\n</powershell>\n")]
    [InlineData("userdata.txt.j2", "<powershell>\nwinrm set winrm/config/service '@{AllowUnencrypted=\"{{ value }}\"}'\n</powershell>\n")]
    [InlineData("Jenkinsfile", "// bat 'winrm set winrm/config/service @{AllowUnencrypted=\"true\"}'\necho 'winrm set winrm/config/service @{AllowUnencrypted=1}'\n")]
    [InlineData("Dockerfile", "FROM windows\n# RUN winrm set winrm/config/service @{AllowUnencrypted=\"true\"}\nRUN winrm quickconfig\n")]
    public void What_a_text_only_says_is_not_read_as_a_command(string name, string text) => Assert.Empty(LinterRun.FindingsInFile(name, text));

    [Theory]
    [InlineData("notes.txt", "To allow old clients, which is not advised, run\n\n    winrm set winrm/config/service @{AllowUnencrypted=\"true\"}\n\non the host, then start it again and look.\n")]
    [InlineData("README", "winrm set winrm/config/service @{AllowUnencrypted=\"true\"}\n")]
    [InlineData("README.md", "```\nwinrm set winrm/config/service @{AllowUnencrypted=\"true\"}\n```\n")]
    public void Documentation_is_not_read(string name, string text)
    {
        using LinterRun run = new();

        Assert.Equal(0, run.With(name, text).Run("check", "."));
    }
}
