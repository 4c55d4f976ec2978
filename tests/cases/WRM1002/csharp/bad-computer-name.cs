using System.Management.Automation;
using System.Management.Automation.Runspaces;

public sealed class Deployment
{
    public required string Host { get; init; }

    // Made for this machine, then pointed at another one.
    public WSManConnectionInfo Connect(PSCredential credential)
    {
        WSManConnectionInfo connection = new();
        connection.AuthenticationMechanism = AuthenticationMechanism.Basic; // expect: WRM1002
        connection.Credential = credential;
        connection.ComputerName = Host;
        return connection;
    }
}
