using WinRM.Rules;
using Xunit;

namespace WinRM.Tests.Rules;

public class WRM2007Tests
{
    public const string Id = "WRM2007";

    [Theory]
    [InlineData("https proxy=Named Shared", "Yes")]
    [InlineData("http proxy=Named Shared", "Yes")]
    [InlineData("https proxy=Named -Shared", "No")]
    [InlineData("https proxy=Named", "No")]
    [InlineData("https proxy=Named Shared?", "Maybe")]
    // Without a proxy there is only one authentication
    [InlineData("https Shared", "No")]
    [InlineData("https proxy=None Shared", "No")]
    [InlineData("https proxy? Shared", "Maybe")]
    // This machine
    [InlineData("https proxy=Named Shared loopback", "No")]
    // Only connections
    [InlineData("machine: proxy=WinHttp Shared", "No")]
    public void The_verdict_follows_the_table(string subject, string verdict) => Assert.Equal(verdict, Build.Verdict(Id, subject));

    [Theory]
    [InlineData("https proxy=Named Shared", "Shared", "proxy=Named")]
    public void The_deciding_line_is_blamed_and_the_others_are_named(string subject, string blamed, string related)
    {
        Finding finding = Build.Found(Id, subject);
        Assert.Equal(blamed, finding.Location);
        Assert.Equal(related, string.Join(" ", finding.Places()));
    }

    [Theory]
    [InlineData("https proxy=Named Shared", "whoever runs or breaks into the proxy can log on to the server", "use two credentials.")]
    public void The_message_names_the_danger_and_the_way_out(string subject, string danger, string wayOut)
    {
        string message = Build.Found(Id, subject).Message;
        Assert.Contains(danger, message, System.StringComparison.Ordinal);
        Assert.EndsWith(wayOut, message, System.StringComparison.Ordinal);
    }
}
