using System.Threading.Tasks;
using Xunit;

namespace WinRM.Tests.Analyzers;

/// <summary>Programs that are started by a path from a field, a property or a function; arguments that are joined for a helper.</summary>
public sealed class ProgramPathTests
{
    [Theory]
    [InlineData("""private readonly string _tool = Environment.ExpandEnvironmentVariables(@"%SystemRoot%\System32\winrm.cmd");""", "_tool")]
    [InlineData("""private static readonly string s_tool = System.IO.Path.Combine(Environment.SystemDirectory, "winrm.cmd");""", "s_tool")]
    [InlineData("""private static string Tool => Environment.GetFolderPath(Environment.SpecialFolder.System) + @"\winrm.cmd";""", "Tool")]
    [InlineData("""private string Tool { get; } = "winrm.cmd";""", "this.Tool")]
    [InlineData("""private static string Find() => System.IO.Path.Combine(Environment.GetEnvironmentVariable("windir") ?? "", "System32", "winrm.cmd");""", "Find()")]
    [InlineData("""private readonly string _tool; C() { _tool = "winrm"; }""", "_tool")]
    public Task The_program_is_found_where_it_is_said(string member, string file) => Run(member, file, "{|WRM4003:*|}");

    [Theory]
    [InlineData("""private readonly string _tool = Environment.ExpandEnvironmentVariables(@"%ProgramFiles%\Other\tool.exe");""", "_tool")]
    [InlineData("""private readonly string _tool; C(string tool) { _tool = tool; }""", "_tool")]
    [InlineData("""public string Tool { get; set; } = "winrm.cmd";""", "Tool")]
    [InlineData("""protected virtual string Tool => "winrm.cmd";""", "Tool")]
    public Task Another_program_or_one_that_can_change_is_none(string member, string file) => Run(member, file, "*");

    [Theory]
    [InlineData("""Netsh(string.Join(" ", "winhttp", "set", "proxy", "proxy-server=\"{|WRM3003:http=proxy:8080|}\""));""")]
    [InlineData("""Netsh(string.Join(" ", new[] { "winhttp", "set", "proxy", "proxy-server=\"{|WRM3003:http=proxy:8080|}\"" }));""")]
    [InlineData("""Netsh(string.Concat("winhttp set proxy ", "proxy-server=\"{|WRM3003:http=proxy:8080|}\""));""")]
    [InlineData("""Netsh(string.Join(" ", "winhttp", "set", "proxy", "proxy-server=\"https=proxy:8080\""));""")]
    [InlineData("""Netsh(string.Join(" ", "winhttp", "show", "proxy"));""")]
    [InlineData("""Netsh(string.Join(", ", "winhttp", "set", "proxy", "http=proxy:8080"));""")]
    public Task Arguments_that_are_joined_for_a_helper_are_read(string call) => Verify.Finds($$"""
        class C
        {
            void M() { {{call}} }
            private static void Netsh(string arguments) => Process.Start(new ProcessStartInfo("netsh.exe", arguments));
        }
        """);

    private static Task Run(string member, string file, string hosts) => Verify.Finds($$"""
        class C
        {
            {{member}}

            void M()
            {
                var info = new ProcessStartInfo { FileName = {{file}}, UseShellExecute = false };
                info.ArgumentList.Add("set");
                info.ArgumentList.Add("winrm/config/client");
                info.ArgumentList.Add("@{TrustedHosts=\"{{hosts}}\"}");
                Process.Start(info);
            }
        }
        """);
}
