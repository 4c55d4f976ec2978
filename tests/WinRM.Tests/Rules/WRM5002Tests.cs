using WinRM.Rules;
using Xunit;

namespace WinRM.Tests.Rules;

public class WRM5002Tests
{
    public const string Id = "WRM5002";

    [Theory]
    [InlineData("squid: Carries -Passes", "Yes")]
    [InlineData("squid: Carries Passes", "No")]
    [InlineData("squid: Carries", "No")]
    //  Nobody speaks of WinRM
    [InlineData("squid: -Passes", "No")]
    [InlineData("squid: -Carries -Passes", "No")]
    //  What cannot be seen
    [InlineData("squid: Carries Passes?", "Maybe")]
    [InlineData("squid: Carries? -Passes", "Maybe")]
    //  Several worlds
    [InlineData("squid: Carries Passes | Carries -Passes", "Yes")]
    //  Plain HTTP is refused
    [InlineData("squid: Carries -Passes plain=Refused", "No")]
    [InlineData("squid: Carries -Passes plain=Possible", "Yes")]
    //  Only proxy servers
    [InlineData("machine: Carries -Passes", "No")]
    [InlineData("neutral: Carries -Passes", "No")]
    [InlineData("service: Carries -Passes", "No")]
    public void The_verdict_follows_the_table(string subject, string verdict) => Assert.Equal(verdict, Build.Verdict(Id, subject));

    [Theory]
    [InlineData("squid: Carries -Passes", Level.Error)]
    [InlineData("squid: Carries -Passes plain=Possible", Level.Advice)]
    [InlineData("envoy: Carries -Passes", Level.Warning)]
    public void What_was_only_read_or_is_only_possible_is_less(string subject, Level level) => Assert.Equal(level, Build.Found(Id, subject).Level);

    [Theory]
    [InlineData("squid: Carries -Passes", "-Passes", "Carries")]
    public void The_deciding_line_is_blamed_and_the_others_are_named(string subject, string blamed, string related)
    {
        Finding finding = Build.Found(Id, subject);
        Assert.Equal(blamed, finding.Location);
        Assert.Equal(related, string.Join(" ", finding.Places()));
    }

    [Theory]
    [InlineData("squid: Carries -Passes", "the server denies access to everyone", "give an origin peer login=PASS")]
    public void The_message_names_the_danger_and_the_way_out(string subject, string danger, string wayOut)
    {
        string message = Build.Found(Id, subject).Message;
        Assert.Contains(danger, message, System.StringComparison.Ordinal);
        Assert.Contains(wayOut, message, System.StringComparison.Ordinal);
    }

    [Fact]
    public void The_user_can_say_that_every_proxy_carries_WinRM() =>
        Assert.Equal("Yes", Build.Verdict(Id, "squid: -Passes", new JudgeOptions { AssumeWinRM = true }));
}
