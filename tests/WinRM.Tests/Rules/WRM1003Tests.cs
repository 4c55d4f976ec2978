using WinRM.Rules;
using Xunit;

namespace WinRM.Tests.Rules;

public class WRM1003Tests
{
    public const string Id = "WRM1003";

    [Theory]
    [InlineData("http Negotiate", "Yes")]
    [InlineData("http Kerberos", "Yes")]
    [InlineData("http CredSsp", "Yes")]
    [InlineData("http Negotiate proxy=None", "Yes")]
    [InlineData("https Negotiate", "No")]
    [InlineData("http? Negotiate", "Maybe")]
    [InlineData("http Negotiate?", "Maybe")]
    [InlineData("http -Negotiate", "No")]
    [InlineData("http", "No")]
    // Not where nothing encrypts: other rules say so
    [InlineData("http Negotiate Basic", "No")]
    [InlineData("http Negotiate Digest", "No")]
    [InlineData("http Negotiate Certificate", "No")]
    [InlineData("http Negotiate NoEncryption", "No")]
    [InlineData("http Negotiate -Seals", "No")]
    [InlineData("http Negotiate Basic?", "Maybe")]
    [InlineData("http Negotiate Digest?", "Maybe")]
    [InlineData("http Negotiate Certificate?", "Maybe")]
    [InlineData("http Negotiate NoEncryption?", "Yes")]
    [InlineData("http Negotiate Seals?", "Maybe")]
    // Not through a known proxy: WRM2005 says so
    [InlineData("http Negotiate proxy=WinHttp", "No")]
    [InlineData("http Negotiate proxy=InternetExplorer", "No")]
    [InlineData("http Negotiate proxy=AutoDetect", "No")]
    [InlineData("http Negotiate proxy=Named", "No")]
    [InlineData("http Negotiate proxy=Assumed", "No")]
    // This machine
    [InlineData("http Negotiate loopback", "No")]
    [InlineData("http Negotiate loopback?", "Maybe")]
    // What each stack does when nothing is said
    [InlineData("powershell:", "Yes")]
    [InlineData("powershell: https", "No")]
    [InlineData("mi:", "Yes")]
    [InlineData("winrm:", "Yes")]
    [InlineData("pypsrp:", "No")]
    [InlineData("pypsrp: port=5985", "Yes")]
    [InlineData("pypsrp: port=5986", "No")]
    [InlineData("pypsrp: port?", "Maybe")]
    [InlineData("pywinrm: port=5985", "No")]
    [InlineData("pywinrm: port=5985 Kerberos", "Yes")]
    [InlineData("pywinrm: port=5985 Kerberos -Seals", "No")]
    [InlineData("bare: http", "Maybe")]
    // Only connections
    [InlineData("client: http Negotiate", "No")]
    [InlineData("service: http Negotiate", "No")]
    public void The_verdict_follows_the_table(string subject, string verdict) => Assert.Equal(verdict, Build.Verdict(Id, subject));

    [Theory]
    [InlineData("http Negotiate", "No")]
    [InlineData("http Negotiate proxy=None", "Yes")]
    [InlineData("http Negotiate proxy?", "Yes")]
    public void An_assumed_proxy_counts_unless_another_is_stated(string subject, string verdict) => Assert.Equal(verdict, Build.Verdict(Id, subject, new JudgeOptions { AssumeProxy = true }));

    // The rule says "no proxy known", so this one unknown speaks for the finding.
    [Fact]
    public void A_proxy_that_cannot_be_seen_is_not_a_known_proxy() => Assert.Equal("Yes", Build.Verdict(Id, "http Negotiate proxy?"));

    [Theory]
    [InlineData("http Negotiate", "http", "")]
    [InlineData("pypsrp: port=5985", "port=5985", "")]
    [InlineData("powershell:", "the anchor", "")]
    [InlineData("mi:", "the anchor", "")]
    public void The_deciding_line_is_blamed_and_the_others_are_named(string subject, string blamed, string related)
    {
        Finding finding = Build.Found(Id, subject);
        Assert.Equal(blamed, finding.Location);
        Assert.Equal(related, string.Join(" ", finding.Places()));
    }

    [Theory]
    [InlineData("http Negotiate", "The connection to 'srv01' uses HTTP", "only HTTPS always proves who the server is and goes through a proxy as a tunnel.")]
    public void The_message_names_the_danger_and_the_way_out(string subject, string danger, string wayOut)
    {
        string message = Build.Found(Id, subject).Message;
        Assert.Contains(danger, message, System.StringComparison.Ordinal);
        Assert.EndsWith(wayOut, message, System.StringComparison.Ordinal);
    }
}
