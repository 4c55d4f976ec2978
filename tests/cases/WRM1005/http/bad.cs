using System.Net.Http;
using System.Text;
using System.Threading.Tasks;

namespace Contoso.Remoting;

public static class WsMan
{
    public static async Task<string> SendAsync(string host, string envelope)
    {
        using HttpClientHandler handler = new()
        {
            UseDefaultCredentials = true,
            CheckCertificateRevocationList = false, // expect: WRM1005
        };
        using HttpClient client = new(handler);
        using HttpResponseMessage response = await client.PostAsync($"https://{host}:5986/wsman", new StringContent(envelope, Encoding.UTF8, "application/soap+xml"));
        return await response.Content.ReadAsStringAsync();
    }
}
