using System;
using System.Management.Automation;
using System.Management.Automation.Runspaces;

public static class Deployment
{
    private const string Template = "http://{0}:{1}/wsman";

    private const int Port = 5985;

    private const string Shell = "http://schemas.microsoft.com/powershell/Microsoft.Exchange";

    public static Runspace Connect(string host, PSCredential credential)
    {
        Uri endpoint = new(string.Format(Template, host, Port));
        WSManConnectionInfo connection = new(endpoint, Shell, credential)
        {
            AuthenticationMechanism = AuthenticationMechanism.Basic, // expect: WRM1002
            MaximumConnectionRedirectionCount = 1,
        };
        return RunspaceFactory.CreateRunspace(connection);
    }
}
