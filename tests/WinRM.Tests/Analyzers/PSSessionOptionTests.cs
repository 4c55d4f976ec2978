using System.Threading.Tasks;
using Xunit;

namespace WinRM.Tests.Analyzers;

public sealed class PSSessionOptionTests
{
    [Fact]
    public Task NoEncryption_is_found_whatever_the_endpoint() => Verify.FindsIn("""
        var option = new PSSessionOption { {|WRM1001:NoEncryption = true|} };
        """);

    [Fact]
    public Task Skipped_checks_are_found_whatever_the_endpoint() => Verify.FindsIn("""
        var option = new PSSessionOption { {|WRM1004:SkipCACheck = true|}, {|WRM1005:SkipRevocationCheck = true|} };
        """);

    [Fact]
    public Task Plain_options_are_silent() => Verify.FindsIn("""
        var option = new PSSessionOption { UseUTF16 = true, IncludePortInSPN = true, NoEncryption = false };
        """, "winrm.report_possible = false");

    [Fact]
    public Task Options_that_were_handed_to_an_http_connection_are_judged_with_it() => Verify.FindsIn("""
        var option = new PSSessionOption { SkipCACheck = true, SkipCNCheck = true };
        var info = new WSManConnectionInfo({|WRM1003:new Uri("http://srv01:5985/wsman")|});
        info.SetSessionOptions(option);
        """);

    [Fact]
    public Task Options_can_undo_what_was_set_before() => Verify.FindsIn("""
        var info = new WSManConnectionInfo(new Uri("https://srv01:5986/wsman")) { SkipCACheck = true };
        info.SetSessionOptions(new PSSessionOption());
        """);

    [Fact]
    public Task Options_are_blamed_where_they_are_written() => Verify.FindsIn("""
        var option = new PSSessionOption { ProxyAccessType = ProxyAccessType.WinHttpConfig, {|WRM2003:ProxyCredential = credential|} };
        var info = new WSManConnectionInfo(new Uri("http://srv01:5985/wsman"));
        info.SetSessionOptions(option);
        """);

    [Fact]
    public Task Internet_Explorer_settings_are_found_when_the_code_has_to_work_with_1_1() => Verify.FindsIn("""
        var option = new PSSessionOption { {|WRM3001:ProxyAccessType = ProxyAccessType.IEConfig|} };
        """, "winrm.stack_version = 1.1");
}
