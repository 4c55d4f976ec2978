using System.Net.Http;
using System.Threading.Tasks;

namespace Contoso.Web;

/// <summary>Other rules watch certificates of ordinary web services.</summary>
public static class Appliance
{
    public static async Task<string> StatusAsync(string host)
    {
        using HttpClientHandler handler = new() { ServerCertificateCustomValidationCallback = (_, _, _, _) => true };
        using HttpClient client = new(handler);
        return await client.GetStringAsync($"https://{host}:8443/status");
    }

    /// <summary>Where a program takes its address from the caller, nothing shows WinRM.</summary>
    public static async Task<string> ReadAsync(string address)
    {
        using HttpClientHandler handler = new() { ServerCertificateCustomValidationCallback = HttpClientHandler.DangerousAcceptAnyServerCertificateValidator };
        using HttpClient client = new(handler);
        return await client.GetStringAsync(address);
    }
}
