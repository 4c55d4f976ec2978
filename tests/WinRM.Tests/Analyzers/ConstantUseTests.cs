using System.Threading.Tasks;
using Xunit;

namespace WinRM.Tests.Analyzers;

/// <summary>A constant that holds a part of a command leads to where the rest stands.</summary>
public sealed class ConstantUseTests
{
    [Fact]
    public Task A_path_that_begins_with_a_constant_is_read() => Verify.Finds("""
        class C
        {
            private const string Service = @"WSMan:\localhost\Service\";

            void M()
            {
                PowerShell ps = PowerShell.Create();
                ps.AddCommand("Set-Item").AddParameter("Path", Service + @"Auth\Basic").AddParameter("Value", "{|WRM4001:true|}");
                ps.AddStatement();
                ps.AddCommand("Set-Item").AddParameter("Path", Service + "MaxMemoryPerShellMB").AddParameter("Value", "2048");
                ps.Invoke();
            }
        }
        """);

    [Fact]
    public Task A_read_only_field_is_as_good() => Verify.Finds("""
        class C
        {
            private static readonly string s_cmdlet = "Invoke-Command";

            void M(string host) => PowerShell.Create().AddCommand({|WRM1003:s_cmdlet|}).AddParameter("ComputerName", host).Invoke();
        }
        """);

    [Fact]
    public Task A_constant_of_constants_is_followed() => Verify.Finds("""
        class C
        {
            private const string Policy = @"HKLM\SOFTWARE\Policies\Microsoft\Windows\WinRM";
            private const string Service = Policy + @"\Service";

            string M(bool lab) => lab ? $"reg add {Service} /v AllowBasic /t REG_DWORD /d {|WRM4001:1|} /f" : $"reg add {Service} /v AllowBasic /t REG_DWORD /d 0 /f";
        }
        """);

    [Fact]
    public Task A_program_in_a_constant_is_a_program() => Verify.Finds("""
        class C
        {
            private const string Remote = "winrs.exe";

            void M(string host) => Run(Remote, $"-r:http://{host}:5985 {|WRM1001:-unencrypted|} dir");

            void Run(string program, string arguments) { }
        }
        """);

    [Fact]
    public Task A_cmdlet_in_a_constant_begins_a_command() => Verify.Finds("""
        class C
        {
            private const string Cmdlet = "Invoke-Command";

            void M(string host) => Run({|WRM1003:Cmdlet|} + " -ComputerName " + host + " -ScriptBlock { dir }");

            void Run(string script) { }
        }
        """);

    [Fact]
    public Task What_is_a_command_by_itself_is_told_once() => Verify.Finds("""
        class C
        {
            private const string Script = "{|WRM1003:Invoke-Command|} -ComputerName web01 { dir }";
            private static readonly string s_script = "{|WRM1003:Invoke-Command|} -ComputerName web02 { dir }";

            void M(PowerShell ps)
            {
                const string inner = "{|WRM1003:Invoke-Command|} -ComputerName web03 { dir }";
                ps.AddScript(Script);
                ps.AddScript(s_script);
                ps.AddScript(inner);
            }
        }
        """);

    [Fact]
    public Task A_constant_of_another_file_is_read_beside_a_value_of_WinRM() => Verify.FindsBeside("""
        class C
        {
            string M() => $@"reg add {Names.Policy}\Service /v AllowBasic /t REG_DWORD /d {|WRM4001:1|} /f";
        }
        """, """
        static class Names { public const string Policy = @"HKLM\SOFTWARE\Policies\Microsoft\Windows\WinRM"; }
        """);

    [Fact]
    public Task A_constant_for_people_leads_nowhere() => Verify.Finds("""
        class C
        {
            private const string Help = "Invoke-Command -ComputerName web01 { dir }";
            private const string Path = @"WSMan:\localhost\Service\";
            private const string Cmdlet = "Set-Item";

            void M()
            {
                Console.WriteLine(Help);
                Console.WriteLine($"Run {Cmdlet} {Path}AllowUnencrypted $true");
                throw new InvalidOperationException(Cmdlet + " " + Path + "AllowUnencrypted $true");
            }
        }
        """);

    [Fact]
    public Task A_script_of_constants_is_told_where_they_are_written() => Verify.Finds("""
        class C
        {
            private const string Connect =
                "param($Node)" +
                "$o = New-PSSessionOption -OperationTimeout 60000 -{|WRM1001:NoEncryption|}; " +
                "$s = New-PSSession -ComputerName $Node " +
                    "-Authentication {|WRM1002:Basic|} -SessionOption $o; ";
            private const string Pull = "Invoke-Command -Session $s { Get-Date }";
            private const string Safe = "param($Node)" + "$s = New-PSSession -ComputerName $Node -UseSSL -Authentication Basic; ";

            void M(PowerShell shell)
            {
                shell.AddScript(Connect + Pull);
                shell.AddScript(Connect);
                shell.AddScript($"{Safe}{Pull}");
            }
        }
        """.Replace("-{|WRM1001:NoEncryption|}", "{|WRM1001:-NoEncryption|}"));
}
