using System;
using System.Net;
using WinRMSharp;

namespace Contoso.Deployment;

public sealed class RemoteShell
{
    private readonly WinRMClient _client;

    public RemoteShell(string user, string password)
    {
        TransportOptions options = new() { ReadTimeout = TimeSpan.FromSeconds(30) };
        Transport transport = new(new Uri("http://srv01.corp.example:5985"), new NetworkCredential(user, password), options); // expect: WRM1001
        _client = new WinRMClient(new Protocol(transport));
    }

    public ITransport Transport => _client.Transport;
}
