using WinRM.Rules;
using Xunit;

namespace WinRM.Tests.Rules;

public class WRM4005Tests
{
    public const string Id = "WRM4005";

    [Theory]
    [InlineData("service: CbtOff", "Yes")]
    [InlineData("service: -CbtOff", "No")]
    [InlineData("service:", "No")]
    [InlineData("service: CbtOff?", "Maybe")]
    // Only services check tokens
    [InlineData("client: CbtOff", "No")]
    public void The_verdict_follows_the_table(string subject, string verdict) => Assert.Equal(verdict, Build.Verdict(Id, subject));

    [Theory]
    [InlineData("service: CbtOff", "CbtOff", "")]
    public void The_deciding_line_is_blamed_and_the_others_are_named(string subject, string blamed, string related)
    {
        Finding finding = Build.Found(Id, subject);
        Assert.Equal(blamed, finding.Location);
        Assert.Equal(related, string.Join(" ", finding.Places()));
    }

    [Theory]
    [InlineData("service: CbtOff", "a man in the middle with a certificate that the client trusts relays", "better, Strict.")]
    public void The_message_names_the_danger_and_the_way_out(string subject, string danger, string wayOut)
    {
        string message = Build.Found(Id, subject).Message;
        Assert.Contains(danger, message, System.StringComparison.Ordinal);
        Assert.EndsWith(wayOut, message, System.StringComparison.Ordinal);
    }
}
