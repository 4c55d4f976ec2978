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
}
