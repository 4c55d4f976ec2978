using System.Net;
using System.Net.Http;
using System.Text;
using System.Threading.Tasks;

namespace Contoso.Branch;

public static class BranchClient
{
    public static async Task<string> SendAsync(string host, string envelope)
    {
        using HttpClientHandler handler = new()
        {
            UseDefaultCredentials = true,
            Proxy = new WebProxy("http://proxy.corp.example:8080"),
        };
        using HttpClient client = new(handler);
        using HttpResponseMessage response = await client.PostAsync($"https://{host}:5986/wsman", new StringContent(envelope, Encoding.UTF8, "application/soap+xml"));
        return await response.Content.ReadAsStringAsync();
    }

    /// <summary>A proxy that is switched off again; what is sent is still in the clear.</summary>
    public static async Task<string> SendDirectAsync(string host, string envelope)
    {
        using HttpClientHandler handler = new() { UseDefaultCredentials = true, UseProxy = false };
        using HttpClient client = new(handler);
        using StringContent content = new(envelope, Encoding.UTF8, "application/soap+xml");
        using HttpResponseMessage response = await client.PostAsync($"http://{host}:5985/wsman", content); // expect: WRM1001
        return await response.Content.ReadAsStringAsync();
    }

    /// <summary>The same proxy and no WinRM.</summary>
    public static async Task<string> PageAsync()
    {
        using HttpClientHandler handler = new() { UseDefaultCredentials = true, Proxy = new WebProxy("http://proxy.corp.example:8080") };
        using HttpClient client = new(handler);
        return await client.GetStringAsync("http://intranet.corp.example/status");
    }
}
