using WinRM.Rules;
using Xunit;

namespace WinRM.Tests.Rules;

public class WRM2002Tests
{
    public const string Id = "WRM2002";

    [Theory]
    [InlineData("http Basic proxy=Named", "Yes")]
    [InlineData("https Basic proxy=Named", "Yes")]
    [InlineData("http? Basic proxy=Named", "Yes")]
    [InlineData("Basic proxy=Named Negotiate", "Yes")]
    [InlineData("https Basic? proxy=Named", "Maybe")]
    [InlineData("https -Basic proxy=Named", "No")]
    [InlineData("https proxy=Named", "No")]
    [InlineData("https Negotiate proxy=Named", "No")]
    [InlineData("https Kerberos proxy=Named", "No")]
    [InlineData("https CredSsp proxy=Named", "No")]
    [InlineData("https Digest proxy=Named", "No")]
    [InlineData("https Certificate proxy=Named", "No")]
    // Through each proxy
    [InlineData("https Basic proxy=WinHttp", "Yes")]
    [InlineData("https Basic proxy=InternetExplorer", "Yes")]
    [InlineData("https Basic proxy=AutoDetect", "Yes")]
    [InlineData("https Basic proxy=Assumed", "Yes")]
    [InlineData("https Basic proxy?", "Maybe")]
    [InlineData("https Basic proxy=None", "No")]
    [InlineData("https Basic", "No")]
    // This machine
    [InlineData("https Basic proxy=Named loopback", "No")]
    [InlineData("https Basic proxy=Named loopback?", "Maybe")]
    // What belongs together stays together
    [InlineData("https Basic | https proxy=Named", "No")]
    // What each stack does when nothing is said
    [InlineData("pywinrm: proxy=Named", "Yes")]
    [InlineData("pywinrm: port=5985 proxy=Named", "Yes")]
    [InlineData("pywinrm: proxy=Named Kerberos", "No")]
    [InlineData("pypsrp: proxy=Named", "No")]
    [InlineData("pypsrp: proxy=Named Basic", "Yes")]
    [InlineData("powershell: proxy=WinHttp", "No")]
    [InlineData("powershell: https proxy=WinHttp Basic", "Yes")]
    [InlineData("mi: proxy=Named", "No")]
    [InlineData("bare: https proxy=Named", "Maybe")]
    // Only connections
    [InlineData("client: Basic proxy=Named", "No")]
    [InlineData("service: Basic proxy=Named", "No")]
    public void The_verdict_follows_the_table(string subject, string verdict) => Assert.Equal(verdict, Build.Verdict(Id, subject));

    [Theory]
    [InlineData("https Basic", "Yes")]
    [InlineData("https Basic proxy=None", "No")]
    [InlineData("https Basic proxy?", "Maybe")]
    [InlineData("https Negotiate", "No")]
    public void An_assumed_proxy_counts_unless_another_is_stated(string subject, string verdict) => Assert.Equal(verdict, Build.Verdict(Id, subject, new JudgeOptions { AssumeProxy = true }));

    [Theory]
    [InlineData("http Basic proxy=Named", Level.Error)]
    [InlineData("https Basic proxy=Named", Level.Warning)]
    [InlineData("http? Basic proxy=Named", Level.Warning)]
    [InlineData("https Basic proxy=Named | http Basic proxy=Named", Level.Error)]
    [InlineData("https Basic proxy=Named | http Basic? proxy=Named", Level.Warning)]
    [InlineData("pywinrm: port=5985 proxy=Named", Level.Error)]
    [InlineData("pywinrm: proxy=Named", Level.Warning)]
    public void It_is_an_error_over_HTTP_and_a_warning_else(string subject, Level level) => Assert.Equal(level, Build.Found(Id, subject).Level);

    [Theory]
    [InlineData("https Basic proxy=Named", "Basic", "proxy=Named")]
    [InlineData("http Basic proxy=Named", "Basic", "proxy=Named http")]
    [InlineData("pywinrm: proxy=Named", "proxy=Named", "")]
    public void The_deciding_line_is_blamed_and_the_others_are_named(string subject, string blamed, string related)
    {
        Finding finding = Build.Found(Id, subject);
        Assert.Equal(blamed, finding.Location);
        Assert.Equal(related, string.Join(" ", finding.Places()));
    }

    [Theory]
    [InlineData("http Basic proxy=Named", "to 'srv01' goes through a proxy over HTTP: the proxy reads the password in clear text", "Use HTTPS with Kerberos or Negotiate.")]
    [InlineData("https Basic proxy=Named", "a proxy that inspects TLS reads the password", "Use Kerberos or Negotiate, which never send it.")]
    public void The_message_names_the_danger_and_the_way_out(string subject, string danger, string wayOut)
    {
        string message = Build.Found(Id, subject).Message;
        Assert.Contains(danger, message, System.StringComparison.Ordinal);
        Assert.EndsWith(wayOut, message, System.StringComparison.Ordinal);
    }
}
