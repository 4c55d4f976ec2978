using WinRM.Rules;
using Xunit;

namespace WinRM.Tests.Rules;

public class WRM2001Tests
{
    public const string Id = "WRM2001";

    [Theory]
    // Unencrypted in each way
    [InlineData("http proxy=Named NoEncryption", "Yes")]
    [InlineData("http proxy=Named -Seals", "Yes")]
    [InlineData("http proxy=Named Basic", "Yes")]
    [InlineData("http proxy=Named Digest", "Yes")]
    [InlineData("http proxy=Named Certificate", "Yes")]
    [InlineData("http proxy=Named Negotiate NoEncryption", "Yes")]
    [InlineData("http proxy=Named Negotiate Basic", "Yes")]
    [InlineData("http proxy=Named NoEncryption?", "Maybe")]
    [InlineData("http proxy=Named Seals?", "Maybe")]
    [InlineData("http proxy=Named Basic?", "Maybe")]
    [InlineData("http proxy=Named Digest?", "Maybe")]
    [InlineData("http proxy=Named Certificate?", "Maybe")]
    [InlineData("http proxy=Named Negotiate", "No")]
    [InlineData("http proxy=Named Kerberos", "No")]
    [InlineData("http proxy=Named CredSsp", "No")]
    [InlineData("http proxy=Named", "No")]
    // Through each proxy
    [InlineData("http Basic proxy=WinHttp", "Yes")]
    [InlineData("http Basic proxy=InternetExplorer", "Yes")]
    [InlineData("http Basic proxy=AutoDetect", "Yes")]
    [InlineData("http Basic proxy=Named", "Yes")]
    [InlineData("http Basic proxy=Assumed", "Yes")]
    [InlineData("http Basic proxy?", "Maybe")]
    [InlineData("http Basic proxy=None", "No")]
    [InlineData("http Basic", "No")]
    // Over HTTP
    [InlineData("https Basic proxy=Named", "No")]
    [InlineData("https NoEncryption proxy=Named", "No")]
    [InlineData("http? Basic proxy=Named", "Maybe")]
    // This machine
    [InlineData("http Basic proxy=Named loopback", "No")]
    [InlineData("http Basic proxy=Named loopback?", "Maybe")]
    // What belongs together stays together
    [InlineData("http Basic | https proxy=Named Basic | http proxy=Named Negotiate", "No")]
    // What each stack does when nothing is said
    [InlineData("pywinrm: port=5985 proxy=Named", "Yes")]
    [InlineData("pywinrm: proxy=Named", "No")]
    [InlineData("pypsrp: port=5985 proxy=Named", "No")]
    [InlineData("pypsrp: port=5985 proxy=Named NoEncryption", "Yes")]
    [InlineData("powershell: proxy=Named", "No")]
    [InlineData("powershell: proxy=Named NoEncryption", "Yes")]
    [InlineData("mi: proxy=Named", "No")]
    [InlineData("mi: proxy=Named Digest", "Yes")]
    [InlineData("winrm: proxy=WinHttp", "No")]
    // Only connections
    [InlineData("client: http Basic proxy=Named", "No")]
    [InlineData("machine: http Basic proxy=Named", "No")]
    public void The_verdict_follows_the_table(string subject, string verdict) => Assert.Equal(verdict, Build.Verdict(Id, subject));

    [Theory]
    [InlineData("http Basic", "Yes")]
    [InlineData("http Basic proxy=None", "No")]
    [InlineData("http Basic proxy?", "Maybe")]
    [InlineData("http Negotiate", "No")]
    public void An_assumed_proxy_counts_unless_another_is_stated(string subject, string verdict) => Assert.Equal(verdict, Build.Verdict(Id, subject, new JudgeOptions { AssumeProxy = true }));

    [Theory]
    [InlineData("http Basic proxy=Named", "Basic", "proxy=Named http")]
    [InlineData("http NoEncryption Negotiate proxy=Named", "NoEncryption", "proxy=Named http")]
    [InlineData("http Negotiate -Seals proxy=Named", "-Seals", "proxy=Named http")]
    [InlineData("http Digest Certificate proxy=Named", "Digest", "Certificate proxy=Named http")]
    [InlineData("pywinrm: port=5985 proxy=Named", "proxy=Named", "port=5985")]
    public void The_deciding_line_is_blamed_and_the_others_are_named(string subject, string blamed, string related)
    {
        Finding finding = Build.Found(Id, subject);
        Assert.Equal(blamed, finding.Location);
        Assert.Equal(related, string.Join(" ", finding.Places()));
    }

    [Theory]
    [InlineData("http Basic proxy=Named", "Unencrypted HTTP to 'srv01' goes through a proxy: the proxy reads and changes every message", "Use HTTPS, which is tunnelled.")]
    public void The_message_names_the_danger_and_the_way_out(string subject, string danger, string wayOut)
    {
        string message = Build.Found(Id, subject).Message;
        Assert.Contains(danger, message, System.StringComparison.Ordinal);
        Assert.EndsWith(wayOut, message, System.StringComparison.Ordinal);
    }
}
