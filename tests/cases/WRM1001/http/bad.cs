using System;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Threading.Tasks;

namespace Contoso.Remoting;

/// <summary>A WS-Management client of our own: HttpClient authenticates, but nothing encrypts the messages.</summary>
public sealed class WsManClient(NetworkCredential credential)
{
    public async Task<string> SendAsync(string host, string envelope)
    {
        Uri endpoint = new($"http://{host}:5985/wsman"); // expect: WRM1001
        using HttpClientHandler handler = new() { Credentials = new CredentialCache { { endpoint, "Negotiate", credential } } };
        using HttpClient client = new(handler) { Timeout = TimeSpan.FromSeconds(60) };
        using StringContent content = new(envelope, Encoding.UTF8, "application/soap+xml");
        using HttpResponseMessage response = await client.PostAsync(endpoint, content);
        return await response.Content.ReadAsStringAsync();
    }
}
