using System;
using System.Management.Automation;
using System.Management.Automation.Remoting;
using System.Management.Automation.Runspaces;

public static class Inventory
{
    public static Runspace Open(Uri endpoint)
    {
        WSManConnectionInfo connection = new(endpoint);
        connection.NoEncryption = false;
        return RunspaceFactory.CreateRunspace(connection);
    }
}
