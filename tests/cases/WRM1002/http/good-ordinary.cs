using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading.Tasks;

namespace Contoso.Web;

/// <summary>Basic over HTTP, but of a service that is not WinRM.</summary>
public sealed class BuildServer
{
    private readonly HttpClient _client = new();

    public BuildServer(string token) => _client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", token);

    public Task<string> QueueAsync() => _client.GetStringAsync("http://build.corp.example:8080/api/queue");

    /// <summary>Documentation speaks of the port; that opens no connection.</summary>
    public static string Help => "WinRM listens on http://host:5985/wsman by default; use https://host:5986/wsman.";
}
