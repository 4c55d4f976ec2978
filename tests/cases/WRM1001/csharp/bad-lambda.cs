using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation.Runspaces;

public static class Farm
{
    private static readonly Lazy<WSManConnectionInfo> s_first = new(() => new WSManConnectionInfo(new Uri("https://srv01.corp.example:5986/wsman"))
    {
        NoEncryption = true, // expect: WRM1001
    });

    public static Runspace First() => RunspaceFactory.CreateRunspace(s_first.Value);

    public static List<Runspace> All(IEnumerable<Uri> endpoints) => endpoints.Select(endpoint =>
    {
        WSManConnectionInfo connection = new(endpoint);
        connection.NoEncryption = true; // expect: WRM1001
        return RunspaceFactory.CreateRunspace(connection);
    }).ToList();
}
