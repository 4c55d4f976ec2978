using System;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Threading.Tasks;
using WinRM.Tests.ProxyServers;
using WinRM.Transport.Tests.Fixtures;
using Xunit;

namespace WinRM.Transport.Tests.EndToEnd;

/// <summary>Nobody becomes somebody else, whatever is shared.</summary>
[Collection(TestBed.Name)]
public sealed class SharingTests(TestBed bed)
{
    private const string Envelope = """<s:Envelope xmlns:s="http://www.w3.org/2003/05/soap-envelope"><s:Header/><s:Body/></s:Envelope>""";

    // The client does not know that there is a proxy. What remains is that the server refuses messages in clear.
    [FactWith(Need.Kerberos, Need.Nginx)]
    public async Task Who_rides_somebody_elses_connection_gets_nothing_from_a_server_that_enforces_encryption()
    {
        ListenerProcess listener = await bed.ListenerAsync();
        using ProxyProcess nginx = await Nginx.StartAsync(NginxManner.Pooled, listener.Http.Port);
        Uri front = new($"http://localhost:{nginx.Port}/wsman");
        await using WsmSession alice = await WsmSession.ConnectAsync(await Logins.OptionsAsync(bed, front, Login.Kerberos));
        Assert.Equal("alice@WINRM.TEST\r\n", (await alice.RunAsync("whoami")).Output);

        using HttpClient stranger = new(new SocketsHttpHandler { UseProxy = false });
        using StringContent message = new(Envelope, Encoding.UTF8, "application/soap+xml");
        using HttpResponseMessage answer = await stranger.PostAsync(front, message);

        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync());
        Assert.True(listener.Requests[^1] is { Identity: "alice@WINRM.TEST", Plaintext: true, Operation: null });
    }

    [TheoryWith(Need.Kerberos, Need.Ntlm, Need.Haproxy, Need.Squid)]
    [InlineData("haproxy ReuseAlways")]
    [InlineData("haproxy ReuseNever")]
    [InlineData("squid Default")]
    public async Task Two_users_through_one_proxy_stay_two(string way)
    {
        ListenerProcess listener = await bed.ListenerAsync();
        (IDisposable? process, int port) = await Way.All.Single(one => one.Name == way).StartAsync(listener.Http.Port);
        using (process)
        {
            WsmProxy proxy = new(new Uri($"http://127.0.0.1:{port}"));
            await using WsmSession alice = await WsmSession.ConnectAsync(await Logins.OptionsAsync(bed, listener.Http, Login.Kerberos) with { Proxy = proxy });
            await using WsmSession carol = await WsmSession.ConnectAsync(await Logins.OptionsAsync(bed, listener.Http, Login.Ntlm) with { Proxy = proxy });

            for (int i = 0; i < 4; i++)
            {
                Assert.Equal("alice@WINRM.TEST\r\n", (await alice.RunAsync("whoami")).Output);
                Assert.Equal("WINRM\\carol\r\n", (await carol.RunAsync("whoami")).Output);
            }
        }
    }

    [FactWith(Need.Ntlm)]
    public async Task A_wrong_password_does_not_ride_on_a_right_one()
    {
        WsmOptions right = await Logins.OptionsAsync(bed, (await bed.ListenerAsync()).Http, Login.Ntlm);
        await using WsmSession session = await WsmSession.ConnectAsync(right);
        await session.RunAsync("whoami");

        WsmOptions wrong = right with { Credential = new NetworkCredential(NtlmAccounts.User, "wrong", NtlmAccounts.Domain) };

        await Assert.ThrowsAsync<WsmAuthenticationException>(() => WsmSession.ConnectAsync(wrong));
    }

    [TheoryWith(Need.Kerberos, Need.Ntlm)]
    [InlineData("Kerberos")]
    [InlineData("Ntlm")]
    public async Task Many_commands_of_one_session_do_not_mix_their_keys(string login)
    {
        const int Commands = 24;
        await using WsmSession session = await WsmSession.ConnectAsync(await Logins.OptionsAsync(bed, (await bed.ListenerAsync()).Http, Enum.Parse<Login>(login)));

        WsmCommandResult[] results = await Task.WhenAll(Enumerable.Range(0, Commands).Select(number => session.RunAsync($"echo {number}")));

        Assert.Equal(Enumerable.Range(0, Commands).Select(static number => $"{number}\r\n"), results.Select(static result => result.Output));
    }

    [FactWith(Need.Kerberos)]
    public async Task The_tickets_of_the_process_are_used_only_when_that_is_asked_for()
    {
        WsmOptions options = (await Logins.OptionsAsync(bed, (await bed.ListenerAsync()).Http, Login.Kerberos)) with { Credential = null };
        ProcessVariables.Set((await bed.Realm).ClientEnvironment("bob"));

        await Assert.ThrowsAsync<ArgumentException>(() => WsmSession.ConnectAsync(options));
        await using WsmSession session = await WsmSession.ConnectAsync(options with { UseAmbientCredential = true });

        Assert.Equal("bob@WINRM.TEST\r\n", (await session.RunAsync("whoami")).Output);
    }
}
