using System.Threading.Tasks;
using Xunit;

namespace WinRM.Tests.Analyzers;

public sealed class WSManConnectionInfoTests
{
    [Fact]
    public Task NoEncryption_to_an_unknown_endpoint_is_found() => Verify.FindsIn("""
        var info = new WSManConnectionInfo(uri);
        {|WRM1001:info.NoEncryption = true|};
        """);

    [Fact]
    public Task NoEncryption_is_found_in_an_initializer() => Verify.FindsIn("""
        var info = new WSManConnectionInfo(uri) { {|WRM1001:NoEncryption = true|} };
        """);

    [Fact]
    public Task NoEncryption_to_this_machine_is_silent() => Verify.FindsIn("""
        var info = new WSManConnectionInfo { NoEncryption = true };
        """);

    [Fact]
    public Task NoEncryption_to_this_machine_is_found_when_loopback_counts() => Verify.FindsIn("""
        var info = new WSManConnectionInfo { {|WRM1001:NoEncryption = true|} };
        """, "winrm.exclude_loopback = false");

    [Fact]
    public Task Basic_over_http_is_found_at_the_mechanism() => Verify.FindsIn("""
        var info = new WSManConnectionInfo(new Uri("http://srv01:5985/wsman"), "shell", credential);
        {|WRM1002:info.AuthenticationMechanism = AuthenticationMechanism.Basic|};
        """);

    [Fact]
    public Task Basic_over_http_is_found_when_the_host_is_filled_in() => Verify.FindsIn("""
        var info = new WSManConnectionInfo(new Uri($"http://{host}:5985/wsman"));
        {|WRM1002:info.AuthenticationMechanism = AuthenticationMechanism.Basic|};
        """);

    [Fact]
    public Task Basic_to_a_scheme_that_is_filled_in_is_silent() => Verify.FindsIn("""
        var info = new WSManConnectionInfo(new Uri($"{host}://srv01/wsman"));
        info.AuthenticationMechanism = AuthenticationMechanism.Basic;
        """);

    [Fact]
    public Task Basic_to_a_scheme_that_is_filled_in_is_possible() => Verify.FindsIn("""
        var info = new WSManConnectionInfo(new Uri($"{host}://srv01/wsman"));
        {|WRM1002:info.AuthenticationMechanism = AuthenticationMechanism.Basic|};
        """, "winrm.report_possible = true");

    [Fact]
    public Task Basic_over_https_is_silent() => Verify.FindsIn("""
        var info = new WSManConnectionInfo(new Uri("https://srv01:5986/wsman"), "shell", credential);
        info.AuthenticationMechanism = AuthenticationMechanism.Basic;
        """);

    [Fact]
    public Task A_computer_name_makes_the_default_constructor_remote_http() => Verify.FindsIn("""
        var info = new WSManConnectionInfo { ComputerName = host };
        {|WRM1002:info.AuthenticationMechanism = AuthenticationMechanism.Basic|};
        """);

    [Fact]
    public Task Encrypted_http_is_advice() => Verify.FindsIn("""
        var info = new WSManConnectionInfo({|WRM1003:false|}, host, 5985, "/wsman", "http://schemas.microsoft.com/powershell/Microsoft.PowerShell", credential);
        """);

    [Fact]
    public Task The_shell_uri_is_no_endpoint() => Verify.FindsIn("""
        var info = new WSManConnectionInfo(true, host, 5986, "/wsman", "http://schemas.microsoft.com/powershell/Microsoft.PowerShell", credential);
        """);

    [Fact]
    public Task A_named_argument_is_read_by_its_name() => Verify.FindsIn("""
        var info = new WSManConnectionInfo(credential: credential, shellUri: "shell", appName: "/wsman", port: 5985, computerName: host, {|WRM1003:useSsl: false|});
        """);

    [Fact]
    public Task The_scheme_constants_of_the_type_are_read() => Verify.FindsIn("""
        var info = new WSManConnectionInfo({|WRM1003:WSManConnectionInfo.HttpScheme|}, host, 5985, "/wsman", "shell", credential);
        var other = new WSManConnectionInfo(WSManConnectionInfo.HttpsScheme, host, 5986, "/wsman", "shell", credential);
        """);

    [Fact]
    public Task Skipped_checks_over_https_are_one_finding() => Verify.FindsIn("""
        var info = new WSManConnectionInfo(new Uri("https://srv01:5986/wsman"));
        {|WRM1004:info.SkipCACheck = true|};
        info.SkipCNCheck = true;
        """);

    [Fact]
    public Task Skipped_checks_over_http_change_nothing() => Verify.FindsIn("""
        var info = new WSManConnectionInfo({|WRM1003:new Uri("http://srv01:5985/wsman")|});
        info.SkipCACheck = true;
        info.SkipCNCheck = true;
        """);

    [Fact]
    public Task Basic_through_a_proxy_is_one_finding_and_folds_the_others() => Verify.FindsIn("""
        var info = new WSManConnectionInfo(new Uri("http://srv01:5985/wsman"));
        info.ProxyAccessType = ProxyAccessType.WinHttpConfig;
        info.NoEncryption = true;
        {|WRM2002:info.AuthenticationMechanism = AuthenticationMechanism.Basic|};
        """);

    [Fact]
    public Task A_silenced_rule_folds_nothing() => Verify.FindsIn("""
        var info = new WSManConnectionInfo(new Uri("http://srv01:5985/wsman"));
        info.ProxyAccessType = ProxyAccessType.WinHttpConfig;
        {|WRM2001:info.AuthenticationMechanism = AuthenticationMechanism.Basic|};
        """, "dotnet_diagnostic.WRM2002.severity = none");

    [Fact]
    public Task Unencrypted_http_through_a_proxy_is_found() => Verify.FindsIn("""
        var info = new WSManConnectionInfo(new Uri("http://srv01:5985/wsman"));
        info.ProxyAccessType = ProxyAccessType.WinHttpConfig;
        {|WRM2001:info.NoEncryption = true|};
        """);

    [Fact]
    public Task Proxy_credentials_with_an_http_endpoint_are_found() => Verify.FindsIn("""
        var info = new WSManConnectionInfo(new Uri("http://srv01:5985/wsman"));
        info.ProxyAccessType = ProxyAccessType.WinHttpConfig;
        {|WRM2003:info.ProxyCredential = credential|};
        """);

    [Fact]
    public Task Proxy_credentials_with_an_https_endpoint_are_silent() => Verify.FindsIn("""
        var info = new WSManConnectionInfo(new Uri("https://srv01:5986/wsman"));
        info.ProxyAccessType = ProxyAccessType.WinHttpConfig;
        info.ProxyCredential = credential;
        """);

    [Fact]
    public Task Proxy_authentication_without_a_proxy_does_nothing() => Verify.FindsIn("""
        var info = new WSManConnectionInfo({|WRM1003:new Uri("http://srv01:5985/wsman")|});
        info.ProxyAuthentication = AuthenticationMechanism.Negotiate;
        """);

    [Fact]
    public Task Encrypted_http_through_a_proxy_is_found() => Verify.FindsIn("""
        var info = new WSManConnectionInfo(new Uri("http://srv01:5985/wsman"));
        {|WRM2005:info.ProxyAccessType = ProxyAccessType.WinHttpConfig|};
        """);

    [Fact]
    public Task An_assumed_proxy_is_a_proxy() => Verify.FindsIn("""
        var info = new WSManConnectionInfo({|WRM2005:new Uri("http://srv01:5985/wsman")|});
        """, "winrm.assume_proxy = true");

    [Fact]
    public Task A_direct_connection_is_not_assumed_to_cross_a_proxy() => Verify.FindsIn("""
        var info = new WSManConnectionInfo({|WRM1003:new Uri("http://srv01:5985/wsman")|});
        info.ProxyAccessType = ProxyAccessType.NoProxyServer;
        """, "winrm.assume_proxy = true");

    [Fact]
    public Task Internet_Explorer_settings_are_found_when_the_code_has_to_work_with_1_1() => Verify.FindsIn("""
        var info = new WSManConnectionInfo(new Uri("https://srv01:5986/wsman"));
        {|WRM3001:info.ProxyAccessType = ProxyAccessType.IEConfig|};
        """, "winrm.stack_version = 1.1");

    [Theory]
    [InlineData("winrm.stack_version = 2.0")]
    [InlineData("winrm.stack_version = none of these")]
    public Task Internet_Explorer_settings_are_silent_otherwise(string option) => Verify.FindsIn("""
        var info = new WSManConnectionInfo(new Uri("https://srv01:5986/wsman"));
        info.ProxyAccessType = ProxyAccessType.IEConfig;
        """, option);
}
