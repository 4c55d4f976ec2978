using System;
using System.Linq;
using System.Net;
using System.Threading.Tasks;
using Xunit;

namespace WinRM.Transport.Tests.Policy;

public sealed class OptionsCheckTests
{
    private static readonly WsmOptions s_good = new(new Uri("https://server.example:5986/wsman")) { Credential = new NetworkCredential("u", "p") };

    private static Task<ArgumentException> Refused(WsmOptions options) => Assert.ThrowsAsync<ArgumentException>(() => WsmConnection.OpenAsync(options));

    [Fact]
    public async Task An_endpoint_with_a_password_is_refused() => await Refused(s_good with { Endpoint = new Uri("https://u:p@server.example/wsman") });

    [Fact]
    public async Task A_proxy_address_with_a_password_is_refused() => await Refused(s_good with { Proxy = new WsmProxy(new Uri("http://u:p@proxy.example:8080")) });

    [Fact]
    public async Task N18_no_identity_is_taken_from_the_process_unless_named() => await Refused(s_good with { Credential = null });

    [Fact]
    public async Task A_credential_and_the_ambient_one_contradict_each_other() => await Refused(s_good with { UseAmbientCredential = true });

    [Fact]
    public async Task The_process_s_own_credential_in_disguise_is_refused() => await Refused(s_good with { Credential = CredentialCache.DefaultNetworkCredentials });

    [Fact]
    public async Task The_identity_of_the_process_is_no_NTLM_account() =>
        await Refused(s_good with { Credential = null, UseAmbientCredential = true, Authentication = WsmAuthentication.Ntlm });

    [Fact]
    public async Task A_time_limit_without_end_is_refused() => await Refused(s_good with { OperationTimeout = TimeSpan.MaxValue });

    [Fact]
    public void A_host_beyond_ASCII_goes_to_a_proxy_under_its_registered_name()
    {
        WinRM.Transport.Connecting.Route route = new(null!, System.IO.Stream.Null, null, ThroughHttpProxy: true);
        Assert.Equal("http://xn--mnchen-3ya.example:5985/wsman", route.Target(new Uri("http://m\u00FCnchen.example:5985/wsman")));
    }

    [Fact]
    public async Task Certificate_authentication_needs_a_certificate() => await Refused(s_good with { Authentication = WsmAuthentication.Certificate });

    [Fact]
    public async Task A_scheme_that_is_not_HTTP_is_refused() => await Refused(s_good with { Endpoint = new Uri("ftp://server.example/wsman") });

    [Fact]
    public async Task A_user_name_that_Basic_cannot_carry_is_refused() =>
        await Refused(s_good with { Authentication = WsmAuthentication.Basic, Credential = new NetworkCredential("a:b", "p") });

    [Fact]
    public void No_option_speaks_of_unencrypted_messages() =>
        Assert.DoesNotContain(typeof(WsmOptions).GetProperties().Select(static p => p.Name), static name =>
            name.Contains("Encrypt", StringComparison.OrdinalIgnoreCase) || name.Contains("Plain", StringComparison.OrdinalIgnoreCase)
            || name.Contains("Insecure", StringComparison.OrdinalIgnoreCase) || name.Contains("Skip", StringComparison.OrdinalIgnoreCase));
}
