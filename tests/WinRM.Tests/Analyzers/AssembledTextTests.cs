using System.Threading.Tasks;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using WinRM.Analyzers;
using Xunit;

namespace WinRM.Tests.Analyzers;

public sealed class AssembledTextTests
{
    [Fact]
    public Task An_argument_list_is_read_from_statements() => Verify.FindsIn("""
        var info = new ProcessStartInfo("winrm.cmd");
        info.ArgumentList.Add("set");
        info.ArgumentList.Add("winrm/config/service");
        info.ArgumentList.Add("@{AllowUnencrypted=\"{|WRM1001:true|}\"}");
        Process.Start(info);
        info = new ProcessStartInfo { FileName = "winrm" };
        info.ArgumentList.Add("set");
        info.ArgumentList.Add("winrm/config/service");
        info.ArgumentList.Add("@{AllowUnencrypted=\"false\"}");
        """);

    [Fact]
    public Task An_argument_list_is_read_from_an_initializer() => Verify.FindsIn("""
        var info = new ProcessStartInfo { FileName = "winrm", ArgumentList = { "set", "winrm/config/client/auth", "@{Basic=\"{|WRM4001:true|}\"}" } };
        var other = new ProcessStartInfo("powershell.exe") { ArgumentList = { "-NoProfile", "-Command" } };
        other.ArgumentList.Add(@"Set-Item WSMan:\localhost\Client\AllowUnencrypted {|WRM1001:$true|}");
        """);

    [Fact]
    public Task An_argument_list_of_a_process_is_read() => Verify.FindsIn("""
        using var process = new Process();
        process.StartInfo.FileName = "cmd.exe";
        process.StartInfo.ArgumentList.Add("/c");
        process.StartInfo.ArgumentList.Add("winrm set winrm/config/service @{AllowUnencrypted=\"{|WRM1001:true|}\"}");
        using var query = new Process { StartInfo = new ProcessStartInfo { FileName = "winrm", Arguments = "set winrm/config/client @{AllowUnencrypted=\"{|WRM1001:true|}\"}" } };
        """);

    [Fact]
    public Task Arguments_that_are_a_list_are_read() => Verify.FindsIn("""
        Process.Start("winrm", new[] { "set", "winrm/config/service", "@{AllowUnencrypted=\"{|WRM1001:true|}\"}" });
        Process.Start("winrm", ["set", "winrm/config/service", "@{AllowUnencrypted=\"{|WRM1001:true|}\"}"]);
        var info = new ProcessStartInfo("winrm", new[] { "set", "winrm/config/service", "@{AllowUnencrypted=\"{|WRM1001:true|}\"}" });
        var arguments = new System.Collections.Generic.List<string> { "set", "winrm/config/service" };
        arguments.Add("@{AllowUnencrypted=\"{|WRM1001:true|}\"}");
        Process.Start("winrm", arguments);
        Process.Start("winrm", new[] { "get", "winrm/config/service" });
        """);

    [Fact]
    public Task A_conditional_argument_is_read_both_ways() => Verify.FindsIn("""
        var info = new ProcessStartInfo("winrs");
        info.ArgumentList.Add("-r:http://srv01:5985");
        if (flag)
        {
            info.ArgumentList.Add("{|WRM1001:-unencrypted|}");
        }

        info.ArgumentList.Add("hostname");
        """);

    [Fact]
    public Task Arguments_are_added_to() => Verify.FindsIn("""
        var info = new ProcessStartInfo("winrm");
        info.Arguments = "set winrm/config/service ";
        info.Arguments += "@{AllowUnencrypted=\"{|WRM1001:true|}\"}";
        """);

    [Fact]
    public Task A_text_in_a_variable_reaches_its_shell() => Verify.FindsIn("""
        string arguments = "set winrm/config/service @{AllowUnencrypted=\"{|WRM1001:true|}\"}";
        Process.Start("winrm", arguments);
        string script = "New-PSSession -ComputerName " + host;
        script += " -Authentication {|WRM1002:Basic|}";
        if (flag)
        {
            script = script + " -UseSSL";
        }

        PowerShell.Create().AddScript(script);
        """);

    [Fact]
    public Task A_variable_that_is_overwritten_holds_the_last_text() => Verify.FindsIn("""
        string arguments = "set winrm/config/service @{AllowUnencrypted=\"true\"}";
        arguments = "set winrm/config/service @{AllowUnencrypted=\"false\"}";
        Process.Start("winrm", arguments);
        """);

    [Fact]
    public Task A_builder_is_one_text() => Verify.FindsIn("""
        var script = new System.Text.StringBuilder("New-PSSession ");
        script.Append("-ComputerName ").Append(host).Append(" -Authentication ");
        script.Append("{|WRM1002:Basic|}");
        PowerShell.Create().AddScript(script.ToString());
        script.Append(" -UseSSL");
        PowerShell.Create().AddScript(script.ToString());
        """);

    [Fact]
    public Task A_builder_that_is_cleared_begins_again() => Verify.FindsIn("""
        var script = new System.Text.StringBuilder();
        script.AppendLine("Set-Item WSMan:\\localhost\\Service\\AllowUnencrypted $true");
        script.Clear();
        script.AppendLine("Set-Item WSMan:\\localhost\\Service\\AllowUnencrypted $false");
        PowerShell.Create().AddScript(script.ToString());
        """);

    [Fact]
    public Task A_conditional_append_is_read_both_ways() => Verify.FindsIn("""
        var script = new System.Text.StringBuilder();
        script.AppendLine("param($a)");
        script.AppendFormat("Invoke-Command -ComputerName {0} -Authentication {|WRM1002:Basic|}", host);
        if (flag)
        {
            script.Append(" -UseSSL");
        }

        script.AppendLine(" -ScriptBlock { Get-Service }");
        string text = script.ToString();
        PowerShell.Create().AddScript(text);
        """);

    [Fact]
    public Task A_builder_of_a_safe_script_is_silent() => Verify.FindsIn("""
        var script = new System.Text.StringBuilder();
        script.AppendLine("winrm set winrm/config/service '@{AllowUnencrypted=\"true\"}'");
        script.AppendLine("winrm set winrm/config/service '@{AllowUnencrypted=\"false\"}'");
        PowerShell.Create().AddScript(script.ToString());
        """);

    [Fact]
    public Task A_builder_whose_end_nobody_sees_is_read_by_its_lines() => Verify.Finds("""
        class C
        {
            void M(System.Text.StringBuilder script)
            {
                script.AppendLine("winrm set winrm/config/service @{AllowUnencrypted=\"{|WRM1001:true|}\"}");
            }
        }
        """);

    [Fact]
    public Task What_is_put_together_for_a_helper_is_read_when_it_looks_like_a_command() => Verify.Finds("""
        class C
        {
            string M(string host)
            {
                var script = new System.Text.StringBuilder();
                script.Append("winrm set winrm/config/service ");
                script.Append("@{AllowUnencrypted=\"{|WRM1001:true|}\"}");
                Run(script.ToString());
                Log(string.Format("winrm set winrm/config/service @{{AllowUnencrypted=\"{0}\"}}", "true"));
                string message = string.Format("winrm set winrm/config/service @{{AllowUnencrypted=\"{0}\"}}", "true");
                return string.Format("winrm set winrm/config/service @{{AllowUnencrypted=\"{0}\"}}", "{|WRM1001:true|}");
            }

            static void Run(string command) { }

            static void Log(string command) { }
        }
        """);

    [Fact]
    public Task Formats_are_filled_in() => Verify.FindsIn("""
        Process.Start("winrm", string.Format("set winrm/config/{0} @{{AllowUnencrypted=\"{1}\"}}", "service", "{|WRM1001:true|}"));
        Process.Start("winrm", string.Format("set winrm/config/{0} @{{AllowUnencrypted=\"{1}\"}}", "service", user));
        PowerShell.Create().AddScript(string.Format("New-PSSession -ComputerName {0} -Authentication {|WRM1002:Basic|}", host));
        """);

    [Fact]
    public Task Joined_and_concatenated_texts_are_one() => Verify.FindsIn("""
        PowerShell.Create().AddScript(string.Join("; ", new[] { "Get-Service winrm", @"Set-Item WSMan:\localhost\Service\AllowUnencrypted {|WRM1001:$true|}" }));
        PowerShell.Create().AddScript(string.Join(" ", "New-PSSession", "-ComputerName", host, "-Authentication", "{|WRM1002:Basic|}"));
        PowerShell.Create().AddScript(string.Concat("New-PSSession -ComputerName ", host, " -UseSSL"));
        """);

    [Fact]
    public Task A_choice_inside_a_text_is_read_both_ways() => Verify.FindsIn("""
        PowerShell.Create().AddScript($"New-PSSession -ComputerName {host} -Authentication {|WRM1002:Basic|} {(flag ? "-UseSSL" : "")}");
        PowerShell.Create().AddScript($"New-PSSession -ComputerName {host} -Authentication {(flag ? "Kerberos" : "Negotiate")} -UseSSL");
        """);

    [Fact]
    public Task Processes_of_WMI_are_read() => Verify.Finds("""
        namespace System.Management
        {
            public class ManagementBaseObject { public object this[string name] { get => name; set { } } }
            public class ManagementClass : ManagementBaseObject { public object InvokeMethod(string name, object[] arguments) => name; }
        }

        class C
        {
            void M(System.Management.ManagementClass processes, System.Management.ManagementBaseObject parameters)
            {
                processes.InvokeMethod("Create", new object[] { "winrm set winrm/config/service @{AllowUnencrypted=\"{|WRM1001:true|}\"}", null, null, 0 });
                parameters["CommandLine"] = "winrm set winrm/config/service @{AllowUnencrypted=\"{|WRM1001:true|}\"}";
                parameters["Description"] = "winrm set winrm/config/service @{AllowUnencrypted=\"true\"}";
                CimMethodParameter.Create("CommandLine", "winrm set winrm/config/service @{AllowUnencrypted=\"{|WRM1001:true|}\"}", CimType.String, CimFlags.In);
            }
        }
        """);

    [Fact]
    public Task Pipelines_and_script_blocks_are_read() => Verify.FindsIn("""
        using Runspace runspace = RunspaceFactory.CreateRunspace();
        using Pipeline pipeline = runspace.CreatePipeline("New-PSSession -ComputerName srv01 -Authentication {|WRM1002:Basic|}");
        runspace.CreateNestedPipeline("New-PSSession -ComputerName srv01 -Authentication {|WRM1002:Basic|}", false);
        pipeline.Commands.AddScript("New-PSSession -ComputerName srv01 -Authentication {|WRM1002:Basic|}");
        pipeline.Commands.Add(new Command("New-PSSession -ComputerName srv01 -Authentication {|WRM1002:Basic|}", true));
        ScriptBlock.Create("New-PSSession -ComputerName srv01 -Authentication {|WRM1002:Basic|}");
        runspace.SessionStateProxy.InvokeCommand.InvokeScript("New-PSSession -ComputerName srv01 -Authentication {|WRM1002:Basic|}");
        ScriptBlock.Create("New-PSSession -ComputerName srv01 -Authentication Basic -UseSSL");
        """);

    [Fact]
    public Task A_file_that_is_written_is_read_in_the_dialect_of_its_name() => Verify.FindsIn("""
        System.IO.File.WriteAllText(System.IO.Path.Combine(host, "setup.ps1"), "New-PSSession -ComputerName srv01 -Authentication {|WRM1002:Basic|}");
        System.IO.File.WriteAllText(host + ".cmd", "rem New-PSSession\r\nwinrm set winrm/config/service @{AllowUnencrypted=\"{|WRM1001:true|}\"}");
        System.IO.File.AppendAllText("setup.bat", "rem winrm set winrm/config/service @{AllowUnencrypted=\"true\"}");
        System.IO.File.WriteAllText("setup.txt", "New-PSSession -ComputerName srv01 -Authentication Basic");
        var lines = new[] { "@echo off", "winrm set winrm/config/service @{AllowUnencrypted=\"{|WRM1001:true|}\"}" };
        System.IO.File.WriteAllLines("setup.cmd", lines);
        """);

    [Fact]
    public Task A_writer_of_a_script_is_read() => Verify.FindsIn("""
        using (var writer = new System.IO.StreamWriter("setup.ps1"))
        {
            writer.Write("New-PSSession -ComputerName ");
            writer.Write(host);
            writer.WriteLine(" -Authentication {|WRM1002:Basic|}");
            if (flag)
            {
                writer.WriteLine(@"Set-Item WSMan:\localhost\Service\AllowUnencrypted {|WRM1001:$true|}");
            }
        }

        using (var writer = System.IO.File.CreateText("notes.txt"))
        {
            writer.WriteLine("winrm set winrm/config/service @{AllowUnencrypted=\"true\"}");
        }
        """);

    [Fact]
    public Task Text_that_is_compared_searched_or_described_is_silent() => Verify.Finds("""
        using System.Collections.Generic;
        using System.Linq;
        class C
        {
            private static readonly Dictionary<string, string> s_descriptions = new()
            {
                ["winrm set winrm/config/service @{AllowUnencrypted=\"true\"}"] = "winrm set winrm/config/service @{AllowUnencrypted=\"true\"}",
            };

            private static readonly Dictionary<string, string> s_titles = new()
            {
                { "winrm set winrm/config/service @{AllowUnencrypted=\"true\"}", "winrm set winrm/config/service @{AllowUnencrypted=\"true\"}" },
            };

            private static readonly string[] s_suspiciousCommands = { "winrm set winrm/config/service @{AllowUnencrypted=\"true\"}" };

            bool M(string text, List<string> all) =>
                text == "winrm set winrm/config/service @{AllowUnencrypted=\"true\"}"
                || text.Equals("winrm set winrm/config/service @{AllowUnencrypted=\"true\"}", StringComparison.OrdinalIgnoreCase)
                || all.Contains("winrm set winrm/config/service @{AllowUnencrypted=\"true\"}")
                || text is "winrm set winrm/config/service @{AllowUnencrypted=\"true\"}"
                || all.Any(one => one == "winrm set winrm/config/service @{AllowUnencrypted=\"true\"}");

            int N(string text) => text switch { "winrm set winrm/config/service @{AllowUnencrypted=\"true\"}" => 1, _ => 0 };
        }

        class LolbasSignatures
        {
            public IEnumerable<string> All { get; } = new[] { "winrm set winrm/config/service @{AllowUnencrypted=\"true\"}" };
        }
        """);

    [Fact]
    public Task What_loggers_and_tests_get_is_silent() => Verify.Finds("""
        interface ILogger { void Information(string text); void Debug(string text); }
        static class StringAssert { public static void AreEqual(string a, string b) { } }
        class Mock { public void Setup(Action<C> call) { } public void Verify(Action<C> call) { } }
        class C
        {
            public void Run(string command) { }

            void M(ILogger logger, string text, Mock mock)
            {
                logger.Information("winrm set winrm/config/service @{AllowUnencrypted=\"true\"}");
                logger.Debug($"winrm set winrm/config/service @{{AllowUnencrypted=\"true\"}} {text}");
                StringAssert.AreEqual("winrm set winrm/config/service @{AllowUnencrypted=\"true\"}", text);
                mock.Setup(c => c.Run("winrm set winrm/config/service @{AllowUnencrypted=\"true\"}"));
                mock.Verify(c => c.Run("winrm set winrm/config/service @{AllowUnencrypted=\"true\"}"));
                _ = nameof(M);
            }
        }
        """);

    [Fact]
    public Task Harmless_commands_are_silent() => Verify.FindsIn("""
        Process.Start("winrm", "get winrm/config/service");
        Process.Start("winrm", new[] { "enumerate", "winrm/config/Listener" });
        Process.Start("winrm", new[] { "delete", "winrm/config/Listener?Address=*+Transport=HTTP" });
        Process.Start("netsh", new[] { "winhttp", "reset", "proxy" });
        PowerShell.Create().AddScript("Get-Item WSMan:\\localhost\\Service\\AllowUnencrypted; Disable-PSRemoting -Force; Set-Item WSMan:\\localhost\\Shell\\MaxMemoryPerShellMB 1024");
        """);

    [Fact]
    public async Task Top_level_statements_are_read()
    {
        CSharpCompilation compilation = CSharpCompilation.Create(
            "Case",
            [CSharpSyntaxTree.ParseText(Verify.Usings + """
                var shell = PowerShell.Create();
                shell.AddCommand("New-PSSessionOption");
                shell.AddParameter("NoEncryption");
                class C { void M(PowerShell shell) { shell.AddCommand("New-PSSessionOption").AddParameter("NoEncryption").Invoke(); } }
                """)],
            Verify.References);

        Assert.Equal(2, (await compilation.WithAnalyzers([new WinRMAnalyzer()]).GetAnalyzerDiagnosticsAsync()).Length);
    }

    [Fact]
    public Task A_script_in_a_variable_is_an_argument_of_its_shell() => Verify.FindsIn("""
        string script = $@"
            param($Node)
            try {{
                {|WRM1003:Enter-PSSession|} -ComputerName $Node -ErrorAction Stop
            }} catch {{ Write-Host '{host}' }}";
        string arguments = $@"-NoExit -Command ""& {{ {script} }}"" -Node '{host}'";
        Embed("pwsh.exe", arguments);

        string safe = "param($Node) Enter-PSSession -ComputerName $Node -UseSSL";
        Embed("pwsh.exe", "-NoExit -Command & { " + safe + " }");

        static void Embed(string program, string arguments) { }
        """);

    [Fact]
    public Task What_is_put_together_in_too_many_ways_does_not_hide_the_rest() => Verify.FindsIn("""
        string filter = "";
        if (host.Length == 1) { filter += "Alpha "; }
        if (host.Length == 2) { filter += "Beta "; }
        if (host.Length == 3) { filter += "Gamma "; }
        if (host.Length == 4) { filter += "Delta "; }
        var info = new ProcessStartInfo("powershell.exe");
        info.Arguments = "-NoProfile ";
        info.Arguments += "{|WRM1003:Invoke-Command|} -ComputerName " + host + " { Get-Item " + filter + " }";
        Process.Start(info);
        """);

    [Fact]
    public Task Options_in_too_many_ways_may_be_any() => Verify.FindsIn("""
        string options = "";
        if (host.Length == 1) { options += "-Port 1 "; }
        if (host.Length == 2) { options += "-ThrottleLimit 2 "; }
        if (host.Length == 3) { options += "-AsJob "; }
        if (host.Length == 4) { options += "-UseSSL "; }
        Process.Start("powershell.exe", "-NoProfile Invoke-Command -ComputerName " + host + " " + options + "{ Get-Date }");
        """);
}
