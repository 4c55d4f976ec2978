using System.Collections.Generic;
using System.Linq;
using Microsoft.Management.Infrastructure;
using Microsoft.Management.Infrastructure.Options;

public static class Inventory
{
    public static List<CimInstance> Services(string host)
    {
        using CimSession session = CimSession.Create(host, new WSManSessionOptions { UseSsl = true });
        return session.QueryInstances(@"root\cimv2", "WQL", "SELECT * FROM Win32_Service").ToList();
    }

    /// <summary>Of this machine, and by DCOM.</summary>
    public static List<CimInstance> Disks(string host)
    {
        using CimSession here = CimSession.Create(null);
        using CimSession alsoHere = CimSession.Create("localhost");
        using CimSession there = CimSession.Create(host, new DComSessionOptions());
        return new[] { here, alsoHere, there }.SelectMany(session => session.QueryInstances(@"root\cimv2", "WQL", "SELECT * FROM Win32_LogicalDisk")).ToList();
    }
}
