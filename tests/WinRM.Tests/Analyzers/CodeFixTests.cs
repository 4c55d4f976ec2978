using System.Threading.Tasks;
using Xunit;

namespace WinRM.Tests.Analyzers;

public sealed class CodeFixTests
{
    [Fact]
    public Task NoEncryption_becomes_false() => Verify.FixesIn("""
        var info = new WSManConnectionInfo(uri);
        {|WRM1001:info.NoEncryption = true|}; // why
        """, "WRM1001:keep message encryption on", """
        var info = new WSManConnectionInfo(uri);
        info.NoEncryption = false; // why
        """);

    [Fact]
    public Task Fix_all_changes_every_object() => Verify.FixesIn("""
        var info = new WSManConnectionInfo(uri) { {|WRM1001:NoEncryption = true|} };
        var option = new PSSessionOption { {|WRM1001:NoEncryption = true|} };
        var options = new WSManSessionOptions { UseSsl = true, {|WRM1001:NoEncryption = true|} };
        """, "WRM1001:keep message encryption on", """
        var info = new WSManConnectionInfo(uri) { NoEncryption = false };
        var option = new PSSessionOption { NoEncryption = false };
        var options = new WSManSessionOptions { UseSsl = true, NoEncryption = false };
        """);

    [Fact]
    public Task Both_checks_are_made_again() => Verify.FixesOneIn("""
        var option = new PSSessionOption { {|WRM1004:SkipCACheck = true|}, SkipCNCheck = true };
        """, "WRM1004:verify the server's certificate", """
        var option = new PSSessionOption { SkipCACheck = false, SkipCNCheck = false };
        """);

    [Fact]
    public Task Checks_of_the_opposite_polarity_become_true() => Verify.FixesOneIn("""
        var options = new WSManSessionOptions { UseSsl = true, {|WRM1004:CertCACheck = false|}, CertCNCheck = false };
        """, "WRM1004:verify the server's certificate", """
        var options = new WSManSessionOptions { UseSsl = true, CertCACheck = true, CertCNCheck = true };
        """);

    [Fact]
    public Task Basic_becomes_Negotiate() => Verify.FixesIn("""
        var info = new WSManConnectionInfo(uri) { ProxyAccessType = ProxyAccessType.WinHttpConfig };
        {|WRM2002:info.AuthenticationMechanism = AuthenticationMechanism.Basic|};
        """, "WRM2002:use Negotiate or Kerberos instead of Basic", """
        var info = new WSManConnectionInfo(uri) { ProxyAccessType = ProxyAccessType.WinHttpConfig };
        info.AuthenticationMechanism = AuthenticationMechanism.Negotiate;
        """);

    [Fact]
    public Task Basic_in_a_credential_becomes_Negotiate() => Verify.FixesIn("""
        var options = new WSManSessionOptions { UseSsl = true, ProxyType = ProxyType.WinHttp };
        options.AddDestinationCredentials(new CimCredential({|WRM2002:PasswordAuthenticationMechanism.Basic|}, "domain", user, password));
        """, "WRM2002:use Negotiate or Kerberos instead of Basic", """
        var options = new WSManSessionOptions { UseSsl = true, ProxyType = ProxyType.WinHttp };
        options.AddDestinationCredentials(new CimCredential(PasswordAuthenticationMechanism.Negotiate, "domain", user, password));
        """);

    [Fact]
    public Task Internet_Explorer_becomes_WinHTTP() => Verify.FixesIn("""
        var option = new PSSessionOption { {|WRM3001:ProxyAccessType = ProxyAccessType.IEConfig|} };
        var options = new WSManSessionOptions { UseSsl = true, {|WRM3001:ProxyType = ProxyType.InternetExplorer|} };
        """, "WRM3001:take the proxy from the WinHTTP configuration", """
        var option = new PSSessionOption { ProxyAccessType = ProxyAccessType.WinHttpConfig };
        var options = new WSManSessionOptions { UseSsl = true, ProxyType = ProxyType.WinHttp };
        """, "winrm.stack_version = 1.1");

    [Fact]
    public Task A_constructor_gets_https_and_its_port() => Verify.FixesIn("""
        var info = new WSManConnectionInfo({|WRM1003:false|}, host, 5985, "/wsman", "shell", credential);
        """, "WRM1003:use HTTPS", """
        var info = new WSManConnectionInfo(true, host, 5986, "/wsman", "shell", credential);
        """);

    [Fact]
    public Task A_constructor_with_the_default_port_gets_https_alone() => Verify.FixesIn("""
        var info = new WSManConnectionInfo({|WRM1003:WSManConnectionInfo.HttpScheme|}, host, 0, "/wsman", "shell", credential);
        """, "WRM1003:use HTTPS", """
        var info = new WSManConnectionInfo("https", host, 0, "/wsman", "shell", credential);
        """);

    [Fact]
    public Task A_constructor_whose_port_cannot_be_seen_is_left_alone() => Verify.OffersNothing("""
        var info = new WSManConnectionInfo({|WRM1003:false|}, host, user.Length, "/wsman", "shell", credential);
        """, "WRM1003:use HTTPS");

    [Theory]
    [InlineData("\"http://srv01:5985/wsman\"", "\"https://srv01:5986/wsman\"")]
    [InlineData("\"http://srv01/wsman\"", "\"https://srv01/wsman\"")]
    [InlineData("\"http://srv01:80/wsman\"", "\"https://srv01:443/wsman\"")]
    [InlineData("\"\\x0068ttp://srv01:5985\"", "\"\\x0068ttps://srv01:5986\"")]
    [InlineData("@\"http://srv01:5985/wsman\"", "@\"https://srv01:5986/wsman\"")]
    [InlineData("$\"http://{host}:5985/wsman\"", "$\"https://{host}:5986/wsman\"")]
    [InlineData("$@\"http://{host}:5985/wsman\"", "$@\"https://{host}:5986/wsman\"")]
    [InlineData("\"\"\"http://srv01:5985/wsman\"\"\"", "\"\"\"https://srv01:5986/wsman\"\"\"")]
    [InlineData("$\"\"\"http://{host}:5985/wsman\"\"\"", "$\"\"\"https://{host}:5986/wsman\"\"\"")]
    [InlineData("\"http://\" + host + \":5985/wsman\"", "\"https://\" + host + \":5986/wsman\"")]
    public Task An_address_gets_https_and_its_port(string before, string after) => Verify.FixesIn($$"""
        var info = new WSManConnectionInfo({|WRM1003:new Uri({{before}})|});
        """, "WRM1003:use HTTPS", $$"""
        var info = new WSManConnectionInfo(new Uri({{after}}));
        """);

    [Theory]
    [InlineData("$\"http://{host}:{user.Length}/wsman\"")]
    [InlineData("\"http://srv01:5988/wsman\"")]
    public Task An_address_whose_port_is_another_is_left_alone(string address) => Verify.OffersNothing($$"""
        var info = new WSManConnectionInfo({|WRM1003:new Uri({{address}})|});
        """, "WRM1003:use HTTPS");

    [Fact]
    public Task An_address_in_a_variable_is_changed_where_it_is_spelled() => Verify.FixesIn("""
        string address = $"http://{host}:5985/wsman";
        var info = new WSManConnectionInfo(new Uri(address));
        {|WRM1002:info.AuthenticationMechanism = AuthenticationMechanism.Basic|};
        """, "WRM1002:use HTTPS", """
        string address = $"https://{host}:5986/wsman";
        var info = new WSManConnectionInfo(new Uri(address));
        info.AuthenticationMechanism = AuthenticationMechanism.Basic;
        """);

    [Fact]
    public Task A_port_that_is_set_apart_follows() => Verify.FixesIn("""
        var options = new WSManSessionOptions { {|WRM1003:UseSsl = false|}, DestinationPort = 5985 };
        """, "WRM1003:use HTTPS", """
        var options = new WSManSessionOptions { UseSsl = true, DestinationPort = 5986 };
        """);

    [Fact]
    public Task UseSsl_is_added_where_nobody_set_it() => Verify.FixesIn("""
        var options = {|WRM1003:new WSManSessionOptions()|};
        var other = {|WRM1003:new WSManSessionOptions
        {
            NoEncryption = false,
        }|};
        """, "WRM1003:use HTTPS", """
        var options = new WSManSessionOptions() { UseSsl = true };
        var other = new WSManSessionOptions
        {
            NoEncryption = false,
            UseSsl = true,
        };
        """);

    [Fact]
    public Task A_statement_is_removed_with_its_line() => Verify.FixesIn("""
        var info = new WSManConnectionInfo(uri);
        // Needed in the lab.
        {|WRM1001:info.NoEncryption = true|}; // for now
        info.UseUTF16 = true;
        """, "WRM1001:remove", """
        var info = new WSManConnectionInfo(uri);
        // Needed in the lab.
        info.UseUTF16 = true;
        """);

    [Fact]
    public Task A_statement_that_shares_its_line_is_removed_alone() => Verify.FixesIn("""
        var info = new WSManConnectionInfo(uri); {|WRM1001:info.NoEncryption = true;|} info.UseUTF16 = true;
        """.Replace("true;|}", "true|};"), "WRM1001:remove", """
        var info = new WSManConnectionInfo(uri);  info.UseUTF16 = true;
        """);

    [Fact]
    public Task Elements_are_removed_with_their_commas() => Verify.FixesIn("""
        var first = new PSSessionOption { {|WRM1001:NoEncryption = true|}, UseUTF16 = true };
        var middle = new PSSessionOption { UseUTF16 = true, {|WRM1001:NoEncryption = true|}, IncludePortInSPN = true };
        var last = new PSSessionOption { UseUTF16 = true, {|WRM1001:NoEncryption = true|} };
        var only = new PSSessionOption { {|WRM1001:NoEncryption = true|}, };
        """, "WRM1001:remove", """
        var first = new PSSessionOption { UseUTF16 = true };
        var middle = new PSSessionOption { UseUTF16 = true, IncludePortInSPN = true };
        var last = new PSSessionOption { UseUTF16 = true };
        var only = new PSSessionOption {  };
        """);

    [Fact]
    public Task Several_checks_are_removed_together() => Verify.FixesOneIn("""
        var option = new PSSessionOption
        {
            {|WRM1004:SkipCACheck = true|},
            SkipCNCheck = true,
            UseUTF16 = true,
        };
        """, "WRM1004:remove", """
        var option = new PSSessionOption
        {
            UseUTF16 = true,
        };
        """);

    [Fact]
    public Task A_statement_that_is_needed_is_not_removed() => Verify.OffersNothing("""
        var info = new WSManConnectionInfo(uri);
        if (flag)
            {|WRM1001:info.NoEncryption = true|};
        """, "WRM1001:remove");

    [Theory]
    [InlineData("\"Set-Item WSMan:\\\\localhost\\\\Client\\\\AllowUnencrypted {|WRM1001:$true|}\"", "$false")]
    [InlineData("@\"Set-Item WSMan:\\localhost\\Client\\AllowUnencrypted {|WRM1001:true|}\"", "false")]
    [InlineData("$\"Set-Item WSMan:\\\\{host}\\\\Client\\\\AllowUnencrypted {|WRM1001:1|}\"", "0")]
    [InlineData("\"winrm set winrm/config/client '@{AllowUnencrypted=\\\"{|WRM1001:true|}\\\"}'\"", "false")]
    [InlineData("@\"winrm set winrm/config/client '@{AllowUnencrypted=\"\"{|WRM1001:true|}\"\"}'\"", "false")]
    [InlineData("\"\"\"winrm set winrm/config/client '@{AllowUnencrypted=\"{|WRM1001:true|}\"}'\"\"\"", "false")]
    [InlineData("\"winrm set winrm/config/client \" + \"'@{AllowUnencrypted=\\\"{|WRM1001:true|}\\\"}'\"", "false")]
    public Task A_command_is_changed_in_place_whatever_the_literal(string literal, string value)
    {
        int start = literal.IndexOf("{|", System.StringComparison.Ordinal);
        int end = literal.IndexOf("|}", System.StringComparison.Ordinal) + 2;
        return Verify.FixesIn(
            $"PowerShell.Create().AddScript({literal});", "WRM1001:refuse unencrypted traffic", $"PowerShell.Create().AddScript({literal[..start] + value + literal[end..]});");
    }

    [Fact]
    public Task Names_are_shortened_as_far_as_the_usings_allow() => Verify.FixesIn("""
        const AuthenticationMechanism basic = AuthenticationMechanism.Basic;
        var info = new WSManConnectionInfo(new Uri("https://srv01:5986/wsman")) { ProxyAccessType = ProxyAccessType.WinHttpConfig };
        {|WRM2002:info.AuthenticationMechanism = basic|};
        """, "WRM2002:use Negotiate or Kerberos instead of Basic", """
        const AuthenticationMechanism basic = AuthenticationMechanism.Basic;
        var info = new WSManConnectionInfo(new Uri("https://srv01:5986/wsman")) { ProxyAccessType = ProxyAccessType.WinHttpConfig };
        info.AuthenticationMechanism = AuthenticationMechanism.Negotiate;
        """);

    [Fact]
    public Task What_wakes_up_under_https_is_named_in_the_title() => Verify.Titles("""
        var info = new WSManConnectionInfo({|WRM1003:new Uri("http://srv01:5985/wsman")|}) { SkipCACheck = true };
        """, "Use HTTPS (port 5986; the server needs an HTTPS listener; the certificate checks that are skipped then matter)");
}
