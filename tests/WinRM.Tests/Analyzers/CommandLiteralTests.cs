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
}
