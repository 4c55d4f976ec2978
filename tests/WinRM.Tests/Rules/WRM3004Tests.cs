using WinRM.Rules;
using Xunit;

namespace WinRM.Tests.Rules;

public class WRM3004Tests
{
    public const string Id = "WRM3004";

    [Theory]
    [InlineData("https proxy=AutoDetect", "Yes")]
    [InlineData("machine: proxy=AutoDetect", "Yes")]
    [InlineData("https proxy=WinHttp", "No")]
    [InlineData("https proxy=InternetExplorer", "No")]
    [InlineData("https", "No")]
    [InlineData("machine:", "No")]
    [InlineData("https proxy?", "Maybe")]
    [InlineData("machine: proxy?", "Maybe")]
    // WPAD is disabled on the machine
    [InlineData("https proxy=AutoDetect WpadDisabled", "No")]
    [InlineData("https proxy=AutoDetect WpadDisabled?", "Maybe")]
    [InlineData("machine: proxy=AutoDetect WpadDisabled", "No")]
    // This machine
    [InlineData("https proxy=AutoDetect loopback", "No")]
    [InlineData("https proxy=AutoDetect loopback?", "Maybe")]
    // Nothing else
    [InlineData("service: proxy=AutoDetect", "No")]
    public void The_verdict_follows_the_table(string subject, string verdict) => Assert.Equal(verdict, Build.Verdict(Id, subject));

    [Theory]
    [InlineData("https", "No")]
    [InlineData("https proxy=AutoDetect", "Yes")]
    public void An_assumed_proxy_counts_unless_another_is_stated(string subject, string verdict) => Assert.Equal(verdict, Build.Verdict(Id, subject, new JudgeOptions { AssumeProxy = true }));

    [Theory]
    [InlineData("https proxy=AutoDetect", "proxy=AutoDetect", "")]
    public void The_deciding_line_is_blamed_and_the_others_are_named(string subject, string blamed, string related)
    {
        Finding finding = Build.Found(Id, subject);
        Assert.Equal(blamed, finding.Location);
        Assert.Equal(related, string.Join(" ", finding.Places()));
    }

    [Theory]
    [InlineData("https proxy=AutoDetect", "whoever answers it on the local network stands between client and server", "and disable WPAD.")]
    public void The_message_names_the_danger_and_the_way_out(string subject, string danger, string wayOut)
    {
        string message = Build.Found(Id, subject).Message;
        Assert.Contains(danger, message, System.StringComparison.Ordinal);
        Assert.EndsWith(wayOut, message, System.StringComparison.Ordinal);
    }
}
