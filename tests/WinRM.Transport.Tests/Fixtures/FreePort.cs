using System.Net;
using System.Net.Sockets;

namespace WinRM.Transport.Tests.Fixtures;

/// <summary>Ports for programs that cannot choose one.</summary>
internal static class FreePort
{
    /// <summary>One that nobody has at the moment.</summary>
    public static int Next()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
