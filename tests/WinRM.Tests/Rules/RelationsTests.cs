using System.Linq;
using WinRM.Rules;
using Xunit;

namespace WinRM.Tests.Rules;

public class RelationsTests
{
    [Theory]
    [InlineData("neutral: http proxy=Named", Level.Warning)]
    [InlineData("machine: proxy=WinHttp", Level.Warning)]
    [InlineData("neutral: http proxy=None", Level.Advice)]
    [InlineData("machine: proxy=None", Level.Advice)]
    [InlineData("neutral: http proxy?", Level.Advice)]
    [InlineData("neutral: http proxy=Assumed@context", Level.Advice)]
    [InlineData("service: AllowUnencrypted", Level.Advice)]
    public void A_listener_is_worse_where_a_proxy_is_known(string other, Level level)
    {
        Subject[] run = [Build.Subject(other), Build.Subject("service: HttpListener")];

        Finding finding = Build.Judge("WRM1006", Relations.Apply(run)[1])!;

        Assert.Equal(level, finding.Level);
    }

    [Fact]
    public void The_proxy_is_named_as_the_reason()
    {
        Subject[] run = [Build.Subject("service: HttpListener"), Build.Subject("neutral: http proxy=Named")];

        Assert.Equal(["proxy=Named"], Build.Judge("WRM1006", Relations.Apply(run)[0])!.Places());
    }

    [Fact]
    public void A_listener_that_names_its_own_proxy_keeps_it()
    {
        Subject[] run = [Build.Subject("service: HttpListener proxy=None"), Build.Subject("neutral: http proxy=Named")];

        Assert.Equal(Level.Advice, Build.Judge("WRM1006", Relations.Apply(run)[0])!.Level);
    }

    [Fact]
    public void Subjects_keep_their_order_and_those_without_a_relation_stay_as_they_are()
    {
        Subject[] run = [Build.Subject("client: Basic"), Build.Subject("service: HttpListener"), Build.Subject("machine: proxy=WinHttp")];

        Subject[] related = [.. Relations.Apply(run)];

        Assert.Same(run[0], related[0]);
        Assert.Same(run[2], related[2]);
        Assert.Equal(run.Select(static subject => subject.Kind), related.Select(static subject => subject.Kind));
    }
}
