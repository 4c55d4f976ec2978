using System.Linq;
using WinRM.Rules;
using Xunit;

namespace WinRM.Tests.Rules;

public class WRM1002Tests
{
    public const string Id = "WRM1002";

    [Theory]
    [InlineData("http Basic", "Yes")]
    [InlineData("http Basic Negotiate", "Yes")]
    [InlineData("http Basic NoEncryption", "Yes")]
    [InlineData("http Basic proxy=Named", "Yes")]
    [InlineData("https Basic", "No")]
    [InlineData("http? Basic", "Maybe")]
    [InlineData("Basic", "Maybe")]
    [InlineData("http Basic?", "Maybe")]
    [InlineData("http? Basic?", "Maybe")]
    [InlineData("https Basic?", "No")]
    [InlineData("http? -Basic", "No")]
    [InlineData("http -Basic", "No")]
    [InlineData("http", "No")]
    [InlineData("http Negotiate", "No")]
    [InlineData("http Kerberos", "No")]
    [InlineData("http CredSsp", "No")]
    [InlineData("http Digest", "No")]
    [InlineData("http Certificate", "No")]
    [InlineData("bare: http", "Maybe")]
    // This machine
    [InlineData("http Basic loopback", "No")]
    [InlineData("http Basic loopback?", "Maybe")]
    [InlineData("http Basic -loopback", "Yes")]
    [InlineData("http? Basic loopback", "No")]
    // Several worlds
    [InlineData("https Basic | http Negotiate", "No")]
    [InlineData("https Basic | http Basic", "Yes")]
    [InlineData("https Basic | http Basic?", "Maybe")]
    // What each stack does when nothing is said
    [InlineData("pywinrm:", "No")]
    [InlineData("pywinrm: http", "Yes")]
    [InlineData("pywinrm: port=5985", "Yes")]
    [InlineData("pywinrm: port=5986", "No")]
    [InlineData("pywinrm: port=80", "No")]
    [InlineData("pywinrm: port=5985 https", "No")]
    [InlineData("pywinrm: port=5986 http", "Yes")]
    [InlineData("pywinrm: port?", "Maybe")]
    [InlineData("pywinrm: port=5985 Kerberos", "No")]
    [InlineData("pywinrm: port=5985 Kerberos?", "Maybe")]
    [InlineData("pywinrm: port=5985 -Basic", "No")]
    [InlineData("pypsrp: port=5985", "No")]
    [InlineData("pypsrp: port=5985 Basic", "Yes")]
    [InlineData("pypsrp: Basic", "No")]
    [InlineData("powershell:", "No")]
    [InlineData("powershell: Basic", "Yes")]
    [InlineData("powershell: https Basic", "No")]
    [InlineData("mi:", "No")]
    [InlineData("mi: Basic", "Yes")]
    [InlineData("winrm:", "No")]
    [InlineData("winrm: Basic", "Yes")]
    // Only connections
    [InlineData("client: http Basic", "No")]
    [InlineData("service: http Basic", "No")]
    [InlineData("machine: http Basic", "No")]
    public void The_verdict_follows_the_table(string subject, string verdict) => Assert.Equal(verdict, Build.Verdict(Id, subject));

    [Theory]
    [InlineData("http Basic", "Basic", "http")]
    [InlineData("pywinrm: port=5985", "port=5985", "")]
    [InlineData("pywinrm: port=5985 Basic", "Basic", "port=5985")]
    [InlineData("pywinrm: http", "http", "")]
    [InlineData("pywinrm: port?", "port?", "")]
    [InlineData("powershell: Basic", "Basic", "")]
    [InlineData("http Basic@default", "http", "Basic@default")]
    public void The_deciding_line_is_blamed_and_the_others_are_named(string subject, string blamed, string related)
    {
        Finding finding = Build.Found(Id, subject);
        Assert.Equal(blamed, finding.Location);
        Assert.Equal(related, string.Join(" ", finding.Places()));
    }

    [Theory]
    [InlineData("http Basic", "to 'srv01' sends the password in clear text: anyone on the path reads it", "Use HTTPS, or Kerberos or Negotiate.")]
    [InlineData("pywinrm: port=5985", "(default of pywinrm, no mechanism is set) sends the password", "Use HTTPS, or Kerberos or Negotiate.")]
    public void The_message_names_the_danger_and_the_way_out(string subject, string danger, string wayOut)
    {
        string message = Build.Found(Id, subject).Message;
        Assert.Contains(danger, message, System.StringComparison.Ordinal);
        Assert.EndsWith(wayOut, message, System.StringComparison.Ordinal);
    }

    [Fact]
    public void The_message_gives_no_reason_for_a_mechanism_that_is_set() =>
        Assert.DoesNotContain("(", Build.Found(Id, "pywinrm: port=5985 Basic").Message, System.StringComparison.Ordinal);

    [Fact]
    public void The_message_calls_nothing_a_default_that_differs_between_paths()
    {
        Worlds many = Worlds.Of(Enumerable.Range(1, 17).Select(port => Build.World($"http port={port} {(port == 1 ? "-Basic" : "Basic")}@context")));
        Finding finding = Build.Judge(Id, Build.Subject("pywinrm", many))!;
        Assert.Equal(Confidence.Possible, finding.Confidence);
        Assert.DoesNotContain("no mechanism is set", finding.Message, System.StringComparison.Ordinal);
    }
}
