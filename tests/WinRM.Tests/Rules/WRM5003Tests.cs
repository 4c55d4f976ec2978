using WinRM.Rules;
using Xunit;

namespace WinRM.Tests.Rules;

public class WRM5003Tests
{
    public const string Id = "WRM5003";

    [Theory]
    [InlineData("squid: Carries server=PerRequest", "Yes")]
    [InlineData("squid: Carries server=PerClient", "No")]
    [InlineData("squid: Carries", "No")]
    //  Nobody speaks of WinRM
    [InlineData("squid: server=PerRequest", "No")]
    [InlineData("squid: -Carries server=PerRequest", "No")]
    //  What cannot be seen
    [InlineData("squid: Carries server=PerRequest?", "Maybe")]
    [InlineData("squid: Carries? server=PerRequest", "Maybe")]
    //  Several worlds
    [InlineData("squid: Carries server=PerClient | Carries server=PerRequest", "Yes")]
    //  Plain HTTP is refused
    [InlineData("squid: Carries server=PerRequest plain=Refused", "No")]
    [InlineData("squid: Carries server=PerRequest plain=Possible", "Yes")]
    //  Only proxy servers
    [InlineData("machine: Carries server=PerRequest", "No")]
    [InlineData("neutral: Carries server=PerRequest", "No")]
    [InlineData("service: Carries server=PerRequest", "No")]
    [InlineData("squid: Carries -KeepsClients", "Yes")]
    [InlineData("squid: Carries KeepsClients?", "Maybe")]
    [InlineData("squid: Carries server=Shared", "No")]
    [InlineData("squid: Carries server=Shared -KeepsClients", "Yes")]
    public void The_verdict_follows_the_table(string subject, string verdict) => Assert.Equal(verdict, Build.Verdict(Id, subject));

    [Theory]
    [InlineData("squid: Carries server=PerRequest", Level.Error)]
    [InlineData("squid: Carries server=PerRequest plain=Possible", Level.Advice)]
    [InlineData("envoy: Carries server=PerRequest", Level.Warning)]
    public void What_was_only_read_or_is_only_possible_is_less(string subject, Level level) => Assert.Equal(level, Build.Found(Id, subject).Level);

    [Theory]
    [InlineData("squid: Carries server=PerRequest", "server=PerRequest", "Carries")]
    [InlineData("squid: Carries server=PerRequest -KeepsClients", "server=PerRequest", "-KeepsClients Carries")]
    [InlineData("squid: Carries server=Shared -KeepsClients", "-KeepsClients", "Carries")]
    public void The_deciding_line_is_blamed_and_the_others_are_named(string subject, string blamed, string related)
    {
        Finding finding = Build.Found(Id, subject);
        Assert.Equal(blamed, finding.Location);
        Assert.Equal(related, string.Join(" ", finding.Places()));
    }

    [Theory]
    [InlineData("squid: Carries server=PerRequest", "keeps no connection to the server", "access is denied")]
    [InlineData("squid: Carries -KeepsClients", "closes connections of clients", "authenticated again")]
    public void The_message_names_the_danger_and_the_way_out(string subject, string danger, string wayOut)
    {
        string message = Build.Found(Id, subject).Message;
        Assert.Contains(danger, message, System.StringComparison.Ordinal);
        Assert.Contains(wayOut, message, System.StringComparison.Ordinal);
    }

    [Fact]
    public void The_user_can_say_that_every_proxy_carries_WinRM() =>
        Assert.Equal("Yes", Build.Verdict(Id, "squid: -KeepsClients", new JudgeOptions { AssumeWinRM = true }));
}
