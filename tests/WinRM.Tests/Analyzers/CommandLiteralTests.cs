using System.Threading.Tasks;
using Xunit;

namespace WinRM.Tests.Analyzers;

public sealed class CommandLiteralTests
{
    [Fact]
    public Task AddScript_is_read_as_PowerShell() => Verify.FindsIn("""
        PowerShell.Create().AddScript("winrm set winrm/config/service '@{AllowUnencrypted=\"{|WRM1001:true|}\"}'");
        """);

    [Fact]
    public Task A_safe_value_is_silent() => Verify.FindsIn("""
        PowerShell.Create().AddScript("winrm set winrm/config/service '@{AllowUnencrypted=\"false\"}'");
        """);

    [Fact]
    public Task A_verbatim_literal_has_exact_places() => Verify.FindsIn(""""
        PowerShell.Create().AddScript(@"
            Set-Item WSMan:\localhost\Service\Auth\Basic -Value {|WRM4001:$true|}
            winrm set winrm/config/client '@{AllowUnencrypted=""{|WRM1001:true|}""}'");
        """");

    [Fact]
    public Task A_raw_literal_has_exact_places() => Verify.FindsIn(""""
            PowerShell.Create().AddScript("""
                Set-Item -Path "WSMan:\localhost\Client\AllowUnencrypted" -Value {|WRM1001:$true|} -Force
                """);
        """");

    [Fact]
    public Task An_interpolated_literal_has_exact_places() => Verify.FindsIn("""
        PowerShell.Create().AddScript($"Invoke-Command {host} {{ Set-Item WSMan:\\localhost\\Service\\AllowUnencrypted {|WRM1001:true|} }}");
        """);

    [Fact]
    public Task A_value_that_is_filled_in_is_silent() => Verify.FindsIn("""
        PowerShell.Create().AddScript("Set-Item WSMan:\\localhost\\Service\\AllowUnencrypted " + flag);
        """);

    [Fact]
    public Task A_concatenation_is_one_text() => Verify.FindsIn("""
        PowerShell.Create().AddScript("winrm set winrm/config/" + "service '@{AllowUnencrypted=\"" + "{|WRM1001:true|}\"}'");
        """);

    [Fact]
    public Task Process_Start_joins_program_and_arguments() => Verify.FindsIn("""
        Process.Start("winrm", "set winrm/config/service @{AllowUnencrypted=\"{|WRM1001:true|}\"}");
        """);

    [Fact]
    public Task Process_Start_through_cmd_is_read() => Verify.FindsIn("""
        Process.Start("cmd.exe", "/c winrm set winrm/config/service @{AllowUnencrypted=\"{|WRM1001:true|}\"}");
        """);

    [Fact]
    public Task ProcessStartInfo_arguments_are_read_from_the_constructor() => Verify.FindsIn("""
        var info = new ProcessStartInfo("powershell.exe", "-Command Set-Item WSMan:\\localhost\\Client\\AllowUnencrypted {|WRM1001:$true|}");
        """);

    [Fact]
    public Task ProcessStartInfo_arguments_are_read_from_an_initializer() => Verify.FindsIn("""
        var info = new ProcessStartInfo { FileName = "winrm.cmd", Arguments = "set winrm/config/client/auth @{Basic=\"{|WRM4001:true|}\"}" };
        """);

    [Fact]
    public Task ProcessStartInfo_arguments_are_read_from_statements() => Verify.FindsIn("""
        var process = new Process();
        process.StartInfo.FileName = "winrm";
        process.StartInfo.Arguments = "set winrm/config/service @{AllowUnencrypted=\"{|WRM1001:true|}\"}";
        """);

    [Fact]
    public Task Text_that_nobody_runs_is_silent() => Verify.FindsIn("""
        Console.WriteLine("Never run winrm set winrm/config/service @{AllowUnencrypted=\"true\"}");
        throw new InvalidOperationException("winrm set winrm/config/service @{AllowUnencrypted=\"true\"}");
        """);

    [Fact]
    public Task A_comment_in_a_script_is_silent() => Verify.FindsIn("""
        PowerShell.Create().AddScript("# winrm set winrm/config/service '@{AllowUnencrypted=\"true\"}'");
        """);

    [Fact]
    public Task A_command_is_found_on_its_way_to_a_helper() => Verify.Finds("""
        using System.Collections.Generic;
        class C
        {
            void M(List<string> commands)
            {
                Run("winrm set winrm/config/service @{AllowUnencrypted=\"{|WRM1001:true|}\"}");
                Run("winrm", "set winrm/config/client @{AllowUnencrypted=\"{|WRM1001:true|}\"}");
                commands.Add("winrm set winrm/config/service/auth @{Basic=\"{|WRM4001:true|}\"}");
                string[] all = { "net start winrm", "winrm set winrm/config/service @{AllowUnencrypted=\"{|WRM1001:true|}\"}" };
                string[] words = { "winrm", "set", "winrm/config/service", "@{AllowUnencrypted=\"{|WRM1001:true|}\"}" };
                string command = "Set-Item WSMan:\\localhost\\Client\\AllowUnencrypted {|WRM1001:$true|}";
            }

            static void Run(string file, string arguments = "") { }
        }
        """);

    [Fact]
    public Task A_script_that_is_written_to_a_file_is_read() => Verify.FindsIn(""""
        System.IO.File.WriteAllText("setup.cmd", """
            @echo off
            net start winrm
            winrm set winrm/config/service @{AllowUnencrypted="{|WRM1001:true|}"}
            """);
        """".Replace("WriteAllText", "AppendAllText"));

    [Fact]
    public Task Text_for_people_is_silent() => Verify.Finds("""
        using System.Text.RegularExpressions;
        class C
        {
            const string Usage = "winrm set winrm/config/service @{AllowUnencrypted=\"true\"}";
            static readonly string HelpText = "winrm set winrm/config/service @{AllowUnencrypted=\"true\"}";

            [System.Obsolete("winrm set winrm/config/service @{AllowUnencrypted=\"true\"}")]
            void M(string line)
            {
                bool found = line.Contains("winrm set winrm/config/service @{AllowUnencrypted=\"true\"}") || Regex.IsMatch(line, "winrm set winrm/config/service @{AllowUnencrypted=\"true\"}");
                string message = "winrm set winrm/config/service @{AllowUnencrypted=\"true\"}";
                LogCommand("winrm set winrm/config/service @{AllowUnencrypted=\"true\"}");
                string advice = "Never run winrm set winrm/config/service @{AllowUnencrypted=\"true\"}";
                switch (line) { case "winrm set winrm/config/service @{AllowUnencrypted=\"true\"}": break; }
                _ = line == "winrm set winrm/config/service @{AllowUnencrypted=\"true\"}";
            }

            static void LogCommand(string text) { }
        }
        """);

    [Fact]
    public Task Sessions_in_scripts_are_judged() => Verify.FindsIn("""
        PowerShell.Create().AddScript("$o = New-PSSessionOption {|WRM1001:-NoEncryption|}; New-PSSession -ComputerName srv01 -SessionOption $o");
        PowerShell.Create().AddScript("Invoke-Command -ComputerName srv01 -UseSSL -ScriptBlock { Get-Service }");
        """);

    [Theory]
    [InlineData("New-PSSession -ComputerName {0}")]
    [InlineData("$s=New-PSSession -ComputerName {0} ; Copy-Item -ToSession $s x")]
    [InlineData("Invoke-Command -ComputerName {0} -ScriptBlock {{ {1} }}")]
    public Task A_cmdlet_with_a_parameter_is_a_command_wherever_it_goes(string script) => Verify.FindsIn($$"""
        string command = string.Format("{{Mark(script)}}", host, user);
        Helper.Run(command);
        }

        class Helper
        {
            public static void Run(string text) { }
        """);

    [Fact]
    public Task A_sentence_about_a_cmdlet_is_no_command() => Verify.FindsIn("""
        string reason = "New-PSSession failed for " + host;
        string other = "Invoke-Command needs a session";
        Environment.FailFast(reason + other);
        """);

    [Fact]
    public Task Arguments_of_winrm_go_by_their_resource() => Verify.FindsIn("""
        Run("set winrm/config/client @{AllowUnencrypted=\"{|WRM1001:true|}\"}");
        Run("get winrm/config/client");
        static string Run(string arguments) => arguments;
        """);

    [Fact]
    public Task Arguments_of_PowerShell_go_by_their_options() => Verify.FindsIn("""
        string command = "-NoExit ";
        command += $" -Command \"& {{ {|WRM1003:Enter-PSSession|} -ComputerName {host} }}\"";
        Environment.FailFast(command);
        """);

    [Fact]
    public Task Each_side_of_a_condition_is_a_text_of_its_own() => Verify.FindsIn("""
        string arguments = flag ? "winhttp import proxy {|WRM3002:source=ie|}" : "winhttp reset proxy";
        Environment.FailFast(arguments);
        """);

    [Fact]
    public Task A_program_and_its_arguments_belong_together_whatever_the_type() => Verify.FindsIn("""
        Console.WriteLine(new { FileName = "netsh" });
        Run(new Request { FileName = "netsh", Arguments = "winhttp import proxy {|WRM3002:source=ie|}" });
        static void Run(Request request) { }
        }

        class Request
        {
            public string FileName;
            public string Arguments;
        """);

    [Fact]
    public Task A_script_of_several_lines_is_what_PowerShell_is_started_with() => Verify.FindsIn(""""
        string script = $"""
            # connect
            $session = {|WRM1003:New-PSSession|} -ComputerName {host}
            Invoke-Command -Session $session -ScriptBlock $block
            """;
        Process.Start(new ProcessStartInfo("powershell", script));
        """");

    private static string Mark(string script)
    {
        int start = System.Math.Max(script.IndexOf("New-", System.StringComparison.Ordinal), script.IndexOf("Invoke-", System.StringComparison.Ordinal));
        int end = script.IndexOf(' ', start);
        return script[..start] + "{|WRM1003:" + script[start..end] + "|}" + script[end..];
    }

    [Theory]
    [InlineData("""Run("winrs", "-r:http://web01:5985 {|WRM1001:-unencrypted|} dir")""")]
    [InlineData("""Run("winrs", new[] { "-r:http://web01:5985", "{|WRM1001:-unencrypted|}", "dir" })""")]
    [InlineData("""Run("winrs.exe", ["-r:http://web01:5985", "{|WRM1001:-unencrypted|}", "dir"])""")]
    [InlineData("""All("winrs", "-r:http://web01:5985", "{|WRM1001:-unencrypted|}", "dir")""")]
    [InlineData("""Run("winrs -r:http://web01:5985 {|WRM1001:-unencrypted|} dir", "")""")]
    [InlineData("""_ = new Request { File = "winrs", Arguments = "-r:http://web01:5985 {|WRM1001:-unencrypted|} dir" }""")]
    [InlineData("""Run("reg", @"add HKLM\SOFTWARE\Policies\Microsoft\Windows\WinRM\Service /v AllowBasic /d {|WRM4001:1|} /f")""")]
    [InlineData("""Run(@"reg add HKLM\SOFTWARE\Policies\Microsoft\Windows\WinRM\Service /v AllowBasic /d {|WRM4001:1|} /f", "")""")]
    [InlineData("""Run("", @"add HKLM\SOFTWARE\Policies\Microsoft\Windows\WinRM\Service /v AllowBasic /d {|WRM4001:1|} /f")""")]
    [InlineData("""Run(@"Set-ItemProperty HKLM:\SOFTWARE\Policies\Microsoft\Windows\WinRM\Service AllowBasic {|WRM4001:1|}", "")""")]
    [InlineData("""Run("winrs", "-r:https://web01:5986 dir")""")]
    [InlineData("""Run("reg", @"query HKLM\SOFTWARE\Policies\Microsoft\Windows\WinRM /s")""")]
    [InlineData("""Console.WriteLine("winrs {0}", "-r:http://web01:5985 -unencrypted dir")""")]
    [InlineData("""Console.WriteLine("winrs", "-r:http://web01:5985 -unencrypted dir")""")]
    public Task A_helper_gets_program_and_arguments(string call) => Verify.Finds($$"""
        class Request { public string File = ""; public string Arguments = ""; }

        class C
        {
            void M() { {{call}}; }

            void Run(string program, string arguments) { }

            void Run(string program, string[] arguments) { }

            void All(string program, params string[] arguments) { }
        }
        """);

    [Theory]
    [InlineData("scriptText", true)]
    [InlineData("CommandText", true)]
    [InlineData("context", true)]
    [InlineData("availableScript", true)]
    [InlineData("helpText", false)]
    [InlineData("scriptHelp", false)]
    [InlineData("labelText", false)]
    [InlineData("text", false)]
    public Task The_name_of_a_variable_tells_scripts_from_texts_for_people(string name, bool isScript) => Verify.FindsIn($$"""
        var {{name}} = "{{(isScript ? "{|WRM1003:Invoke-Command|}" : "Invoke-Command")}} -ComputerName web01 { dir }";
        """);

    [Fact]
    public Task The_text_of_a_control_is_for_people() => Verify.Finds("""
        class Box { public string Text = ""; }

        class C
        {
            void M(Box commandTextBox) => commandTextBox.Text = "Invoke-Command -ComputerName web01 { dir }";
        }
        """);

    [Fact]
    public Task Commands_that_are_yielded_are_read() => Verify.Finds("""
        class C
        {
            System.Collections.Generic.IEnumerable<string> M()
            {
                yield return @"reg add HKLM\SOFTWARE\Policies\Microsoft\Windows\WinRM\Client /v AllowUnencryptedTraffic /d {|WRM1001:1|}";
            }
        }
        """);
}
