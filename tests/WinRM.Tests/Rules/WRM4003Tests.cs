using WinRM.Rules;
using Xunit;

namespace WinRM.Tests.Rules;

public class WRM4003Tests
{
    public const string Id = "WRM4003";

    [Theory]
    [InlineData("client: TrustsAll", "Yes")]
    [InlineData("client: -TrustsAll", "No")]
    [InlineData("client:", "No")]
    [InlineData("client: TrustsAll?", "Maybe")]
    // Only clients trust hosts
    [InlineData("service: TrustsAll", "No")]
    public void The_verdict_follows_the_table(string subject, string verdict) => Assert.Equal(verdict, Build.Verdict(Id, subject));

    [Theory]
    [InlineData("client: TrustsAll", "TrustsAll", "")]
    public void The_deciding_line_is_blamed_and_the_others_are_named(string subject, string blamed, string related)
    {
        Finding finding = Build.Found(Id, subject);
        Assert.Equal(blamed, finding.Location);
        Assert.Equal(related, string.Join(" ", finding.Places()));
    }

    [Theory]
    [InlineData("client: TrustsAll", "the client authenticates to every machine that takes a server's place", "or use HTTPS or Kerberos.")]
    public void The_message_names_the_danger_and_the_way_out(string subject, string danger, string wayOut)
    {
        string message = Build.Found(Id, subject).Message;
        Assert.Contains(danger, message, System.StringComparison.Ordinal);
        Assert.EndsWith(wayOut, message, System.StringComparison.Ordinal);
    }
}
