using System.Net;
using System.Net.Http;
using System.Text;
using System.Threading.Tasks;

namespace Contoso.Branch;

public static class BranchClient
{
    public static async Task<string> SendAsync(string host, NetworkCredential credential, NetworkCredential proxyCredential, string envelope)
    {
        using HttpClientHandler handler = new()
        {
            Credentials = credential,
            Proxy = new WebProxy("http://proxy.corp.example:8080") { Credentials = proxyCredential },
        };
        using HttpClient client = new(handler);
        using HttpResponseMessage response = await client.PostAsync($"https://{host}:5986/wsman", new StringContent(envelope, Encoding.UTF8, "application/soap+xml"));
        return await response.Content.ReadAsStringAsync();
    }
}
