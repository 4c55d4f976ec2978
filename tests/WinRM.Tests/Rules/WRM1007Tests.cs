using WinRM.Rules;
using Xunit;

namespace WinRM.Tests.Rules;

public class WRM1007Tests
{
    public const string Id = "WRM1007";

    [Theory]
    [InlineData("http Digest", "Yes")]
    [InlineData("http Certificate", "Yes")]
    [InlineData("http Digest Certificate", "Yes")]
    [InlineData("http -Digest -Certificate", "No")]
    [InlineData("http Digest?", "Maybe")]
    [InlineData("http Digest? Certificate", "Yes")]
    [InlineData("http Basic", "No")]
    [InlineData("http Negotiate Digest", "Yes")]
    // Over HTTP only
    [InlineData("https Digest", "No")]
    [InlineData("http? Digest", "Maybe")]
    // This machine
    [InlineData("http Digest loopback", "No")]
    [InlineData("http Digest loopback?", "Maybe")]
    // Stacks
    [InlineData("powershell: Digest", "Yes")]
    [InlineData("pywinrm: port=5985 Certificate", "Yes")]
    [InlineData("pywinrm: port=5986 Certificate", "No")]
    [InlineData("powershell:", "No")]
    // Only connections
    [InlineData("client: http Digest", "No")]
    public void The_verdict_follows_the_table(string subject, string verdict) => Assert.Equal(verdict, Build.Verdict(Id, subject));

    [Theory]
    [InlineData("http Digest", "Digest", "http")]
    [InlineData("http Certificate", "Certificate", "http")]
    public void The_deciding_line_is_blamed_and_the_others_are_named(string subject, string blamed, string related)
    {
        Finding finding = Build.Found(Id, subject);
        Assert.Equal(blamed, finding.Location);
        Assert.Equal(related, string.Join(" ", finding.Places()));
    }

    [Theory]
    [InlineData("http Digest", "Digest authentication over HTTP to 'srv01' has no message encryption", "or Kerberos or Negotiate.")]
    [InlineData("http Certificate", "Client certificate authentication over HTTP", "or Kerberos or Negotiate.")]
    public void The_message_names_the_danger_and_the_way_out(string subject, string danger, string wayOut)
    {
        string message = Build.Found(Id, subject).Message;
        Assert.Contains(danger, message, System.StringComparison.Ordinal);
        Assert.EndsWith(wayOut, message, System.StringComparison.Ordinal);
    }
}
