using System;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Threading.Tasks;

namespace Contoso.Branch;

public static class BranchClient
{
    public static async Task<string> SendAsync(string host, NetworkCredential credential, string envelope)
    {
        Uri endpoint = new($"https://{host}:5986/wsman");
        using HttpClientHandler handler = new()
        {
            Credentials = new CredentialCache { { endpoint, "Negotiate", credential } },
            Proxy = new WebProxy("proxy.corp.example", 8080),
        };
        using HttpClient client = new(handler);
        using HttpResponseMessage response = await client.PostAsync(endpoint, new StringContent(envelope, Encoding.UTF8, "application/soap+xml"));
        return await response.Content.ReadAsStringAsync();
    }
}
