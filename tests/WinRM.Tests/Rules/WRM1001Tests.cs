using WinRM.Rules;
using Xunit;

namespace WinRM.Tests.Rules;

public class WRM1001Tests
{
    public const string Id = "WRM1001";

    [Theory]
    // A connection asks for it, whatever the endpoint
    [InlineData("http Negotiate NoEncryption", "Yes")]
    [InlineData("https Negotiate NoEncryption", "Yes")]
    [InlineData("NoEncryption", "Yes")]
    [InlineData("http Basic NoEncryption", "Yes")]
    [InlineData("http NoEncryption proxy=Named", "Yes")]
    [InlineData("http Negotiate NoEncryption?", "Maybe")]
    [InlineData("http Negotiate -NoEncryption", "No")]
    [InlineData("http Negotiate", "No")]
    [InlineData("bare: NoEncryption", "Yes")]
    [InlineData("powershell: https NoEncryption", "Yes")]
    [InlineData("mi: https NoEncryption", "Yes")]
    [InlineData("winrm: https NoEncryption", "Yes")]
    [InlineData("powershell:", "No")]
    [InlineData("mi:", "No")]
    [InlineData("winrm:", "No")]
    // Over HTTPS two stacks pay no heed to it
    [InlineData("pywinrm: http NoEncryption", "Yes")]
    [InlineData("pywinrm: https NoEncryption", "No")]
    [InlineData("pywinrm: NoEncryption", "No")]
    [InlineData("pywinrm: port=5985 NoEncryption", "Yes")]
    [InlineData("pywinrm: port? NoEncryption", "Maybe")]
    [InlineData("pywinrm: http? NoEncryption", "Maybe")]
    [InlineData("pypsrp: http NoEncryption", "Yes")]
    [InlineData("pypsrp: https NoEncryption", "No")]
    [InlineData("pypsrp: port=5985", "No")]
    // A stack that cannot encrypt, although the mechanism could
    [InlineData("http Negotiate -Seals", "Yes")]
    [InlineData("http Kerberos -Seals", "Yes")]
    [InlineData("http CredSsp -Seals", "Yes")]
    [InlineData("http Negotiate? -Seals", "Maybe")]
    [InlineData("http Basic -Seals", "No")]
    [InlineData("http Digest -Seals", "No")]
    [InlineData("http Certificate -Seals", "No")]
    [InlineData("http Negotiate Seals?", "Maybe")]
    [InlineData("http? Negotiate -Seals", "Maybe")]
    [InlineData("https Negotiate -Seals", "No")]
    [InlineData("bare: http -Seals", "Maybe")]
    // This machine
    [InlineData("loopback NoEncryption", "No")]
    [InlineData("loopback? NoEncryption", "Maybe")]
    [InlineData("loopback http Negotiate -Seals", "No")]
    // Several worlds
    [InlineData("http Negotiate | http Negotiate NoEncryption", "Yes")]
    [InlineData("http Negotiate | http Negotiate NoEncryption?", "Maybe")]
    // Configurations
    [InlineData("client: AllowUnencrypted", "Yes")]
    [InlineData("client: AllowUnencrypted?", "Maybe")]
    [InlineData("client: -AllowUnencrypted", "No")]
    [InlineData("client:", "No")]
    [InlineData("service: AllowUnencrypted", "Yes")]
    [InlineData("service: AllowUnencrypted?", "Maybe")]
    [InlineData("service: -AllowUnencrypted", "No")]
    [InlineData("service:", "No")]
    // The settings of one kind do not speak of another
    [InlineData("http AllowUnencrypted", "No")]
    [InlineData("service: NoEncryption", "No")]
    [InlineData("machine: AllowUnencrypted", "No")]
    public void The_verdict_follows_the_table(string subject, string verdict) => Assert.Equal(verdict, Build.Verdict(Id, subject));

    [Theory]
    [InlineData("service: AllowUnencrypted", "AllowUnencrypted", "")]
    [InlineData("http Negotiate NoEncryption", "NoEncryption", "http")]
    [InlineData("https NoEncryption", "NoEncryption", "")]
    [InlineData("http Negotiate -Seals", "-Seals", "http")]
    [InlineData("pywinrm: port=5985 NoEncryption", "NoEncryption", "port=5985")]
    [InlineData("powershell: NoEncryption@default", "NoEncryption@default", "")]
    public void The_deciding_line_is_blamed_and_the_others_are_named(string subject, string blamed, string related)
    {
        Finding finding = Build.Found(Id, subject);
        Assert.Equal(blamed, finding.Location);
        Assert.Equal(related, string.Join(" ", finding.Places()));
    }

    [Theory]
    [InlineData("client: AllowUnencrypted", "anyone on the path, a proxy above all, reads and changes them", "Set it to false.")]
    [InlineData("service: AllowUnencrypted", "the WinRM service accept messages in clear text", "Set it to false.")]
    [InlineData("http NoEncryption", "Messages to 'srv01' are sent without encryption: anyone on the path reads", "or use HTTPS.")]
    [InlineData("http Negotiate -Seals", "the client does not encrypt messages over HTTP: anyone on the path to 'srv01'", "Use HTTPS.")]
    [InlineData("bare: http Negotiate -Seals", "The client does not encrypt", "Use HTTPS.")]
    public void The_message_names_the_danger_and_the_way_out(string subject, string danger, string wayOut)
    {
        string message = Build.Found(Id, subject).Message;
        Assert.Contains(danger, message, System.StringComparison.Ordinal);
        Assert.EndsWith(wayOut, message, System.StringComparison.Ordinal);
    }
}
