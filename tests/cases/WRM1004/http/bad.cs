using System.Net;
using System.Net.Http;
using System.Text;
using System.Threading.Tasks;

namespace Contoso.Remoting;

public static class WsMan
{
    public static async Task<string> SendAsync(string host, NetworkCredential credential, string envelope)
    {
        using HttpClientHandler handler = new()
        {
            Credentials = credential,
            ServerCertificateCustomValidationCallback = (_, _, _, _) => true, // expect: WRM1004
        };
        using HttpClient client = new(handler);
        using HttpResponseMessage response = await client.PostAsync($"https://{host}:5986/wsman", new StringContent(envelope, Encoding.UTF8, "application/soap+xml"));
        return await response.Content.ReadAsStringAsync();
    }

    public static async Task<string> IdentifyAsync(string host, string identify)
    {
        using HttpClientHandler handler = new();
        handler.ServerCertificateCustomValidationCallback = HttpClientHandler.DangerousAcceptAnyServerCertificateValidator; // expect: WRM1004
        using HttpClient client = new(handler);
        using HttpResponseMessage response = await client.PostAsync($"https://{host}:5986/wsman", new StringContent(identify, Encoding.UTF8, "application/soap+xml"));
        return await response.Content.ReadAsStringAsync();
    }
}
