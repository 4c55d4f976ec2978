using System;
using System.Net;
using System.Threading.Tasks;
using WinRMSharp;

namespace Contoso.Deployment;

public static class RemoteCommand
{
    public static async Task<string> RunAsync(string host, NetworkCredential credential)
    {
        Uri address = new($"http://{host}:5985");
        CredentialCache credentials = new();
        credentials.Add(address, "Basic", credential); // expect: WRM1002
        Transport transport = new(address, credentials);
        CommandState state = await new WinRMClient(new Protocol(transport)).RunCommand("ipconfig", ["/all"]);
        return state.Stdout;
    }
}
