using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using System.Threading.Tasks;

namespace Contoso.Branch;

public static class BranchClient
{
    public static async Task<string> SendAsync(string host, string token, string envelope)
    {
        using HttpClientHandler handler = new() { Proxy = new WebProxy("proxy.corp.example", 8080) };
        using HttpClient client = new(handler);
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", token); // expect: WRM2002
        using HttpResponseMessage response = await client.PostAsync($"https://{host}:5986/wsman", new StringContent(envelope, Encoding.UTF8, "application/soap+xml"));
        return await response.Content.ReadAsStringAsync();
    }

    public static async Task<string> SendOverHttpAsync(string host, string token, string envelope)
    {
        using HttpClientHandler handler = new() { Proxy = new WebProxy("proxy.corp.example", 8080) };
        using HttpClient client = new(handler);
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", token); // expect: WRM2002
        using HttpResponseMessage response = await client.PostAsync($"http://{host}:5985/wsman", new StringContent(envelope, Encoding.UTF8, "application/soap+xml"));
        return await response.Content.ReadAsStringAsync();
    }
}
