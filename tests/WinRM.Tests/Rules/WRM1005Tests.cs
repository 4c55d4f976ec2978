using WinRM.Rules;
using Xunit;

namespace WinRM.Tests.Rules;

public class WRM1005Tests
{
    public const string Id = "WRM1005";

    [Theory]
    [InlineData("https -Revocation", "Yes")]
    [InlineData("https Revocation", "No")]
    [InlineData("https", "No")]
    [InlineData("https Revocation?", "Maybe")]
    // Over HTTP nothing is checked
    [InlineData("http -Revocation", "No")]
    [InlineData("http? -Revocation", "Yes")]
    [InlineData("-Revocation", "Yes")]
    // This machine
    [InlineData("https -Revocation loopback", "No")]
    [InlineData("https -Revocation loopback?", "Maybe")]
    // Stacks
    [InlineData("pywinrm: port=5985 -Revocation", "No")]
    [InlineData("pywinrm: port=5986 -Revocation", "Yes")]
    [InlineData("powershell: https -Revocation", "Yes")]
    // Only connections
    [InlineData("service: -Revocation", "No")]
    public void The_verdict_follows_the_table(string subject, string verdict) => Assert.Equal(verdict, Build.Verdict(Id, subject));

    [Theory]
    [InlineData("https -Revocation", "-Revocation", "")]
    public void The_deciding_line_is_blamed_and_the_others_are_named(string subject, string blamed, string related)
    {
        Finding finding = Build.Found(Id, subject);
        Assert.Equal(blamed, finding.Location);
        Assert.Equal(related, string.Join(" ", finding.Places()));
    }

    [Theory]
    [InlineData("https -Revocation", "whoever has stolen its key can pose as the server", "cannot be reached.")]
    public void The_message_names_the_danger_and_the_way_out(string subject, string danger, string wayOut)
    {
        string message = Build.Found(Id, subject).Message;
        Assert.Contains(danger, message, System.StringComparison.Ordinal);
        Assert.EndsWith(wayOut, message, System.StringComparison.Ordinal);
    }
}
