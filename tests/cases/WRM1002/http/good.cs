using System;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using System.Threading.Tasks;

namespace Contoso.Remoting;

public sealed class WsManClient
{
    private readonly HttpClient _client = new();

    public async Task<string> SendAsync(string host, string user, string password, string envelope)
    {
        string token = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user}:{password}"));
        using HttpRequestMessage request = new(HttpMethod.Post, $"https://{host}:5986/wsman");
        request.Headers.Authorization = new AuthenticationHeaderValue("Basic", token);
        request.Content = new StringContent(envelope, Encoding.UTF8, "application/soap+xml");
        using HttpResponseMessage response = await _client.SendAsync(request);
        return await response.Content.ReadAsStringAsync();
    }

    /// <summary>Identify needs no credential.</summary>
    public async Task<bool> AnswersAsync(string host, string identify)
    {
        using HttpRequestMessage request = new(HttpMethod.Post, $"http://{host}:5985/wsman");
        request.Headers.Add("WSMANIDENTIFY", "unauthenticated");
        request.Content = new StringContent(identify, Encoding.UTF8, "application/soap+xml");
        using HttpResponseMessage response = await _client.SendAsync(request);
        return response.IsSuccessStatusCode;
    }
}
