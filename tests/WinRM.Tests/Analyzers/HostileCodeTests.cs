using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace WinRM.Tests.Analyzers;

public sealed class HostileCodeTests
{
    [Fact]
    public Task Numbers_are_added_without_end() => Verify.FindsIn("""
        int port = 5985;
        port = port + 1;
        var info = new WSManConnectionInfo(uri) { {|WRM1001:NoEncryption = true|} };
        """);

    [Fact]
    public Task A_long_sum_of_texts_is_read() => Verify.FindsIn($$"""
        string path = "http://" + host + {{string.Join(" + ", Enumerable.Repeat("user", 3000))}};
        var info = new WSManConnectionInfo({|WRM1003:new Uri(path)|});
        PowerShell.Create().AddScript("winrm set winrm/config/service '@{AllowUnencrypted=\"{|WRM1001:true|}\"}' # " + {{string.Join(" + ", Enumerable.Repeat("user", 3000))}});
        """);

    [Fact]
    public Task A_long_chain_of_calls_ends_the_analysis_of_its_member_at_most() => Verify.FindsIn($$"""
        object text = new System.Text.StringBuilder(){{string.Concat(Enumerable.Repeat(".Append(1)", 2000))}};
        var info = new WSManConnectionInfo();
        """);

    [Fact]
    public Task A_member_of_a_thousand_branches_is_analyzed() => Verify.FindsIn($$"""
        var info = new WSManConnectionInfo(uri) { {|WRM1001:NoEncryption = true|} };
        {{string.Concat(Enumerable.Range(0, 1000).Select(static i => $"if (user.Length == {i}) {{ info.UseUTF16 = true; }}\n"))}}
        """);

    [Fact]
    public Task More_paths_than_worlds_make_settings_unknown() => Verify.FindsIn("""
        var info = new WSManConnectionInfo(uri);
        if (user.Length > 0) info.SkipCACheck = true; else info.SkipCACheck = false;
        if (user.Length > 1) info.SkipCNCheck = true; else info.SkipCNCheck = false;
        if (user.Length > 2) info.SkipRevocationCheck = true; else info.SkipRevocationCheck = false;
        if (user.Length > 3) info.NoEncryption = true; else info.NoEncryption = false;
        if (user.Length > 4) info.AuthenticationMechanism = AuthenticationMechanism.Basic; else info.AuthenticationMechanism = AuthenticationMechanism.Kerberos;
        """);

    [Fact]
    public Task A_long_chain_of_commands_is_read() => Verify.FindsIn($$"""
        var shell = PowerShell.Create();
        shell.AddCommand("New-PSSession").AddParameter("ComputerName", "srv01").AddParameter("Authentication", "{|WRM1002:Basic|}"){{string.Concat(Enumerable.Repeat(".AddArgument(1)", 500))}};
        {{string.Concat(Enumerable.Repeat("shell.AddCommand(\"New-PSSession\").AddParameter(\"ComputerName\", \"localhost\");\n", 2000))}}
        """);

    [Fact]
    public Task A_thousand_branches_of_one_command_are_too_many_to_tell() => Verify.FindsIn($$"""
        var command = new PSCommand().AddCommand("New-PSSession").AddParameter("ComputerName", host).AddParameter("Authentication", "Basic");
        {{string.Concat(Enumerable.Range(0, 1000).Select(static i => $"if (user.Length == {i}) {{ command.AddParameter(\"UseSSL\"); }}\n"))}}
        """);

    [Fact]
    public Task A_builder_of_thousands_of_lines_is_read() => Verify.FindsIn($$"""
        var script = new System.Text.StringBuilder();
        {{string.Concat(Enumerable.Repeat("script.AppendLine(\"winrm get winrm/config\");\n", 3000))}}
        script.AppendLine("winrm set winrm/config/service '@{AllowUnencrypted=\"{|WRM1001:true|}\"}'");
        PowerShell.Create().AddScript(script.ToString());
        """);

    [Fact]
    public Task A_text_that_grows_without_end_is_given_up() => Verify.FindsIn($$"""
        string text = "winrm ";
        {{string.Concat(Enumerable.Repeat("text = text + text;\n", 100))}}
        {{string.Concat(Enumerable.Repeat("text = $\"{text}{text}\";\n", 100))}}
        {{string.Concat(Enumerable.Repeat("PowerShell.Create().AddScript(text);\n", 100))}}
        """);
}
