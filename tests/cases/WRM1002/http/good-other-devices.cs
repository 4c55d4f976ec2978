using System;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using System.Threading.Tasks;

namespace Contoso.Hardware;

/// <summary>WS-Management of others: their ports are not WinRM's, and WinRM's rules are not theirs.</summary>
public static class Devices
{
    /// <summary>Intel AMT serves 16992 (HTTP) and 16993 (HTTPS), with Digest.</summary>
    public static async Task<string> AmtAsync(string host, NetworkCredential credential, string envelope)
    {
        Uri endpoint = new($"http://{host}:16992/wsman");
        using HttpClientHandler handler = new() { Credentials = new CredentialCache { { endpoint, "Digest", credential } } };
        using HttpClient client = new(handler);
        using HttpResponseMessage response = await client.PostAsync(endpoint, new StringContent(envelope, Encoding.UTF8, "application/soap+xml"));
        return await response.Content.ReadAsStringAsync();
    }

    /// <summary>OpenPegasus and OMI serve 5988 (HTTP) and 5989 (HTTPS).</summary>
    public static async Task<string> PegasusAsync(string host, string token, string envelope)
    {
        using HttpClient client = new();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", token);
        using HttpResponseMessage response = await client.PostAsync($"http://{host}:5988/cimom", new StringContent(envelope, Encoding.UTF8, "application/xml"));
        return await response.Content.ReadAsStringAsync();
    }

    /// <summary>iDRAC serves HTTPS only and knows Basic only.</summary>
    public static async Task<string> IdracAsync(string host, string token, string envelope)
    {
        using HttpClient client = new();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", token);
        using HttpResponseMessage response = await client.PostAsync($"https://{host}/wsman", new StringContent(envelope, Encoding.UTF8, "application/soap+xml"));
        return await response.Content.ReadAsStringAsync();
    }
}
