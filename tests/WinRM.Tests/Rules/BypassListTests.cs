using WinRM.Rules;
using Xunit;

namespace WinRM.Tests.Rules;

public class BypassListTests
{
    [Theory]
    [InlineData("srv.lab.example", "srv.lab.example", true)]
    [InlineData("SRV.Lab.Example", "srv.lab.example", true)]
    [InlineData("*.lab.example", "srv.lab.example", true)]
    [InlineData("*.lab.example", "lab.example", false)]
    [InlineData("*.lab.example", "srv.lab.example.org", false)]
    [InlineData("other;*.lab.example", "srv.lab.example", true)]
    [InlineData("other *.lab.example", "srv.lab.example", true)]
    [InlineData("10.0.*", "10.0.3.4", true)]
    [InlineData("1*.0.*.4", "10.0.3.4", true)]
    [InlineData("*", "anything", true)]
    [InlineData("<local>", "srv", true)]
    [InlineData("<local>", "srv.lab.example", false)]
    [InlineData("<local>", "fe80::1", false)]
    [InlineData("https://srv.lab.example:5986", "srv.lab.example", true)]
    [InlineData("srv:5985", "srv", true)]
    [InlineData("fe80::1", "fe80::1", true)]
    [InlineData("(none)", "srv", false)]
    [InlineData("", "srv", false)]
    public void A_host_goes_past_the_proxy_when_an_entry_names_it(string list, string host, bool covers) =>
        Assert.Equal(covers, BypassList.Covers(list, host));
}
