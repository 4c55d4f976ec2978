using WinRM.Rules;
using Xunit;

namespace WinRM.Tests.Rules;

public class WRM5001Tests
{
    public const string Id = "WRM5001";

    [Theory]
    [InlineData("squid: Carries http=1.0", "Yes")]
    [InlineData("squid: Carries http=1.1", "No")]
    [InlineData("squid: Carries", "No")]
    //  Nobody speaks of WinRM
    [InlineData("squid: http=1.0", "No")]
    [InlineData("squid: -Carries http=1.0", "No")]
    //  What cannot be seen
    [InlineData("squid: Carries http=1.0?", "Maybe")]
    [InlineData("squid: Carries? http=1.0", "Maybe")]
    //  Several worlds
    [InlineData("squid: Carries http=1.1 | Carries http=1.0", "Yes")]
    //  Plain HTTP is refused
    [InlineData("squid: Carries http=1.0 plain=Refused", "No")]
    [InlineData("squid: Carries http=1.0 plain=Possible", "Yes")]
    //  Only proxy servers
    [InlineData("machine: Carries http=1.0", "No")]
    [InlineData("neutral: Carries http=1.0", "No")]
    [InlineData("service: Carries http=1.0", "No")]
    [InlineData("squid: Carries http=2.0", "No")]
    public void The_verdict_follows_the_table(string subject, string verdict) => Assert.Equal(verdict, Build.Verdict(Id, subject));

    [Theory]
    [InlineData("squid: Carries http=1.0", Level.Error)]
    [InlineData("squid: Carries http=1.0 plain=Possible", Level.Advice)]
    [InlineData("envoy: Carries http=1.0", Level.Warning)]
    public void What_was_only_read_or_is_only_possible_is_less(string subject, Level level) => Assert.Equal(level, Build.Found(Id, subject).Level);

    [Theory]
    [InlineData("squid: Carries http=1.0", "http=1.0", "Carries")]
    [InlineData("squid: Carries@context http=1.0@default", "http=1.0@default", "Carries@context")]
    public void The_deciding_line_is_blamed_and_the_others_are_named(string subject, string blamed, string related)
    {
        Finding finding = Build.Found(Id, subject);
        Assert.Equal(blamed, finding.Location);
        Assert.Equal(related, string.Join(" ", finding.Places()));
    }

    [Theory]
    [InlineData("squid: Carries http=1.0", "the logon to the server never finishes", "Leave connection-auth")]
    [InlineData("envoy: Carries http=1.0", "access is denied", "not measured")]
    public void The_message_names_the_danger_and_the_way_out(string subject, string danger, string wayOut)
    {
        string message = Build.Found(Id, subject).Message;
        Assert.Contains(danger, message, System.StringComparison.Ordinal);
        Assert.Contains(wayOut, message, System.StringComparison.Ordinal);
    }

    [Fact]
    public void The_user_can_say_that_every_proxy_carries_WinRM() =>
        Assert.Equal("Yes", Build.Verdict(Id, "squid: http=1.0", new JudgeOptions { AssumeWinRM = true }));
}
