using WinRM.Rules;
using Xunit;

namespace WinRM.Tests.Rules;

public class WRM3003Tests
{
    public const string Id = "WRM3003";

    [Theory]
    [InlineData("machine: http= -https=", "Yes")]
    [InlineData("machine: http= https=", "No")]
    [InlineData("machine: -http= https=", "No")]
    [InlineData("machine: -http= -https=", "No")]
    [InlineData("machine:", "No")]
    [InlineData("machine: https=", "No")]
    [InlineData("machine: -https=", "No")]
    // What cannot be seen
    [InlineData("machine: http= https=?", "Maybe")]
    [InlineData("machine: http=", "Maybe")]
    [InlineData("machine: http=? -https=", "Maybe")]
    [InlineData("machine: http=? https=?", "Maybe")]
    [InlineData("machine: http=? https=", "No")]
    [InlineData("machine: -http= https=?", "No")]
    // Several worlds
    [InlineData("machine: http= https= | http= -https=", "Yes")]
    [InlineData("machine: http= https= | -http= -https=", "No")]
    // Only machines
    [InlineData("http= -https=", "No")]
    [InlineData("service: http= -https=", "No")]
    [InlineData("client: http= -https=", "No")]
    public void The_verdict_follows_the_table(string subject, string verdict) => Assert.Equal(verdict, Build.Verdict(Id, subject));

    [Theory]
    [InlineData("machine: http= -https=", "http=", "")]
    public void The_deciding_line_is_blamed_and_the_others_are_named(string subject, string blamed, string related)
    {
        Finding finding = Build.Found(Id, subject);
        Assert.Equal(blamed, finding.Location);
        Assert.Equal(related, string.Join(" ", finding.Places()));
    }

    [Theory]
    [InlineData("machine: http= -https=", "WinRM over HTTP is pushed through the proxy and WinRM over HTTPS goes past it", "Add an https= entry, or name the proxy without a scheme.")]
    public void The_message_names_the_danger_and_the_way_out(string subject, string danger, string wayOut)
    {
        string message = Build.Found(Id, subject).Message;
        Assert.Contains(danger, message, System.StringComparison.Ordinal);
        Assert.EndsWith(wayOut, message, System.StringComparison.Ordinal);
    }
}
