using System.Collections.Generic;
using System.Linq;
using Microsoft.Management.Infrastructure;
using Microsoft.Management.Infrastructure.Options;

/// <summary>Without options a session uses WS-Management over HTTP, and options say HTTP unless they say TLS.</summary>
public static class Inventory
{
    public static List<CimInstance> Services(string host)
    {
        using CimSession session = CimSession.Create(host); // expect: WRM1003
        return session.QueryInstances(@"root\cimv2", "WQL", "SELECT * FROM Win32_Service").ToList();
    }

    public static List<CimInstance> Disks(string host)
    {
        using CimSession session = CimSession.Create(host, new WSManSessionOptions { DestinationPort = 5985 }); // expect: WRM1003
        return session.QueryInstances(@"root\cimv2", "WQL", "SELECT * FROM Win32_LogicalDisk").ToList();
    }
}
