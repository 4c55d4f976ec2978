using System;
using System.Net;
using Xunit;

namespace WinRM.Transport.Tests.Policy;

public sealed class WsmProxyTests
{
    private static readonly Uri s_endpoint = new("https://server.example:5986/wsman");

    [Fact]
    public void A_credential_in_the_address_becomes_the_proxy_s_credential()
    {
        WebProxy named = new("http://proxy.example:3128") { Credentials = new NetworkCredential("puser", "word") };
        WsmProxy proxy = Assert.IsType<WsmProxy>(WsmProxy.From(named, s_endpoint));
        Assert.Equal((new Uri("http://proxy.example:3128"), "puser", "word"), (proxy.Address, proxy.Credential?.UserName, proxy.Credential?.Password));
        Assert.DoesNotContain("word", proxy.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void An_endpoint_that_is_bypassed_has_no_proxy() =>
        Assert.Null(WsmProxy.From(new WebProxy("http://proxy.example:3128", BypassOnLocal: false, [@"server\.example"]), s_endpoint));
}
