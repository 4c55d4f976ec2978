using System.Threading.Tasks;
using Xunit;

namespace WinRM.Tests.Analyzers;

public sealed class WSManSessionOptionsTests
{
    [Fact]
    public Task Http_is_the_default() => Verify.FindsIn("""
        var options = {|WRM1003:new WSManSessionOptions()|};
        using var session = CimSession.Create(host, options);
        """);

    [Fact]
    public Task Https_is_silent() => Verify.FindsIn("""
        var options = new WSManSessionOptions { UseSsl = true };
        using var session = CimSession.Create(host, options);
        """);

    [Theory]
    [InlineData("\"localhost\"")]
    [InlineData("null")]
    [InlineData("\".\"")]
    public Task A_session_to_this_machine_is_silent(string name) => Verify.FindsIn($$"""
        var options = new WSManSessionOptions { NoEncryption = true };
        using var session = CimSession.Create({{name}}, options);
        """);

    [Fact]
    public Task NoEncryption_is_found() => Verify.FindsIn("""
        var options = new WSManSessionOptions { {|WRM1001:NoEncryption = true|} };
        using var session = CimSession.Create(host, options);
        """);

    [Fact]
    public Task Basic_in_a_credential_over_the_default_scheme_is_found() => Verify.FindsIn("""
        var basic = new CimCredential({|WRM1002:PasswordAuthenticationMechanism.Basic|}, "domain", user, password);
        var options = new WSManSessionOptions();
        options.AddDestinationCredentials(basic);
        using var session = CimSession.Create(host, options);
        """);

    [Fact]
    public Task Basic_in_a_credential_over_https_is_silent() => Verify.FindsIn("""
        var options = new WSManSessionOptions { UseSsl = true };
        options.AddDestinationCredentials(new CimCredential(PasswordAuthenticationMechanism.Basic, "domain", user, password));
        using var session = CimSession.Create(host, options);
        """);

    [Fact]
    public Task A_credential_that_cannot_be_seen_is_silent() => Verify.Finds("""
        class C
        {
            void M(CimCredential given, string host)
            {
                var options = new WSManSessionOptions();
                options.AddDestinationCredentials(given);
                using var session = CimSession.Create(host, options);
            }
        }
        """);

    [Fact]
    public Task Checks_have_the_opposite_polarity() => Verify.FindsIn("""
        var options = new WSManSessionOptions { UseSsl = true, {|WRM1004:CertCACheck = false|}, CertCNCheck = true };
        using var session = CimSession.Create(host, options);
        """);

    [Fact]
    public Task Proxy_credentials_over_the_default_scheme_are_found() => Verify.FindsIn("""
        var options = new WSManSessionOptions();
        {|WRM2003:options.AddProxyCredentials(new CimCredential(PasswordAuthenticationMechanism.Negotiate, "domain", user, password))|};
        using var session = CimSession.Create(host, options);
        """);

    [Fact]
    public Task Internet_Explorer_settings_are_found_when_the_code_has_to_work_with_1_1() => Verify.FindsIn("""
        var options = new WSManSessionOptions { UseSsl = true, {|WRM3001:ProxyType = ProxyType.InternetExplorer|} };
        """, "winrm.stack_version = 1.0");

    [Fact]
    public Task Dcom_is_not_WinRM() => Verify.FindsIn("""
        var options = new DComSessionOptions();
        options.AddDestinationCredentials(new CimCredential(PasswordAuthenticationMechanism.Basic, "domain", user, password));
        using var session = CimSession.Create(host, options);
        """);

    [Fact]
    public Task A_clone_keeps_what_was_set() => Verify.FindsIn("""
        var template = new WSManSessionOptions { UseSsl = true, {|WRM1004:CertCACheck = false|} };
        var options = new WSManSessionOptions(template);
        using var session = CimSession.Create(host, options);
        """);

    [Theory]
    [InlineData("UseSsl = true", "{|WRM1001:options.SetCustomOption(\"__MI_DESTINATIONOPTIONS_PACKET_PRIVACY\", 0u)|};")]
    [InlineData("UseSsl = true", "{|WRM1005:options.SetCustomOption(\"__MI_DESTINATIONOPTIONS_CERT_REVOCATION_CHECK\", 0)|};")]
    [InlineData("UseSsl = true", "{|WRM1003:options.SetCustomOption(\"__MI_DESTINATIONOPTIONS_TRANSPORT\", \"http\")|};")]
    [InlineData("UseSsl = false", "options.SetCustomOption(\"__MI_DESTINATIONOPTIONS_TRANSPORT\", \"HTTPS\");")]
    [InlineData("UseSsl = true, CertCACheck = false", "options.SetCustomOption(\"__MI_DESTINATIONOPTIONS_CERT_CA_CHECK\", 1u);")]
    [InlineData("UseSsl = true", "options.SetCustomOption(host, 0u);")]
    public Task Options_can_be_set_by_the_names_of_MI(string properties, string call) => Verify.FindsIn($$"""
        var options = new WSManSessionOptions { {{properties}} };
        {{call}}
        """);

    [Fact]
    public Task A_custom_option_is_changed_in_place() => Verify.FixesIn("""
        var options = new WSManSessionOptions();
        {|WRM1003:options.SetCustomOption("__MI_DESTINATIONOPTIONS_TRANSPORT", "HTTP")|};
        """, "WRM1003:use HTTPS", """
        var options = new WSManSessionOptions();
        options.SetCustomOption("__MI_DESTINATIONOPTIONS_TRANSPORT", "HTTPS");
        """);

    [Fact]
    public Task A_session_without_options_uses_HTTP() => Verify.FindsIn("""
        using var session = {|WRM1003:CimSession.Create(host)|};
        using var same = {|WRM1003:CimSession.Create(host, null)|};
        using var here = CimSession.Create(null);
        using var unknown = CimSession.Create(host, Other());

        static CimSessionOptions Other() => throw new NotSupportedException();
        """);

    [Fact]
    public Task A_mechanism_that_is_a_name_stays_a_name() => Verify.FixesIn("""
        var options = new WSManSessionOptions { UseSsl = true, ProxyType = ProxyType.WinHttp };
        options.AddDestinationCredentials(new CimCredential({|WRM2002:"Basic"|}, "domain", user, password));
        """, "WRM2002:use Negotiate or Kerberos instead of Basic", """
        var options = new WSManSessionOptions { UseSsl = true, ProxyType = ProxyType.WinHttp };
        options.AddDestinationCredentials(new CimCredential("Negotiate", "domain", user, password));
        """);
}
