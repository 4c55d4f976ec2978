using WinRM.Rules;
using Xunit;

namespace WinRM.Tests.Rules;

public class WRM2005Tests
{
    public const string Id = "WRM2005";

    [Theory]
    [InlineData("http Negotiate proxy=Named", "Yes")]
    [InlineData("http Kerberos proxy=Named", "Yes")]
    [InlineData("http CredSsp proxy=Named", "Yes")]
    [InlineData("http Negotiate? proxy=Named", "Maybe")]
    [InlineData("http proxy=Named", "No")]
    [InlineData("https Negotiate proxy=Named", "No")]
    [InlineData("http? Negotiate proxy=Named", "Maybe")]
    // Through each proxy
    [InlineData("http Negotiate proxy=WinHttp", "Yes")]
    [InlineData("http Negotiate proxy=InternetExplorer", "Yes")]
    [InlineData("http Negotiate proxy=AutoDetect", "Yes")]
    [InlineData("http Negotiate proxy=Assumed", "Yes")]
    [InlineData("http Negotiate proxy?", "Maybe")]
    [InlineData("http Negotiate proxy=None", "No")]
    [InlineData("http Negotiate", "No")]
    // Not where nothing encrypts: WRM2001 says so
    [InlineData("http Negotiate proxy=Named Basic", "No")]
    [InlineData("http Negotiate proxy=Named Digest", "No")]
    [InlineData("http Negotiate proxy=Named Certificate", "No")]
    [InlineData("http Negotiate proxy=Named NoEncryption", "No")]
    [InlineData("http Negotiate proxy=Named -Seals", "No")]
    [InlineData("http Negotiate proxy=Named Basic?", "Maybe")]
    [InlineData("http Negotiate proxy=Named Digest?", "Maybe")]
    [InlineData("http Negotiate proxy=Named Certificate?", "Maybe")]
    [InlineData("http Negotiate proxy=Named NoEncryption?", "Maybe")]
    [InlineData("http Negotiate proxy=Named Seals?", "Maybe")]
    // This machine
    [InlineData("http Negotiate proxy=Named loopback", "No")]
    [InlineData("http Negotiate proxy=Named loopback?", "Maybe")]
    // What each stack does when nothing is said
    [InlineData("powershell: proxy=Named", "Yes")]
    [InlineData("powershell: https proxy=Named", "No")]
    [InlineData("mi: proxy=WinHttp", "Yes")]
    [InlineData("winrm: proxy=WinHttp", "Yes")]
    [InlineData("pypsrp: port=5985 proxy=Named", "Yes")]
    [InlineData("pypsrp: proxy=Named", "No")]
    [InlineData("pywinrm: port=5985 proxy=Named", "No")]
    [InlineData("pywinrm: port=5985 proxy=Named Kerberos", "Yes")]
    // Only connections
    [InlineData("machine: http Negotiate proxy=Named", "No")]
    [InlineData("service: http Negotiate proxy=Named", "No")]
    public void The_verdict_follows_the_table(string subject, string verdict) => Assert.Equal(verdict, Build.Verdict(Id, subject));

    [Theory]
    [InlineData("http Negotiate", "Yes")]
    [InlineData("http Negotiate proxy=None", "No")]
    [InlineData("http Negotiate proxy?", "Maybe")]
    [InlineData("https Negotiate", "No")]
    public void An_assumed_proxy_counts_unless_another_is_stated(string subject, string verdict) => Assert.Equal(verdict, Build.Verdict(Id, subject, new JudgeOptions { AssumeProxy = true }));

    [Theory]
    [InlineData("http Negotiate proxy=Named", "proxy=Named", "http")]
    [InlineData("powershell: proxy=Named", "proxy=Named", "")]
    [InlineData("pypsrp: port=5985 proxy=Named", "proxy=Named", "port=5985")]
    public void The_deciding_line_is_blamed_and_the_others_are_named(string subject, string blamed, string related)
    {
        Finding finding = Build.Found(Id, subject);
        Assert.Equal(blamed, finding.Location);
        Assert.Equal(related, string.Join(" ", finding.Places()));
    }

    [Theory]
    [InlineData("http Negotiate proxy=Named", "HTTP to 'srv01' goes through a proxy: unless the proxy keeps each client on a server connection of its own, access is denied", "Use HTTPS, which is tunnelled.")]
    [InlineData("powershell: proxy=Named", "PowerShell remoting uses proxies for HTTPS only, so the setting is ignored or unsafe", "Use HTTPS.")]
    public void The_message_names_the_danger_and_the_way_out(string subject, string danger, string wayOut)
    {
        string message = Build.Found(Id, subject).Message;
        Assert.Contains(danger, message, System.StringComparison.Ordinal);
        Assert.EndsWith(wayOut, message, System.StringComparison.Ordinal);
    }
}
