using System;
using System.Net;
using System.Net.Sockets;

namespace WinRM.Lint;

/// <summary>What a host name says about where the host is.</summary>
internal static class HostNames
{
    /// <summary>The name is one of this machine: localhost, 127.0.0.0/8, ::1 or a dot.</summary>
    public static bool IsLoopback(string name)
    {
        string host = name.Trim().TrimStart('[').TrimEnd(']');
        if (host == "." || host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
            || host.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        return IPAddress.TryParse(host, out IPAddress? address) && IPAddress.IsLoopback(address)
            && (address.AddressFamily == AddressFamily.InterNetworkV6 || host.Contains('.', StringComparison.Ordinal));
    }
}
