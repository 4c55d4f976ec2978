using System;
using System.Linq;
using System.Net;
using System.Threading.Tasks;
using WinRM.Tests.ProxyServers;
using WinRM.Transport.Tests.Fixtures;
using WinRM.Transport.Tests.Hostile;
using Xunit;

namespace WinRM.Transport.Tests.EndToEnd;

/// <summary>How many connections and requests there are, and whose they are.</summary>
[Collection(TestBed.Name)]
public sealed class ConnectionTests(TestBed bed)
{
    // Create, Command, Receive, Signal, Delete.
    private const int Exchanges = 5;

    [TheoryWith(Need.Kerberos, Need.Ntlm)]
    [InlineData("Kerberos", 1)]
    [InlineData("Negotiate", 1)]
    [InlineData("NegotiateNtlm", 2)]
    [InlineData("Ntlm", 2)]
    public async Task A_command_needs_one_connection_and_as_many_legs_as_its_mechanism(string login, int legs)
    {
        ListenerProcess listener = await bed.ListenerAsync();

        await Client.RunAsync(await OptionsAsync(listener, login));

        Assert.Equal(legs + Exchanges, listener.Requests.Count);
        Assert.Single(listener.Requests.Select(static request => request.Connection).Distinct());
        Assert.All(listener.Requests.Take(legs), static request => Assert.Equal(0, request.BodyLength));
    }

    [TheoryWith(Need.Kerberos, Need.Ntlm)]
    [InlineData("Kerberos", 1)]
    [InlineData("Ntlm", 2)]
    public async Task Through_a_proxy_the_first_request_asks_for_the_offers_and_a_stranger_is_sent_after_the_logon(string login, int legs)
    {
        ListenerProcess listener = await bed.ListenerAsync();
        using HostileProxy proxy = new(new Attack());

        await Client.RunAsync(await OptionsAsync(listener, login) with { Proxy = new WsmProxy(proxy.Address) });

        Assert.Equal(1 + legs + 1 + Exchanges, listener.Requests.Count);
        Assert.True(listener.Requests[0] is { Status: 401, BodyLength: 0, Scheme: null });
        Assert.True(listener.Requests[1 + legs] is { Status: 401, BodyLength: 0, Scheme: null, Request: 1 });
        Assert.Equal(2, listener.Requests.Select(static request => request.Connection).Distinct().Count());
    }

    // NTLM's cipher goes on from message to message, so that it needs no numbers.
    [TheoryWith(Need.Kerberos)]
    [InlineData("Kerberos")]
    [InlineData("Negotiate")]
    public async Task Kerberos_messages_are_numbered_and_lie_as_Windows_expects(string login)
    {
        ListenerProcess listener = await bed.ListenerAsync();

        await Client.RunAsync(await OptionsAsync(listener, login));

        Assert.True(listener.Requests.Single(static request => request.Leg > 0).Sequenced);
        Assert.All(listener.Requests.Where(static request => request.Encrypted), static request => Assert.Equal(28, request.Rotation));
    }

    [TheoryWith(Need.Kerberos, Need.Ntlm)]
    [InlineData("Kerberos")]
    [InlineData("Ntlm")]
    public async Task DotNets_own_authentication_does_as_well(string login)
    {
        ListenerProcess listener = await bed.ListenerAsync();

        await Client.RunAsync(await OptionsAsync(listener, login) with { PrefersManagedSecurity = true });

        Assert.All(listener.Requests.Where(static request => request is { Encrypted: true, Mechanism: "Kerberos" }), static request => Assert.Equal(28, request.Rotation));
        Assert.DoesNotContain(listener.Requests, static request => request.Plaintext);
    }

    [TheoryWith(Need.Kerberos, Need.Ntlm)]
    [InlineData("Kerberos")]
    [InlineData("Ntlm")]
    [InlineData("Basic")]
    public async Task A_wrong_password_is_told_and_opens_nothing(string login)
    {
        ListenerProcess listener = await bed.ListenerAsync();
        WsmOptions options = await OptionsAsync(listener, login);
        options = options with { Credential = new NetworkCredential(options.Credential!.UserName, "wrong", options.Credential.Domain) };

        await Assert.ThrowsAsync<WsmAuthenticationException>(() => Client.RunAsync(options));

        Assert.DoesNotContain(listener.Requests, static request => request.Operation is not null);
    }

    [FactWith(Need.Kerberos, Need.Squid)]
    public async Task A_connection_that_a_proxy_ended_while_it_was_idle_is_replaced_and_logged_on_again()
    {
        ListenerProcess listener = await bed.ListenerAsync();
        using ProxyProcess squid = await Squid.StartAsync(SquidManner.ShortIdle);
        await using WsmSession session = await WsmSession.ConnectAsync(await OptionsAsync(listener, "Kerberos") with { Proxy = new WsmProxy(new Uri($"http://127.0.0.1:{squid.Port}")) });
        await session.RunAsync("echo one");

        await Task.Delay(TimeSpan.FromSeconds(3));
        WsmCommandResult result = await session.RunAsync("whoami");

        Assert.Equal("alice@WINRM.TEST\r\n", result.Output);
        Assert.Equal(2, session.ConnectionsOpened);
    }

    [FactWith(Need.Ntlm, Need.Squid)]
    public async Task The_proxys_password_and_the_servers_are_two()
    {
        ListenerProcess listener = await bed.ListenerAsync();
        using ProxyProcess squid = await Squid.StartAsync(SquidManner.BasicAuthentication);
        WsmOptions options = await Logins.OptionsAsync(bed, listener.Https, Login.Ntlm);
        WsmProxy proxy = new(new Uri($"http://127.0.0.1:{squid.Port}"));

        await Assert.ThrowsAsync<WsmAuthenticationException>(() => Client.RunAsync(options with { Proxy = proxy }));
        await Assert.ThrowsAsync<WsmAuthenticationException>(() => Client.RunAsync(options with { Proxy = proxy with { Credential = options.Credential } }));
        Assert.Empty(listener.Requests);
    }

    private async Task<WsmOptions> OptionsAsync(ListenerProcess listener, string login) =>
        await Logins.OptionsAsync(bed, login == "Basic" ? listener.Https : listener.Http, Enum.Parse<Login>(login));
}
