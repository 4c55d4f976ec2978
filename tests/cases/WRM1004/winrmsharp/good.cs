using System.Net;
using System.Threading.Tasks;
using WinRMSharp;

namespace Contoso.Deployment;

public static class RemoteCommand
{
    /// <summary>To this machine nobody stands in between.</summary>
    public static async Task<string> RunHereAsync(NetworkCredential credential)
    {
        WinRMClient client = new("https://localhost:5986", credential);
        CommandState state = await client.RunCommand("hostname");
        return state.Stdout;
    }

    /// <summary>Over HTTP there is no certificate.</summary>
    public static async Task<string> RunAsync(NetworkCredential credential)
    {
        WinRMClient client = new("http://srv01.corp.example:5985", credential); // expect: WRM1001
        CommandState state = await client.RunCommand("hostname");
        return state.Stdout;
    }
}
