using WinRM.Rules;
using Xunit;

namespace WinRM.Tests.Rules;

public class WRM4004Tests
{
    public const string Id = "WRM4004";

    [Theory]
    [InlineData("client: CredSsp", "Yes")]
    [InlineData("client: -CredSsp", "No")]
    [InlineData("client:", "No")]
    [InlineData("client: CredSsp?", "Maybe")]
    [InlineData("client: CredSsp@inherited", "Yes")]
    [InlineData("client: CredSsp@default", "No")]
    [InlineData("service: CredSsp", "Yes")]
    [InlineData("service: -CredSsp", "No")]
    [InlineData("service:", "No")]
    [InlineData("service: CredSsp?", "Maybe")]
    [InlineData("service: CredSsp@inherited", "Yes")]
    [InlineData("service: CredSsp@default", "No")]
    // Nothing else
    [InlineData("machine: CredSsp", "No")]
    [InlineData("http CredSsp", "No")]
    public void The_verdict_follows_the_table(string subject, string verdict) => Assert.Equal(verdict, Build.Verdict(Id, subject));

    [Theory]
    [InlineData("client: CredSsp", "CredSsp", "")]
    public void The_deciding_line_is_blamed_and_the_others_are_named(string subject, string blamed, string related)
    {
        Finding finding = Build.Found(Id, subject);
        Assert.Equal(blamed, finding.Location);
        Assert.Equal(related, string.Join(" ", finding.Places()));
    }

    [Theory]
    [InlineData("client: CredSsp", "WinRM client configuration", "servers that need it.")]
    [InlineData("service: CredSsp", "WinRM service configuration", "servers that need it.")]
    [InlineData("service: CredSsp", "the server receives the user's password", "servers that need it.")]
    public void The_message_names_the_danger_and_the_way_out(string subject, string danger, string wayOut)
    {
        string message = Build.Found(Id, subject).Message;
        Assert.Contains(danger, message, System.StringComparison.Ordinal);
        Assert.EndsWith(wayOut, message, System.StringComparison.Ordinal);
    }
}
