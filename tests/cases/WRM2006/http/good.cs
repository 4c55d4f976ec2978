using System.Net;
using System.Net.Http;
using System.Text;
using System.Threading.Tasks;

namespace Contoso.Branch;

public static class BranchClient
{
    public static async Task<string> SendAsync(string host, NetworkCredential proxyCredential, string envelope)
    {
        using HttpClientHandler handler = new()
        {
            UseDefaultCredentials = true,
            Proxy = new WebProxy("http://proxy.corp.example:8080") { Credentials = proxyCredential },
        };
        using HttpClient client = new(handler);
        using HttpResponseMessage response = await client.PostAsync($"https://{host}:5986/wsman", new StringContent(envelope, Encoding.UTF8, "application/soap+xml"));
        return await response.Content.ReadAsStringAsync();
    }

    /// <summary>Somebody else's proxy: a matter of other rules.</summary>
    public static async Task<string> PageAsync()
    {
        using HttpClientHandler handler = new() { Proxy = new WebProxy("http://operator:not-a-secret@proxy.corp.example:8080") };
        using HttpClient client = new(handler);
        return await client.GetStringAsync("https://www.contoso.example/");
    }
}
