using WinRM.Rules;
using Xunit;

namespace WinRM.Tests.Rules;

public class WRM3001Tests
{
    public const string Id = "WRM3001";

    [Theory]
    // Every version with every source
    [InlineData("version=1.0 proxy=InternetExplorer", "Yes")]
    [InlineData("version=1.0 proxy=AutoDetect", "Yes")]
    [InlineData("version=1.0 proxy=WinHttp", "No")]
    [InlineData("version=1.0 proxy=Named", "No")]
    [InlineData("version=1.0 proxy=None", "No")]
    [InlineData("version=1.0 proxy=Assumed", "No")]
    [InlineData("version=1.1 proxy=InternetExplorer", "Yes")]
    [InlineData("version=1.1 proxy=AutoDetect", "Yes")]
    [InlineData("version=1.1 proxy=WinHttp", "No")]
    [InlineData("version=1.1 proxy=Named", "No")]
    [InlineData("version=1.1 proxy=None", "No")]
    [InlineData("version=1.1 proxy=Assumed", "No")]
    [InlineData("version=2.0 proxy=InternetExplorer", "No")]
    [InlineData("version=2.0 proxy=AutoDetect", "No")]
    [InlineData("version=2.0 proxy=WinHttp", "No")]
    [InlineData("version=2.0 proxy=Named", "No")]
    [InlineData("version=2.0 proxy=None", "No")]
    [InlineData("version=2.0 proxy=Assumed", "No")]
    [InlineData("version=3.0 proxy=InternetExplorer", "No")]
    [InlineData("version=3.0 proxy=AutoDetect", "No")]
    [InlineData("version=3.0 proxy=WinHttp", "No")]
    [InlineData("version=3.0 proxy=Named", "No")]
    [InlineData("version=3.0 proxy=None", "No")]
    [InlineData("version=3.0 proxy=Assumed", "No")]
    // What cannot be seen
    [InlineData("version? proxy=InternetExplorer", "Maybe")]
    [InlineData("version? proxy=AutoDetect", "Maybe")]
    [InlineData("version? proxy=WinHttp", "No")]
    [InlineData("version=1.1 proxy?", "Maybe")]
    [InlineData("version=2.0 proxy?", "No")]
    [InlineData("version? proxy?", "Maybe")]
    [InlineData("version=1.1", "No")]
    // A machine
    [InlineData("machine: version=1.1 proxy=InternetExplorer", "Yes")]
    [InlineData("machine: version=1.1 proxy=AutoDetect", "Yes")]
    [InlineData("machine: version=1.1 proxy=WinHttp", "No")]
    [InlineData("machine: version=2.0 proxy=InternetExplorer", "No")]
    [InlineData("machine: proxy=InternetExplorer", "Maybe")]
    // The version of each stack
    [InlineData("winrm: proxy=InternetExplorer", "Maybe")]
    [InlineData("winrm: version=1.1 proxy=InternetExplorer", "Yes")]
    [InlineData("pywinrm: proxy=InternetExplorer", "No")]
    [InlineData("pypsrp: proxy=InternetExplorer", "No")]
    [InlineData("powershell: proxy=InternetExplorer", "No")]
    [InlineData("mi: proxy=InternetExplorer", "No")]
    // Endpoint and scheme do not matter
    [InlineData("version=1.1 proxy=InternetExplorer loopback", "Yes")]
    [InlineData("https version=1.1 proxy=InternetExplorer", "Yes")]
    // Only connections and machines
    [InlineData("service: version=1.1 proxy=InternetExplorer", "No")]
    [InlineData("client: version=1.1 proxy=InternetExplorer", "No")]
    public void The_verdict_follows_the_table(string subject, string verdict) => Assert.Equal(verdict, Build.Verdict(Id, subject));

    [Theory]
    [InlineData("version=1.1 proxy=InternetExplorer", "proxy=InternetExplorer", "version=1.1")]
    [InlineData("machine: version=1.0@context proxy=AutoDetect", "proxy=AutoDetect", "version=1.0@context")]
    public void The_deciding_line_is_blamed_and_the_others_are_named(string subject, string blamed, string related)
    {
        Finding finding = Build.Found(Id, subject);
        Assert.Equal(blamed, finding.Location);
        Assert.Equal(related, string.Join(" ", finding.Places()));
    }

    [Theory]
    [InlineData("version=1.1 proxy=InternetExplorer", "Internet Explorer proxy settings have no effect on 'srv01': WinRM 1.1 and earlier read only the WinHTTP proxy", "Set it with 'netsh winhttp set proxy' or ProxyCfg.exe.")]
    public void The_message_names_the_danger_and_the_way_out(string subject, string danger, string wayOut)
    {
        string message = Build.Found(Id, subject).Message;
        Assert.Contains(danger, message, System.StringComparison.Ordinal);
        Assert.EndsWith(wayOut, message, System.StringComparison.Ordinal);
    }

    [Fact]
    public void The_version_may_come_from_the_user() =>
        Assert.Equal("Yes", Build.Verdict(Id, "machine: proxy=InternetExplorer", new JudgeOptions { StackVersion = Settings.Version(1, 1) }));
}
