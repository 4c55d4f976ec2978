using WinRM.Rules;
using Xunit;

namespace WinRM.Tests.Rules;

public class WRM5004Tests
{
    public const string Id = "WRM5004";

    [Theory]
    [InlineData("squid: Carries server=Shared", "Yes")]
    [InlineData("squid: Carries server=PerClient", "No")]
    [InlineData("squid: Carries", "No")]
    //  Nobody speaks of WinRM
    [InlineData("squid: server=Shared", "No")]
    [InlineData("squid: -Carries server=Shared", "No")]
    //  What cannot be seen
    [InlineData("squid: Carries server=Shared?", "Maybe")]
    [InlineData("squid: Carries? server=Shared", "Maybe")]
    //  Several worlds
    [InlineData("squid: Carries server=PerClient | Carries server=Shared", "Yes")]
    //  Plain HTTP is refused
    [InlineData("squid: Carries server=Shared plain=Refused", "No")]
    [InlineData("squid: Carries server=Shared plain=Possible", "Yes")]
    //  Only proxy servers
    [InlineData("machine: Carries server=Shared", "No")]
    [InlineData("neutral: Carries server=Shared", "No")]
    [InlineData("service: Carries server=Shared", "No")]
    [InlineData("squid: Carries server=SharedUntilChallenged", "Yes")]
    [InlineData("squid: Carries server=PerRequest", "No")]
    public void The_verdict_follows_the_table(string subject, string verdict) => Assert.Equal(verdict, Build.Verdict(Id, subject));

    [Theory]
    [InlineData("squid: Carries server=Shared", Level.Error)]
    [InlineData("squid: Carries server=Shared plain=Possible", Level.Advice)]
    [InlineData("envoy: Carries server=Shared", Level.Warning)]
    public void What_was_only_read_or_is_only_possible_is_less(string subject, Level level) => Assert.Equal(level, Build.Found(Id, subject).Level);

    [Theory]
    [InlineData("squid: Carries server=Shared", "server=Shared", "Carries")]
    [InlineData("squid: Carries@context server=Shared@default", "server=Shared@default", "Carries@context")]
    public void The_deciding_line_is_blamed_and_the_others_are_named(string subject, string blamed, string related)
    {
        Finding finding = Build.Found(Id, subject);
        Assert.Equal(blamed, finding.Location);
        Assert.Equal(related, string.Join(" ", finding.Places()));
    }

    [Theory]
    [InlineData("squid: Carries server=Shared", "to the next client: whoever reaches the proxy runs requests as that client", "HTTPS through CONNECT")]
    [InlineData("squid: Carries server=SharedUntilChallenged", "by a first token (Kerberos) or by CredSSP alone", "CONNECT")]
    [InlineData("envoy: Carries server=Shared", "Envoy", "connection_pool_per_downstream_connection: true")]
    public void The_message_names_the_danger_and_the_way_out(string subject, string danger, string wayOut)
    {
        string message = Build.Found(Id, subject).Message;
        Assert.Contains(danger, message, System.StringComparison.Ordinal);
        Assert.Contains(wayOut, message, System.StringComparison.Ordinal);
    }

    [Fact]
    public void The_user_can_say_that_every_proxy_carries_WinRM() =>
        Assert.Equal("Yes", Build.Verdict(Id, "squid: server=SharedUntilChallenged", new JudgeOptions { AssumeWinRM = true }));
}
