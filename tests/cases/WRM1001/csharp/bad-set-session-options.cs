using System;
using System.Management.Automation.Remoting;
using System.Management.Automation.Runspaces;

public static class Sessions
{
    public static Runspace Open(string host)
    {
        PSSessionOption option = new() { OpenTimeout = TimeSpan.FromSeconds(10) };
        option.NoEncryption = true; // expect: WRM1001
        WSManConnectionInfo connection = new(new Uri($"http://{host}:5985/wsman")) { AuthenticationMechanism = AuthenticationMechanism.Kerberos };
        connection.SetSessionOptions(option);
        Runspace runspace = RunspaceFactory.CreateRunspace(connection);
        runspace.Open();
        return runspace;
    }
}
