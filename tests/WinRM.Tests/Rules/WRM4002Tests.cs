using WinRM.Rules;
using Xunit;

namespace WinRM.Tests.Rules;

public class WRM4002Tests
{
    public const string Id = "WRM4002";

    [Theory]
    [InlineData("client: Digest", "Yes")]
    [InlineData("client: -Digest", "No")]
    [InlineData("client:", "No")]
    [InlineData("client: Digest?", "Maybe")]
    [InlineData("client: Digest@inherited", "Yes")]
    [InlineData("client: Digest@default", "No")]
    [InlineData("service: Digest", "Yes")]
    [InlineData("service: -Digest", "No")]
    [InlineData("service:", "No")]
    [InlineData("service: Digest?", "Maybe")]
    [InlineData("service: Digest@inherited", "Yes")]
    [InlineData("service: Digest@default", "No")]
    // Nothing else
    [InlineData("machine: Digest", "No")]
    [InlineData("http Digest", "No")]
    public void The_verdict_follows_the_table(string subject, string verdict) => Assert.Equal(verdict, Build.Verdict(Id, subject));

    [Theory]
    [InlineData("client: Digest", "Digest", "")]
    public void The_deciding_line_is_blamed_and_the_others_are_named(string subject, string blamed, string related)
    {
        Finding finding = Build.Found(Id, subject);
        Assert.Equal(blamed, finding.Location);
        Assert.Equal(related, string.Join(" ", finding.Places()));
    }

    [Theory]
    [InlineData("client: Digest", "WinRM client configuration", "use Kerberos or Negotiate.")]
    [InlineData("service: Digest", "WinRM service configuration", "use Kerberos or Negotiate.")]
    [InlineData("service: Digest", "can search for the password offline", "use Kerberos or Negotiate.")]
    public void The_message_names_the_danger_and_the_way_out(string subject, string danger, string wayOut)
    {
        string message = Build.Found(Id, subject).Message;
        Assert.Contains(danger, message, System.StringComparison.Ordinal);
        Assert.EndsWith(wayOut, message, System.StringComparison.Ordinal);
    }
}
