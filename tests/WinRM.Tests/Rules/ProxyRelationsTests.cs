using System.Collections.Generic;
using System.Linq;
using WinRM.Rules;
using WinRM.Rules.Proxies;
using Xunit;

namespace WinRM.Tests.Rules;

public class ProxyRelationsTests
{
    private const string Client = "neutral: http Negotiate proxy=Named";

    [Fact]
    public void A_connection_through_a_proxy_that_shares_is_told_with_the_line_of_the_proxy()
    {
        Finding finding = Build.Judge("WRM2005", Apply(Build.Subject(Client), Server("plain=Possible server=Shared", 3128))[0])!;

        Assert.Equal(Level.Error, finding.Level);
        Assert.Contains("server=Shared", finding.Places());
        Assert.Contains("shares server connections between clients", finding.Message, System.StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("plain=Possible server=PerRequest", Level.Error)]
    [InlineData("plain=Possible -Passes", Level.Error)]
    [InlineData("plain=Possible -KeepsClients", Level.Error)]
    [InlineData("plain=Possible http=1.0", Level.Error)]
    [InlineData("plain=Possible server=Shared -Measured", Level.Warning)]
    [InlineData("plain=Possible server=Shared?", Level.Warning)]
    [InlineData("plain=Possible", Level.Warning)]
    public void What_the_proxy_does_decides_how_serious_plain_HTTP_is(string server, Level level) =>
        Assert.Equal(level, Build.Judge("WRM2005", Apply(Build.Subject(Client), Server(server, 3128))[0])!.Level);

    [Fact]
    public void A_proxy_that_a_client_uses_carries_WinRM_though_its_own_file_does_not_say_so()
    {
        Subject server = Apply(Build.Subject(Client), Server("plain=Possible server=Shared", 3128))[1];

        Finding finding = Build.Judge("WRM5004", server)!;

        Assert.Equal(Level.Error, finding.Level);
        Assert.Equal(["proxy=Named"], finding.Places());
    }

    [Fact]
    public void A_client_over_HTTPS_makes_it_matter_that_CONNECT_is_refused()
    {
        Subject server = Apply(Build.Subject("neutral: https Negotiate proxy=Named"), Server("plain=Possible -Connect server=Shared", 3128))[1];

        Assert.Equal("Yes", Build.Verdict("WRM5005", server).ToString());
        Assert.Equal(Level.Advice, Build.Judge("WRM5004", server)!.Level);
    }

    [Theory]
    [InlineData(8080)]
    [InlineData(3129)]
    public void A_proxy_that_listens_on_another_port_is_another_one(int port)
    {
        IReadOnlyList<Subject> related = Apply(Build.Subject(Client), Server("plain=Possible server=Shared", port));

        Assert.Equal(Level.Warning, Build.Judge("WRM2005", related[0])!.Level);
        Assert.Null(Build.Judge("WRM5004", related[1]));
    }

    [Fact]
    public void Of_two_that_it_could_be_none_is_meant()
    {
        IReadOnlyList<Subject> related = Apply(Build.Subject(Client), Server("plain=Possible server=Shared", 3128), Server("plain=Possible server=Shared", 3128));

        Assert.Equal(Level.Warning, Build.Judge("WRM2005", related[0])!.Level);
        Assert.All(related.Skip(1), static server => Assert.Null(Build.Judge("WRM5004", server)));
    }

    [Fact]
    public void A_reverse_proxy_is_never_the_one_that_a_client_names() =>
        Assert.Null(Build.Judge("WRM5004", Apply(Build.Subject(Client), Server("plain=Known server=Shared", 3128))[1]));

    [Fact]
    public void Without_addresses_nothing_is_related()
    {
        Subject[] run = [Build.Subject(Client), Server("plain=Possible server=Shared", 3128)];

        Assert.Same(run, Relations.Apply(run));
    }

    private static IReadOnlyList<Subject> Apply(params Subject[] run) => Relations.Apply(run, static _ => "http://proxy.corp:3128/");

    private static Subject Server(string words, int port) => new(SubjectKind.ProxyServer, Squid.Row, Build.Host, Build.Worlds(words), Build.Anchor) { Ports = [port] };
}
