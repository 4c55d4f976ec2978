using System;
using System.Net;
using System.Threading.Tasks;
using WinRMSharp;

namespace Contoso.Deployment;

public static class RemoteCommand
{
    public static async Task<string> RunAsync(string host, NetworkCredential credential)
    {
        Uri address = new($"https://{host}:5986");
        CredentialCache credentials = new();
        credentials.Add(address, "Basic", credential);
        Transport transport = new(address, credentials); // expect: WRM1004
        CommandState state = await new WinRMClient(new Protocol(transport)).RunCommand("ipconfig", ["/all"]);
        return state.Stdout;
    }
}
