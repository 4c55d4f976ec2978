using WinRM.Rules;
using Xunit;

namespace WinRM.Tests.Rules;

public class WRM5006Tests
{
    public const string Id = "WRM5006";

    [Theory]
    [InlineData("squid: Carries proxyauth=Basic", "Yes")]
    [InlineData("squid: Carries proxyauth=None", "No")]
    [InlineData("squid: Carries", "No")]
    //  Nobody speaks of WinRM
    [InlineData("squid: proxyauth=Basic", "No")]
    [InlineData("squid: -Carries proxyauth=Basic", "No")]
    //  What cannot be seen
    [InlineData("squid: Carries proxyauth=Basic?", "Maybe")]
    [InlineData("squid: Carries? proxyauth=Basic", "Maybe")]
    //  Several worlds
    [InlineData("squid: Carries proxyauth=None | Carries proxyauth=Basic", "Yes")]
    //  Plain HTTP is refused
    [InlineData("squid: Carries proxyauth=Basic plain=Refused", "No")]
    [InlineData("squid: Carries proxyauth=Basic plain=Possible", "Yes")]
    //  Only proxy servers
    [InlineData("machine: Carries proxyauth=Basic", "No")]
    [InlineData("neutral: Carries proxyauth=Basic", "No")]
    [InlineData("service: Carries proxyauth=Basic", "No")]
    public void The_verdict_follows_the_table(string subject, string verdict) => Assert.Equal(verdict, Build.Verdict(Id, subject));

    [Theory]
    [InlineData("squid: Carries proxyauth=Negotiate", Level.Error)]
    [InlineData("squid: Carries proxyauth=Negotiate plain=Possible", Level.Advice)]
    [InlineData("envoy: Carries proxyauth=Negotiate", Level.Warning)]
    public void What_was_only_read_or_is_only_possible_is_less(string subject, Level level) => Assert.Equal(level, Build.Found(Id, subject).Level);

    [Theory]
    [InlineData("squid: Carries proxyauth=Basic", "proxyauth=Basic", "Carries")]
    public void The_deciding_line_is_blamed_and_the_others_are_named(string subject, string blamed, string related)
    {
        Finding finding = Build.Found(Id, subject);
        Assert.Equal(blamed, finding.Location);
        Assert.Equal(related, string.Join(" ", finding.Places()));
    }

    [Theory]
    [InlineData("squid: Carries proxyauth=Basic", "takes part in both logons", "refuse plain HTTP to port 5985")]
    public void The_message_names_the_danger_and_the_way_out(string subject, string danger, string wayOut)
    {
        string message = Build.Found(Id, subject).Message;
        Assert.Contains(danger, message, System.StringComparison.Ordinal);
        Assert.Contains(wayOut, message, System.StringComparison.Ordinal);
    }

    [Fact]
    public void The_user_can_say_that_every_proxy_carries_WinRM() =>
        Assert.Equal("Yes", Build.Verdict(Id, "squid: proxyauth=Digest", new JudgeOptions { AssumeWinRM = true }));
}
