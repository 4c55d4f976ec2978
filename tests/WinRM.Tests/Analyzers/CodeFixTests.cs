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
    public Task Both_checks_are_made_again() => Verify.FixesIn("""
        var option = new PSSessionOption { {|WRM1004:SkipCACheck = true|}, SkipCNCheck = true };
        """, "WRM1004:verify the server's certificate", """
        var option = new PSSessionOption { SkipCACheck = false, SkipCNCheck = false };
        """);

    [Fact]
    public Task Checks_of_the_opposite_polarity_become_true() => Verify.FixesIn("""
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
}
