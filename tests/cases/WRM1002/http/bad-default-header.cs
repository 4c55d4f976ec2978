using System;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using System.Threading.Tasks;

namespace Contoso.Remoting;

public static class WsMan
{
    private const int Port = 5985;

    public static async Task<string> IdentifyAsync(string host, string token, string envelope)
    {
        Uri endpoint = new UriBuilder("http", host, Port, "wsman").Uri;
        using HttpClient client = new();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", token); // expect: WRM1002
        using HttpResponseMessage response = await client.PostAsync(endpoint, new StringContent(envelope, Encoding.UTF8, "application/soap+xml"));
        return await response.Content.ReadAsStringAsync();
    }
}
