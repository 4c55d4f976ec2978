using System;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Threading.Tasks;

namespace Contoso.Remoting;

public static class WsMan
{
    public static async Task<string> SendAsync(string host, NetworkCredential credential, string envelope)
    {
        Uri endpoint = new($"https://{host}:5986/wsman");
        CredentialCache credentials = new();
        credentials.Add(endpoint, "Digest", credential);
        using HttpClientHandler handler = new() { Credentials = credentials };
        using HttpClient client = new(handler);
        using HttpResponseMessage response = await client.PostAsync(endpoint, new StringContent(envelope, Encoding.UTF8, "application/soap+xml"));
        return await response.Content.ReadAsStringAsync();
    }
}
