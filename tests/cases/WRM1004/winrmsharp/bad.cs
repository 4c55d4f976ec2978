using System;
using System.Net;
using System.Threading.Tasks;
using WinRMSharp;

namespace Contoso.Deployment;

/// <summary>The library accepts every certificate, and has no switch for it.</summary>
public static class RemoteCommand
{
    public static async Task<string> RunAsync(NetworkCredential credential)
    {
        WinRMClient client = new("https://srv01.corp.example:5986", credential, new WinRMClientOptions { ReadTimeout = TimeSpan.FromSeconds(30) }); // expect: WRM1004
        CommandState state = await client.RunCommand("ipconfig", ["/all"]);
        return state.Stdout;
    }
}
