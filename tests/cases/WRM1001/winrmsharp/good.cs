using System.Net;
using System.Threading.Tasks;
using WinRMSharp;

namespace Contoso.Deployment;

/// <summary>HTTPS; but the library accepts every certificate.</summary>
public static class RemoteCommand
{
    public static async Task<string> RunAsync(string host, NetworkCredential credential)
    {
        WinRMClient client = new($"https://{host}:5986", credential); // expect: WRM1004
        CommandState state = await client.RunCommand("ipconfig", ["/all"]);
        return state.Stdout;
    }

    public static async Task<string> RunHereAsync(NetworkCredential credential)
    {
        WinRMClient client = new("http://localhost:5985", credential);
        CommandState state = await client.RunCommand("hostname");
        return state.Stdout;
    }
}
