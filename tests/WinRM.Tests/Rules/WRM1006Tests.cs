using WinRM.Rules;
using Xunit;

namespace WinRM.Tests.Rules;

public class WRM1006Tests
{
    public const string Id = "WRM1006";

    [Theory]
    [InlineData("service: HttpListener", "Yes")]
    [InlineData("service: -HttpListener", "No")]
    [InlineData("service:", "No")]
    [InlineData("service: HttpListener?", "Maybe")]
    // The same script refuses unencrypted traffic
    [InlineData("service: HttpListener -AllowUnencrypted", "No")]
    [InlineData("service: HttpListener AllowUnencrypted", "Yes")]
    [InlineData("service: HttpListener AllowUnencrypted?", "Maybe")]
    [InlineData("service: HttpListener -AllowUnencrypted@default", "Yes")]
    // Only services
    [InlineData("client: HttpListener", "No")]
    [InlineData("http HttpListener", "No")]
    public void The_verdict_follows_the_table(string subject, string verdict) => Assert.Equal(verdict, Build.Verdict(Id, subject));

    [Theory]
    [InlineData("service: HttpListener", Level.Advice)]
    [InlineData("service: HttpListener proxy=Named", Level.Warning)]
    [InlineData("service: HttpListener proxy?", Level.Advice)]
    public void The_level_follows_the_table(string subject, Level level) => Assert.Equal(level, Build.Found(Id, subject).Level);

    [Theory]
    [InlineData("service: HttpListener", "HttpListener", "")]
    [InlineData("service: HttpListener proxy=Named", "HttpListener", "proxy=Named")]
    public void The_deciding_line_is_blamed_and_the_others_are_named(string subject, string blamed, string related)
    {
        Finding finding = Build.Found(Id, subject);
        Assert.Equal(blamed, finding.Location);
        Assert.Equal(related, string.Join(" ", finding.Places()));
    }

    [Theory]
    [InlineData("service: HttpListener", "clients that are configured badly reach it in clear text", "set AllowUnencrypted to false as well.")]
    public void The_message_names_the_danger_and_the_way_out(string subject, string danger, string wayOut)
    {
        string message = Build.Found(Id, subject).Message;
        Assert.Contains(danger, message, System.StringComparison.Ordinal);
        Assert.EndsWith(wayOut, message, System.StringComparison.Ordinal);
    }
}
