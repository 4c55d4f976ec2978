using WinRM.Rules;
using Xunit;

namespace WinRM.Tests.Rules;

public class WRM5005Tests
{
    public const string Id = "WRM5005";

    [Theory]
    [InlineData("squid: Carries -Connect", "Yes")]
    [InlineData("squid: Carries Connect", "No")]
    [InlineData("squid: Carries", "No")]
    //  Nobody speaks of WinRM
    [InlineData("squid: -Connect", "No")]
    [InlineData("squid: -Carries -Connect", "No")]
    //  What cannot be seen
    [InlineData("squid: Carries Connect?", "Maybe")]
    [InlineData("squid: Carries? -Connect", "Maybe")]
    //  Several worlds
    [InlineData("squid: Carries Connect | Carries -Connect", "Yes")]
    //  Only proxy servers
    [InlineData("machine: Carries -Connect", "No")]
    [InlineData("neutral: Carries -Connect", "No")]
    [InlineData("service: Carries -Connect", "No")]
    [InlineData("squid: Carries -Connect plain=Refused", "Yes")]
    public void The_verdict_follows_the_table(string subject, string verdict) => Assert.Equal(verdict, Build.Verdict(Id, subject));

    [Theory]
    [InlineData("squid: Carries -Connect", Level.Warning)]
    [InlineData("squid: Carries -Connect plain=Possible", Level.Warning)]
    [InlineData("envoy: Carries -Connect", Level.Advice)]
    public void What_was_only_read_or_is_only_possible_is_less(string subject, Level level) => Assert.Equal(level, Build.Found(Id, subject).Level);

    [Theory]
    [InlineData("squid: Carries -Connect", "-Connect", "Carries")]
    public void The_deciding_line_is_blamed_and_the_others_are_named(string subject, string blamed, string related)
    {
        Finding finding = Build.Found(Id, subject);
        Assert.Equal(blamed, finding.Location);
        Assert.Equal(related, string.Join(" ", finding.Places()));
    }

    [Theory]
    [InlineData("squid: Carries -Connect", "WinRM over HTTPS fails", "acl SSL_ports port 443 5986")]
    public void The_message_names_the_danger_and_the_way_out(string subject, string danger, string wayOut)
    {
        string message = Build.Found(Id, subject).Message;
        Assert.Contains(danger, message, System.StringComparison.Ordinal);
        Assert.Contains(wayOut, message, System.StringComparison.Ordinal);
    }

    [Fact]
    public void The_user_can_say_that_every_proxy_carries_WinRM() =>
        Assert.Equal("Yes", Build.Verdict(Id, "squid: -Connect", new JudgeOptions { AssumeWinRM = true }));
}
