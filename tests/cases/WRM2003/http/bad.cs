using System.Net;
using System.Net.Http;
using System.Text;
using System.Threading.Tasks;

namespace Contoso.Branch;

public static class BranchClient
{
    public static async Task<string> SendAsync(string host, NetworkCredential proxyCredential, string envelope)
    {
        WebProxy proxy = new("http://proxy.corp.example:8080");
        proxy.Credentials = proxyCredential; // expect: WRM2003
        using HttpClientHandler handler = new() { UseDefaultCredentials = true };
        handler.Proxy = proxy; // expect: WRM2001
        using HttpClient client = new(handler);
        using HttpResponseMessage response = await client.PostAsync($"http://{host}:5985/wsman", new StringContent(envelope, Encoding.UTF8, "application/soap+xml"));
        return await response.Content.ReadAsStringAsync();
    }
}
