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
}
