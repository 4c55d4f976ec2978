using WinRM.Rules;
using Xunit;

namespace WinRM.Tests.Rules;

public class WRM2006Tests
{
    public const string Id = "WRM2006";

    [Theory]
    [InlineData("UrlCredential", "Yes")]
    [InlineData("-UrlCredential", "No")]
    [InlineData("https", "No")]
    [InlineData("UrlCredential?", "Maybe")]
    [InlineData("https proxy=Named UrlCredential", "Yes")]
    // The machine's proxy
    [InlineData("machine: UrlCredential", "Yes")]
    [InlineData("machine:", "No")]
    [InlineData("machine: UrlCredential?", "Maybe")]
    // Nothing else
    [InlineData("service: UrlCredential", "No")]
    public void The_verdict_follows_the_table(string subject, string verdict) => Assert.Equal(verdict, Build.Verdict(Id, subject));

    [Theory]
    [InlineData("UrlCredential", "UrlCredential", "")]
    public void The_deciding_line_is_blamed_and_the_others_are_named(string subject, string blamed, string related)
    {
        Finding finding = Build.Found(Id, subject);
        Assert.Equal(blamed, finding.Location);
        Assert.Equal(related, string.Join(" ", finding.Places()));
    }

    [Theory]
    [InlineData("UrlCredential", "whoever reads the file, its history or a log has them", "from a secret store.")]
    [InlineData("machine: UrlCredential", "whoever can read the setting has the password", "Remove them.")]
    public void The_message_names_the_danger_and_the_way_out(string subject, string danger, string wayOut)
    {
        string message = Build.Found(Id, subject).Message;
        Assert.Contains(danger, message, System.StringComparison.Ordinal);
        Assert.EndsWith(wayOut, message, System.StringComparison.Ordinal);
    }
}
