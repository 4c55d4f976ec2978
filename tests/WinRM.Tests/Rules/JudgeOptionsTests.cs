using WinRM.Rules;
using Xunit;

namespace WinRM.Tests.Rules;

public class JudgeOptionsTests
{
    [Theory]
    [InlineData("1.0", 100)]
    [InlineData("1.1", 101)]
    [InlineData("2.0", 200)]
    [InlineData("3.0", 300)]
    [InlineData("3", 300)]
    [InlineData(" 2.0 ", 200)]
    public void A_version_is_read_as_major_and_minor(string text, int expected)
    {
        Assert.True(JudgeOptions.TryParseVersion(text, out int version));
        Assert.Equal(expected, version);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData(".")]
    [InlineData("1.")]
    [InlineData(".1")]
    [InlineData("0.9")]
    [InlineData("0")]
    [InlineData("1.1.0")]
    [InlineData("10.0")]
    [InlineData("2.10")]
    [InlineData("-1")]
    [InlineData("1,1")]
    [InlineData("1. 1")]
    [InlineData("v1.1")]
    [InlineData("two")]
    [InlineData("\u0661.\u0661")]
    public void What_is_no_version_is_refused_and_reads_as_zero(string? text)
    {
        Assert.False(JudgeOptions.TryParseVersion(text, out int version));
        Assert.Equal(0, version);
    }

    [Fact]
    public void By_default_nothing_is_added()
    {
        World world = Build.World("http loopback");
        Assert.Same(world, JudgeOptions.Default.Apply(SubjectKind.Connection, world));
    }

    [Fact]
    public void The_version_of_the_user_holds_where_none_was_stated()
    {
        JudgeOptions options = new() { StackVersion = 101 };
        Fact added = options.Apply(SubjectKind.MachineProxy, Build.World(""))[Settings.StackVersion]!;
        Assert.Equal((101, Origin.Context, null), ((int)added.Value!, added.Origin, added.Location));
        Assert.Equal(200, options.Apply(SubjectKind.MachineProxy, Build.World("version=2.0"))[Settings.StackVersion]!.Value);
        Assert.Null(options.Apply(SubjectKind.MachineProxy, Build.World("version?"))[Settings.StackVersion]!.Value);
    }

    [Fact]
    public void The_version_of_the_user_wins_over_the_default_of_the_stack()
    {
        Assert.Equal("No", Build.Verdict("WRM3001", "mi: proxy=InternetExplorer"));
        Assert.Equal("Yes", Build.Verdict("WRM3001", "mi: proxy=InternetExplorer", new JudgeOptions { StackVersion = 101 }));
    }

    [Fact]
    public void An_assumed_proxy_holds_for_connections_and_for_services()
    {
        JudgeOptions options = new() { AssumeProxy = true };
        foreach (SubjectKind kind in System.Enum.GetValues<SubjectKind>())
        {
            int? source = options.Apply(kind, Build.World("http"))[Settings.ProxySource]?.Value;
            Assert.Equal(kind is SubjectKind.Connection or SubjectKind.ServiceConfiguration ? (int)ProxySource.Assumed : null, source);
        }
    }

    [Theory]
    [InlineData("proxy=None", (int)ProxySource.None)]
    [InlineData("proxy=Named", (int)ProxySource.Named)]
    [InlineData("proxy?", null)]
    public void An_assumed_proxy_never_overrides_a_stated_one(string words, int? expected)
    {
        JudgeOptions options = new() { AssumeProxy = true };
        Assert.Equal(expected, options.Apply(SubjectKind.Connection, Build.World(words))[Settings.ProxySource]!.Value);
    }

    [Theory]
    [InlineData("http Basic loopback", "No", "Yes")]
    [InlineData("http Basic loopback?", "Maybe", "Yes")]
    [InlineData("http Basic -loopback", "Yes", "Yes")]
    [InlineData("http Basic", "Yes", "Yes")]
    public void Without_the_exclusion_this_machine_counts_as_any_other(string words, string excluded, string included)
    {
        Assert.Equal(excluded, Build.Verdict("WRM1002", words));
        Assert.Equal(included, Build.Verdict("WRM1002", words, new JudgeOptions { ExcludeLoopback = false }));
    }
}
