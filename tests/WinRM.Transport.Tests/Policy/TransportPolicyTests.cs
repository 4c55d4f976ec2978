using System;
using System.Collections.Generic;
using System.Net;
using System.Security.Cryptography.X509Certificates;
using System.Threading.Tasks;
using WinRM.Rules;
using WinRM.Transport.Policy;
using Xunit;

namespace WinRM.Transport.Tests.Policy;

public sealed class TransportPolicyTests
{
    private static readonly NetworkCredential s_server = new("alice", "secret-of-alice", "CONTOSO");
    private static readonly NetworkCredential s_proxyUser = new("puser", "secret-of-proxy");

    private static WsmOptions Http(WsmAuthentication by = WsmAuthentication.Negotiate) =>
        new(new Uri("http://server.example:5985/wsman")) { Authentication = by, Credential = s_server };

    private static WsmOptions Https(WsmAuthentication by = WsmAuthentication.Negotiate) =>
        new(new Uri("https://server.example:5986/wsman")) { Authentication = by, Credential = s_server };

    private static WsmProxy Proxy(string scheme = "http", NetworkCredential? credential = null) =>
        new(new Uri($"{scheme}://proxy.example:3128")) { Credential = credential };

    private static string? Refusal(WsmOptions options)
    {
        try
        {
            TransportPolicy.Require(options);
            return null;
        }
        catch (InsecureTransportException refused)
        {
            return refused.RuleId;
        }
    }

    [Fact]
    public void Basic_over_http_is_refused() => Assert.Equal("WRM1002", Refusal(Http(WsmAuthentication.Basic)));

    [Fact]
    public void Basic_over_http_through_a_proxy_is_refused_even_when_named() =>
        Assert.Equal("WRM2002", Refusal(Http(WsmAuthentication.Basic) with { Proxy = Proxy(), AcceptedRisks = AcceptedRisks.BasicThroughProxy }));

    [Fact]
    public void Basic_over_verified_TLS_is_allowed() => Assert.Null(Refusal(Https(WsmAuthentication.Basic)));

    [Fact]
    public void Basic_over_TLS_through_a_proxy_is_refused_unless_named() =>
        Assert.Equal("WRM2002", Refusal(Https(WsmAuthentication.Basic) with { Proxy = Proxy() }));

    [Fact]
    public void Basic_over_TLS_through_a_proxy_is_allowed_when_named() =>
        Assert.Null(Refusal(Https(WsmAuthentication.Basic) with { Proxy = Proxy(), AcceptedRisks = AcceptedRisks.BasicThroughProxy }));

    [Fact]
    public void A_client_certificate_over_http_is_refused() => Assert.Equal("WRM1007", Refusal(Http(WsmAuthentication.Certificate)));

    [Theory]
    [InlineData(WsmAuthentication.Negotiate)]
    [InlineData(WsmAuthentication.Kerberos)]
    [InlineData(WsmAuthentication.Ntlm)]
    public void N14_sealing_mechanisms_may_use_http(WsmAuthentication by) => Assert.Null(Refusal(Http(by)));

    [Theory]
    [InlineData(WsmAuthentication.Basic)]
    [InlineData(WsmAuthentication.Certificate)]
    public void N16_what_does_not_seal_never_goes_over_http_through_a_proxy(WsmAuthentication by) => Assert.NotNull(Refusal(Http(by) with
    {
        Proxy = Proxy(),
        AcceptedRisks = AcceptedRisks.BasicThroughProxy | AcceptedRisks.ClearTextProxyAuthentication,
    }));

    [Fact]
    public void N3_a_proxy_credential_with_an_http_endpoint_is_refused() =>
        Assert.Equal("WRM2003", Refusal(Http() with { Proxy = Proxy(credential: s_proxyUser), AcceptedRisks = AcceptedRisks.ClearTextProxyAuthentication }));

    [Fact]
    public void A_proxy_password_on_a_clear_hop_is_refused_unless_named() =>
        Assert.Equal("WRM2004", Refusal(Https() with { Proxy = Proxy(credential: s_proxyUser) }));

    [Fact]
    public void A_proxy_password_on_a_clear_hop_is_allowed_when_named() =>
        Assert.Null(Refusal(Https() with { Proxy = Proxy(credential: s_proxyUser), AcceptedRisks = AcceptedRisks.ClearTextProxyAuthentication }));

    [Fact]
    public void A_proxy_password_over_TLS_is_allowed() => Assert.Null(Refusal(Https() with { Proxy = Proxy("https", s_proxyUser) }));

    [Theory]
    [InlineData("http", false)]
    [InlineData("http", true)]
    [InlineData("https", false)]
    [InlineData("https", true)]
    public void N1_the_four_combinations_of_scheme_and_proxy_authentication_are_decided(string scheme, bool authenticates)
    {
        WsmOptions options = (scheme == "http" ? Http() : Https()) with
        {
            Proxy = Proxy("https", authenticates ? s_proxyUser : null),
        };
        Assert.Equal(scheme == "http" && authenticates ? "WRM2003" : null, Refusal(options));
    }

    [Fact]
    public void N5_sealed_http_through_a_proxy_is_logged()
    {
        IReadOnlyList<Finding> logged = TransportPolicy.Require(Http() with { Proxy = Proxy() });
        Assert.Equal("WRM2005", Assert.Single(logged).Rule.Id);
    }

    [Fact]
    public void N2_https_through_a_proxy_needs_no_word() => Assert.Empty(TransportPolicy.Require(Https() with { Proxy = Proxy() }));

    [Fact]
    public async Task A_refusal_comes_before_any_byte()
    {
        // Nothing listens at the address, so an attempt to connect would be another exception.
        WsmOptions options = Http(WsmAuthentication.Basic) with { Endpoint = new Uri("http://127.0.0.1:1/wsman") };
        await Assert.ThrowsAsync<InsecureTransportException>(() => WsmConnection.OpenAsync(options));
    }

    [Fact]
    public void A_refusal_tells_no_secret()
    {
        WsmOptions options = Http(WsmAuthentication.Basic) with { Proxy = Proxy(credential: s_proxyUser) };
        InsecureTransportException refused = Assert.Throws<InsecureTransportException>(() => TransportPolicy.Require(options));
        Assert.DoesNotContain("secret", refused.Message + options + options.Proxy, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_rule_that_the_transport_refuses_for_a_connection_is_refused_or_cannot_be_asked_for()
    {
        // WRM1001, WRM1004 and WRM2001 have no option that could ask for them; WRM5004 shows on the wire.
        string[] impossible = ["WRM1001", "WRM1004", "WRM2001", "WRM5004"];
        HashSet<string> refused = ["WRM1002", "WRM1007", "WRM2002", "WRM2003", "WRM2004", .. impossible];
        foreach (Rule rule in RuleCatalog.All)
        {
            Assert.Equal(rule.Transport is TransportAction.Refuse or TransportAction.RefuseUnlessNamed, refused.Contains(rule.Id));
        }
    }
}
