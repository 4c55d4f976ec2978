using WinRM.Rules;
using Xunit;

namespace WinRM.Tests.Rules;

public class WRM3002Tests
{
    public const string Id = "WRM3002";

    [Theory]
    [InlineData("machine: Copied", "Yes")]
    [InlineData("machine: -Copied", "No")]
    [InlineData("machine:", "No")]
    [InlineData("machine: Copied?", "Maybe")]
    [InlineData("machine: proxy=WinHttp", "No")]
    // Only machines
    [InlineData("https Copied", "No")]
    public void The_verdict_follows_the_table(string subject, string verdict) => Assert.Equal(verdict, Build.Verdict(Id, subject));

    [Theory]
    [InlineData("machine: Copied", "Copied", "")]
    public void The_deciding_line_is_blamed_and_the_others_are_named(string subject, string blamed, string related)
    {
        Finding finding = Build.Found(Id, subject);
        Assert.Equal(blamed, finding.Location);
        Assert.Equal(related, string.Join(" ", finding.Places()));
    }

    [Theory]
    [InlineData("machine: Copied", "it follows no later change", "Set the proxy by name.")]
    public void The_message_names_the_danger_and_the_way_out(string subject, string danger, string wayOut)
    {
        string message = Build.Found(Id, subject).Message;
        Assert.Contains(danger, message, System.StringComparison.Ordinal);
        Assert.EndsWith(wayOut, message, System.StringComparison.Ordinal);
    }
}
