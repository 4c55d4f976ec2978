using System;
using System.Management.Automation.Remoting;
using System.Management.Automation.Runspaces;

public static class Sessions
{
    // The options are copied over what was set before, and they keep encryption on.
    public static Runspace Open(string host)
    {
        WSManConnectionInfo connection = new(new Uri($"https://{host}:5986/wsman")) { NoEncryption = true, SkipCACheck = true };
        connection.SetSessionOptions(new PSSessionOption { OpenTimeout = TimeSpan.FromSeconds(10) });
        return RunspaceFactory.CreateRunspace(connection);
    }
}
