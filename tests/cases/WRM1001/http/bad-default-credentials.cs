using System.Net.Http;
using System.Text;
using System.Threading.Tasks;

namespace Contoso.Remoting;

public static class WsMan
{
    /// <summary>The caller's own credentials, and messages in clear text.</summary>
    public static async Task<string> SendAsync(string host, string envelope)
    {
        using HttpClientHandler handler = new() { UseDefaultCredentials = true };
        using HttpClient client = new(handler);
        using HttpRequestMessage request = new(HttpMethod.Post, $"http://{host}:5985/wsman"); // expect: WRM1001
        request.Content = new StringContent(envelope, Encoding.UTF8, "application/soap+xml");
        using HttpResponseMessage response = await client.SendAsync(request);
        return await response.Content.ReadAsStringAsync();
    }
}
