using WinRM.Rules;
using Xunit;

namespace WinRM.Tests.Rules;

public class WRM2004Tests
{
    public const string Id = "WRM2004";

    [Theory]
    [InlineData("https proxy=Named proxyauth=Basic", "Yes")]
    [InlineData("https proxy=Named proxyauth=Digest", "Yes")]
    [InlineData("https proxy=Named proxyauth=Negotiate", "No")]
    [InlineData("https proxy=Named proxyauth=None", "No")]
    [InlineData("https proxy=Named", "No")]
    [InlineData("https proxy=Named proxyauth?", "Maybe")]
    // Whatever the endpoint is
    [InlineData("http proxy=Named proxyauth=Basic", "Yes")]
    [InlineData("proxy=Named proxyauth=Basic", "Yes")]
    // Without a proxy nothing is sent
    [InlineData("https proxyauth=Basic", "No")]
    [InlineData("https proxy=None proxyauth=Basic", "No")]
    [InlineData("https proxy? proxyauth=Basic", "Maybe")]
    // TLS to the proxy
    [InlineData("https proxy=Named proxyauth=Basic ProxyTls", "No")]
    [InlineData("https proxy=Named proxyauth=Basic ProxyTls?", "Maybe")]
    // Basic disabled for proxies on the machine
    [InlineData("https proxy=Named proxyauth=Basic ProxyBasicDisabled", "No")]
    [InlineData("https proxy=Named proxyauth=Digest ProxyBasicDisabled", "Yes")]
    [InlineData("https proxy=Named proxyauth=Basic ProxyBasicDisabled?", "Maybe")]
    // This machine
    [InlineData("https proxy=Named proxyauth=Basic loopback", "No")]
    // Only connections
    [InlineData("machine: proxy=WinHttp proxyauth=Basic", "No")]
    public void The_verdict_follows_the_table(string subject, string verdict) => Assert.Equal(verdict, Build.Verdict(Id, subject));

    [Theory]
    [InlineData("https proxyauth=Basic", "Yes")]
    [InlineData("https proxy=None proxyauth=Basic", "No")]
    public void An_assumed_proxy_counts_unless_another_is_stated(string subject, string verdict) => Assert.Equal(verdict, Build.Verdict(Id, subject, new JudgeOptions { AssumeProxy = true }));

    [Theory]
    [InlineData("https proxy=Named proxyauth=Basic", "proxyauth=Basic", "proxy=Named")]
    public void The_deciding_line_is_blamed_and_the_others_are_named(string subject, string blamed, string related)
    {
        Finding finding = Build.Found(Id, subject);
        Assert.Equal(blamed, finding.Location);
        Assert.Equal(related, string.Join(" ", finding.Places()));
    }

    [Theory]
    [InlineData("https proxy=Named proxyauth=Basic", "anyone on the way to the proxy reads the password", "reached over TLS.")]
    [InlineData("https proxy=Named proxyauth=Digest", "search for the password offline", "reached over TLS.")]
    public void The_message_names_the_danger_and_the_way_out(string subject, string danger, string wayOut)
    {
        string message = Build.Found(Id, subject).Message;
        Assert.Contains(danger, message, System.StringComparison.Ordinal);
        Assert.EndsWith(wayOut, message, System.StringComparison.Ordinal);
    }
}
