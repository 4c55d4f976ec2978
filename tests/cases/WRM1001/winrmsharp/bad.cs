using System.Net;
using System.Threading.Tasks;
using WinRMSharp;

namespace Contoso.Deployment;

/// <summary>Over HTTP the library encrypts nothing, whatever the mechanism.</summary>
public static class RemoteCommand
{
    public static async Task<string> RunAsync(string host, NetworkCredential credential)
    {
        WinRMClient client = new($"http://{host}:5985", credential); // expect: WRM1001
        CommandState state = await client.RunCommand("ipconfig", ["/all"]);
        return state.Stdout;
    }
}
