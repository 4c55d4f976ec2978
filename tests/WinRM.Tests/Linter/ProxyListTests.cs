using System.Linq;
using WinRM.Rules;
using WinRM.Rules.Commands;
using Xunit;

namespace WinRM.Tests.LinterTests;

public class ProxyListTests
{
    [Theory]
    [InlineData("proxy:8080", 1, 1)]
    [InlineData("http=proxy:8080", 1, 0)]
    [InlineData("https=proxy:8443", 0, 1)]
    [InlineData("http=a:1;https=b:2", 1, 1)]
    [InlineData("HTTP=a:1  HTTPS=http://b:2", 1, 1)]
    [InlineData("http=a:1;b:2", 1, 1)]
    [InlineData("ftp=a;socks=b", 0, 0)]
    public void A_list_covers_the_schemes_that_it_names_or_all(string list, int http, int https)
    {
        Fact[] facts = [.. ProxyList.Facts(list, new TextSpan(0, list.Length))];

        Assert.Equal(http, facts.Single(static f => f.Setting == Settings.ProxyForHttp).Value);
        Assert.Equal(https, facts.Single(static f => f.Setting == Settings.ProxyForHttps).Value);
    }

    [Fact]
    public void Entries_stand_where_they_are_written()
    {
        const string text = "set proxy \" http=a:1; https=http://user:x@b:2\"";

        ProxyEntry[] entries = [.. ProxyList.Read(text, new TextSpan(11, text.Length - 12))];

        Assert.Equal(["http=a:1", "https=http://user:x@b:2"], entries.Select(entry => text.Substring(entry.Span.Start, entry.Span.Length)));
        Assert.Equal(["a:1", "http://user:x@b:2"], entries.Select(entry => text.Substring(entry.Address.Start, entry.Address.Length)));
        Assert.Equal([false, true], entries.Select(static entry => entry.HasCredential));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ; ")]
    public void An_empty_list_is_no_proxy(string list)
    {
        Fact fact = Assert.Single(ProxyList.Facts(list, new TextSpan(0, list.Length)));

        Assert.Equal((Settings.ProxySource, (int?)ProxySource.None), (fact.Setting, fact.Value));
    }
}
