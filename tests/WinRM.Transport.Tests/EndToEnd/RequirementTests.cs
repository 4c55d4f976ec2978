using System;
using System.Linq;
using System.Net;
using System.Threading.Tasks;
using WinRM.Listener;
using WinRM.Tests.ProxyServers;
using WinRM.Transport.Tests.Fixtures;
using WinRM.Transport.Tests.Hostile;
using Xunit;

namespace WinRM.Transport.Tests.EndToEnd;

/// <summary>What the article about proxies and WinRM asks for, requirement by requirement, with real proxies. Requirements that options alone decide are in TransportPolicyTests.</summary>
[Collection(TestBed.Name)]
public sealed class RequirementTests(TestBed bed)
{
    [FactWith(Need.Kerberos, Need.Squid)]
    public async Task N3_a_proxy_that_asks_for_authentication_on_HTTP_is_refused_and_HTTPS_is_named()
    {
        using ProxyProcess squid = await Squid.StartAsync(SquidManner.BasicAuthentication);

        InsecureTransportException refused = await Assert.ThrowsAsync<InsecureTransportException>(() => RunThroughAsync(squid.Port));

        Assert.Equal("WRM2003", refused.RuleId);
        Assert.Contains("HTTPS is required", refused.Message, StringComparison.Ordinal);
    }

    [FactWith(Need.Kerberos, Need.Squid)]
    public async Task N4_the_credential_of_the_proxy_and_that_of_the_server_never_meet()
    {
        ListenerProcess listener = await bed.ListenerAsync();
        using ProxyProcess squid = await Squid.StartAsync(SquidManner.BasicAuthentication);
        using Tap tap = new(squid.Port);
        WsmOptions options = await Logins.OptionsAsync(bed, listener.Https, Login.Basic) with { Proxy = ProxyAt(tap.Port, Squid.User, Squid.Password) };

        await RunAsync(options);

        Assert.Equal([Squid.Password], tap.Recording.Reveals([Squid.Password, TestBed.BasicPassword]));
        Assert.All(listener.Requests, static request => Assert.Equal(TestBed.BasicUser, request.Identity));
    }

    [FactWith(Need.Squid)]
    public async Task N4_the_server_s_credential_is_not_tried_at_a_proxy_that_asks()
    {
        using ProxyProcess squid = await Squid.StartAsync(SquidManner.BasicAuthentication);
        using Tap tap = new(squid.Port);
        WsmOptions options = await Logins.OptionsAsync(bed, (await bed.ListenerAsync()).Https, Login.Basic) with { Proxy = ProxyAt(tap.Port) };

        await Assert.ThrowsAsync<WsmAuthenticationException>(() => RunAsync(options));

        Assert.Empty(tap.Recording.Reveals([TestBed.BasicUser, TestBed.BasicPassword]));
    }

    [FactWith(Need.Kerberos, Need.Squid)]
    public async Task N6_a_proxy_without_connection_based_authentication_is_told_for_what_it_is()
    {
        using ProxyProcess squid = await Squid.StartAsync(SquidManner.NoConnectionAuthentication);

        ProxyException stripped = await Assert.ThrowsAsync<ProxyException>(() => RunThroughAsync(squid.Port));

        Assert.Equal((ProxyVerdict.StripsAuthentication, "WRM5002"), (stripped.Verdict, stripped.RuleId));
    }

    [FactWith(Need.Squid)]
    public async Task N7_two_credentials_are_two_parameters_and_a_wrong_one_is_named()
    {
        using ProxyProcess squid = await Squid.StartAsync(SquidManner.BasicAuthentication);
        WsmOptions options = await Logins.OptionsAsync(bed, (await bed.ListenerAsync()).Https, Login.Basic);

        WsmAuthenticationException atProxy = await Assert.ThrowsAsync<WsmAuthenticationException>(() => RunAsync(options with { Proxy = ProxyAt(squid.Port, Squid.User, "wrong") }));
        WsmAuthenticationException atServer = await Assert.ThrowsAsync<WsmAuthenticationException>(
            () => RunAsync(options with { Proxy = ProxyAt(squid.Port, Squid.User, Squid.Password), Credential = new NetworkCredential(TestBed.BasicUser, "wrong") }));

        Assert.StartsWith("The proxy", atProxy.Message, StringComparison.Ordinal);
        Assert.StartsWith("The server", atServer.Message, StringComparison.Ordinal);
    }

    [FactWith(Need.Kerberos, Need.Nginx)]
    public async Task N8_a_proxy_that_shares_connections_is_refused_before_any_message()
    {
        ListenerProcess listener = await bed.ListenerAsync();
        using ProxyProcess nginx = await Nginx.StartAsync(NginxManner.Pooled, listener.Http.Port);

        InsecureTransportException refused = await Assert.ThrowsAsync<InsecureTransportException>(() => RunThroughAsync(nginx.Port));

        Assert.Equal("WRM5004", refused.RuleId);
        Assert.DoesNotContain(listener.Requests, static request => request.BodyLength > 0);
    }

    [FactWith(Need.Kerberos)]
    public async Task N9_a_proxy_that_answers_with_HTTP_10_is_told_for_what_it_is()
    {
        using HostileProxy proxy = new(new Rewrite(static answer => answer with { Line = answer.Line.Replace("HTTP/1.1", "HTTP/1.0", StringComparison.Ordinal) }));

        ProxyException old = await Assert.ThrowsAsync<ProxyException>(() => RunThroughAsync(proxy.Address.Port));

        Assert.Equal((ProxyVerdict.Http10, "WRM5001"), (old.Verdict, old.RuleId));
    }

    [FactWith(Need.Kerberos, Need.Squid)]
    public async Task N10_a_proxy_that_ends_the_connection_after_the_authentication_is_told_with_the_request_at_which()
    {
        using ProxyProcess squid = await Squid.StartAsync(SquidManner.NoServerPersistence);

        ProxyException lost = await Assert.ThrowsAsync<ProxyException>(() => RunThroughAsync(squid.Port));

        Assert.Equal((ProxyVerdict.AffinityLost, "WRM5003"), (lost.Verdict, lost.RuleId));
        Assert.InRange(lost.Leg, 1, 3);
    }

    [TheoryWith(Need.Kerberos, Need.Ntlm, Need.Squid)]
    [InlineData("Kerberos")]
    [InlineData("Ntlm")]
    public async Task N11_no_request_has_a_body_before_the_authentication_is_complete(string login)
    {
        ListenerProcess listener = await bed.ListenerAsync();
        using ProxyProcess squid = await Squid.StartAsync(SquidManner.Default);

        await RunThroughAsync(squid.Port, Enum.Parse<Login>(login));

        ListenerEvent[] requests = [.. listener.Requests];
        int complete = Array.FindIndex(requests, static request => request is { Leg: > 0, Status: 200 });
        Assert.InRange(complete, 1, 2);
        Assert.All(requests[..(complete + 1)], static request => Assert.Equal(0, request.BodyLength));
        Assert.All(requests.Where(static request => request.BodyLength > 0), static request => Assert.True(request.Encrypted));
    }

    [TheoryWith(Need.Kerberos, Need.Squid)]
    [InlineData(false)]
    [InlineData(true)]
    public async Task N12_the_first_message_goes_over_the_authenticated_connection_or_not_at_all(bool isLost)
    {
        ListenerProcess listener = await bed.ListenerAsync();
        using ProxyProcess squid = await Squid.StartAsync(isLost ? SquidManner.NoServerPersistence : SquidManner.Default);

        Exception? failure = await Record.ExceptionAsync(() => RunThroughAsync(squid.Port));

        Assert.Equal(isLost, failure is not null);
        int[] authenticated = [.. listener.Requests.Where(static request => request is { Leg: > 0, Status: 200 }).Select(static request => request.Connection)];
        Assert.All(listener.Requests.Where(static request => request.BodyLength > 0), request => Assert.Contains(request.Connection, authenticated));
    }

    [FactWith(Need.Kerberos, Need.Squid)]
    public async Task N13_one_connection_carries_everything_and_authentication_that_has_to_be_repeated_is_counted()
    {
        using ProxyProcess keeps = await Squid.StartAsync(SquidManner.Default);
        using ProxyProcess closes = await Squid.StartAsync(SquidManner.NoClientPersistence);

        Assert.Equal(1, await RunThroughAsync(keeps.Port));
        Assert.InRange(await RunThroughAsync(closes.Port), 2, 5);
    }

    [FactWith(Need.Kerberos)]
    public async Task N15_the_reference_listener_refuses_a_message_in_clear_and_has_no_switch_for_it()
    {
        using ListenerProcess listener = await bed.StartListenerAsync("--http");
        using System.Net.Http.HttpClient stranger = new();
        using System.Net.Http.StringContent clear = new("<s:Envelope/>", System.Text.Encoding.UTF8, "application/soap+xml");

        Assert.Equal(HttpStatusCode.Unauthorized, (await stranger.PostAsync(listener.Http, clear)).StatusCode);
        Assert.DoesNotContain(
            typeof(ListenerEvent).Assembly.GetTypes().SelectMany(static type => type.GetProperties()).Select(static property => property.Name),
            static name => name.Contains("Unencrypted", StringComparison.OrdinalIgnoreCase));
    }

    [TheoryWith(Need.Kerberos, Need.Ntlm)]
    [InlineData("Kerberos")]
    [InlineData("Ntlm")]
    public async Task N17_a_proxy_that_reads_everything_reads_nothing(string login)
    {
        Login how = Enum.Parse<Login>(login);
        using HostileProxy proxy = new(new Attack());
        using Tap tap = new(proxy.Address.Port);

        await RunThroughAsync(tap.Port, how);

        Assert.Empty(tap.Recording.Reveals([Logins.PasswordOf(how), "hello", "CommandLine", "Envelope"]));
    }

    [FactWith(Need.Kerberos)]
    public async Task N18_a_proxy_of_the_environment_is_not_used_unless_it_is_named()
    {
        using HostileProxy proxy = new(new Attack());
        using Tap tap = new(proxy.Address.Port);
        Environment.SetEnvironmentVariable("http_proxy", $"http://127.0.0.1:{tap.Port}");
        WsmOptions options = await Logins.OptionsAsync(bed, (await bed.ListenerAsync()).Http, Login.Kerberos);

        await RunAsync(options);
        Environment.SetEnvironmentVariable("http_proxy", null);

        Assert.Equal(0, tap.Connections);
    }

    private static WsmProxy ProxyAt(int port, string? user = null, string? password = null) =>
        new(new Uri($"http://127.0.0.1:{port}")) { Credential = user is null ? null : new NetworkCredential(user, password) };

    private async Task<int> RunThroughAsync(int proxyPort, Login login = Login.Kerberos) =>
        await RunAsync(await Logins.OptionsAsync(bed, (await bed.ListenerAsync()).Http, login) with { Proxy = ProxyAt(proxyPort) });

    private static async Task<int> RunAsync(WsmOptions options)
    {
        await using WsmSession session = await WsmSession.ConnectAsync(options);
        Assert.Equal(new(0, "hello\r\n", ""), await session.RunAsync("echo", ["hello"]));
        return session.ConnectionsOpened;
    }
}
