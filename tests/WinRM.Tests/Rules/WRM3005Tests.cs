using WinRM.Rules;
using Xunit;

namespace WinRM.Tests.Rules;

public class WRM3005Tests
{
    public const string Id = "WRM3005";

    [Theory]
    [InlineData("machine: tool=ProxyCfg windows=6.0", "Yes")]
    [InlineData("machine: tool=ProxyCfg windows=6.1", "Yes")]
    [InlineData("machine: tool=ProxyCfg windows=5.2", "No")]
    [InlineData("machine: tool=Netsh windows=5.2", "Yes")]
    [InlineData("machine: tool=Netsh windows=6.0", "No")]
    // Where the version is not known nothing is said
    [InlineData("machine: tool=ProxyCfg", "No")]
    [InlineData("machine: tool=Netsh", "No")]
    [InlineData("machine: tool=ProxyCfg windows?", "Maybe")]
    [InlineData("machine: tool? windows=6.1", "Maybe")]
    [InlineData("machine: windows=6.1", "No")]
    // WinRM 3.0 needs Windows 7
    [InlineData("machine: tool=ProxyCfg version=3.0", "Yes")]
    [InlineData("machine: tool=ProxyCfg version=2.0", "No")]
    [InlineData("machine: tool=Netsh version=1.1", "No")]
    // Only machines
    [InlineData("https tool=ProxyCfg windows=6.1", "No")]
    public void The_verdict_follows_the_table(string subject, string verdict) => Assert.Equal(verdict, Build.Verdict(Id, subject));

    [Theory]
    [InlineData("machine: tool=ProxyCfg windows=6.1", "tool=ProxyCfg", "windows=6.1")]
    public void The_deciding_line_is_blamed_and_the_others_are_named(string subject, string blamed, string related)
    {
        Finding finding = Build.Found(Id, subject);
        Assert.Equal(blamed, finding.Location);
        Assert.Equal(related, string.Join(" ", finding.Places()));
    }

    [Theory]
    [InlineData("machine: tool=ProxyCfg windows=6.1", "the command fails and WinRM keeps the proxy that it had", "Use netsh winhttp.")]
    [InlineData("machine: tool=Netsh windows=5.2", "the command fails and WinRM keeps the proxy that it had", "Use ProxyCfg.exe.")]
    public void The_message_names_the_danger_and_the_way_out(string subject, string danger, string wayOut)
    {
        string message = Build.Found(Id, subject).Message;
        Assert.Contains(danger, message, System.StringComparison.Ordinal);
        Assert.EndsWith(wayOut, message, System.StringComparison.Ordinal);
    }
}
