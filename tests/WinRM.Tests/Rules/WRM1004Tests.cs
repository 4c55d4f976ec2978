using WinRM.Rules;
using Xunit;

namespace WinRM.Tests.Rules;

public class WRM1004Tests
{
    public const string Id = "WRM1004";

    [Theory]
    [InlineData("https -CA", "Yes")]
    [InlineData("https -CN", "Yes")]
    [InlineData("https -CA -CN", "Yes")]
    [InlineData("https", "No")]
    [InlineData("https CA CN", "No")]
    [InlineData("https CA?", "Maybe")]
    [InlineData("https CN?", "Maybe")]
    [InlineData("https CA? -CN", "Yes")]
    [InlineData("https -CA CN?", "Yes")]
    [InlineData("https CA? CN?", "Maybe")]
    // Over HTTP no check is ever made
    [InlineData("http -CA", "No")]
    [InlineData("http -CN", "No")]
    [InlineData("http -CA -CN", "No")]
    [InlineData("http CA?", "No")]
    [InlineData("http? CA CN", "No")]
    [InlineData("http? CA?", "Maybe")]
    // This machine
    [InlineData("https -CA loopback", "No")]
    [InlineData("https -CA loopback?", "Maybe")]
    [InlineData("https -CA -loopback", "Yes")]
    // A proxy changes nothing
    [InlineData("https -CA proxy=Named", "Yes")]
    [InlineData("https proxy=Named", "No")]
    // The scheme that each stack takes
    [InlineData("pywinrm: -CA", "Yes")]
    [InlineData("pywinrm: port=5985 -CA", "No")]
    [InlineData("pywinrm: port=5986 -CA", "Yes")]
    [InlineData("pywinrm: port=443 -CA", "Yes")]
    [InlineData("pywinrm: port=5985 https -CA", "Yes")]
    [InlineData("pypsrp: -CA", "Yes")]
    [InlineData("pypsrp: port=5985 -CA", "No")]
    [InlineData("powershell: -CA", "No")]
    [InlineData("powershell: https -CN", "Yes")]
    [InlineData("mi: -CA", "No")]
    [InlineData("mi: https -CA", "Yes")]
    [InlineData("winrm: -CA", "No")]
    [InlineData("winrm: https -CN", "Yes")]
    // Several worlds
    [InlineData("http -CA | https", "No")]
    [InlineData("http -CA | https -CA", "Yes")]
    // Only connections
    [InlineData("client: https -CA", "No")]
    [InlineData("service: https -CA", "No")]
    public void The_verdict_follows_the_table(string subject, string verdict) => Assert.Equal(verdict, Build.Verdict(Id, subject));

    // Whoever skips the checks means HTTPS, so this one unknown speaks for the finding.
    [Theory]
    [InlineData("http? -CA")]
    [InlineData("-CA")]
    [InlineData("pywinrm: port? -CA")]
    public void An_endpoint_that_cannot_be_seen_is_not_known_to_be_HTTP(string subject) => Assert.Equal("Yes", Build.Verdict(Id, subject));

    [Theory]
    [InlineData("https -CA", "-CA", "")]
    [InlineData("https -CN", "-CN", "")]
    [InlineData("https -CA -CN", "-CA", "-CN")]
    [InlineData("https CA -CN", "-CN", "")]
    public void The_deciding_line_is_blamed_and_the_others_are_named(string subject, string blamed, string related)
    {
        Finding finding = Build.Found(Id, subject);
        Assert.Equal(blamed, finding.Location);
        Assert.Equal(related, string.Join(" ", finding.Places()));
    }

    [Theory]
    [InlineData("https -CA", "The issuer of the server's certificate is not verified for 'srv01': anyone on the path can pose as the server", "Verify it, trusting your own CA if need be.")]
    [InlineData("https -CN", "The name in the server's certificate is not verified for 'srv01'", "if need be.")]
    [InlineData("https -CA -CN", "Neither issuer nor name of the server's certificate is verified for 'srv01'", "if need be.")]
    [InlineData("https CA?", "The server's certificate is not verified for 'srv01'", "if need be.")]
    public void The_message_names_the_danger_and_the_way_out(string subject, string danger, string wayOut)
    {
        string message = Build.Found(Id, subject).Message;
        Assert.Contains(danger, message, System.StringComparison.Ordinal);
        Assert.EndsWith(wayOut, message, System.StringComparison.Ordinal);
    }
}
