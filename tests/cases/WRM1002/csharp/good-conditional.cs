using System;
using System.Management.Automation;
using System.Management.Automation.Runspaces;

public sealed class Exchange
{
    private const string Shell = "http://schemas.microsoft.com/powershell/Microsoft.Exchange";

    public bool UseSsl { get; init; }

    // Scheme and mechanism depend on the same thing.
    public WSManConnectionInfo Connect(string host, PSCredential credential)
    {
        WSManConnectionInfo connection;
        if (UseSsl)
        {
            connection = new WSManConnectionInfo(new Uri($"https://{host}/PowerShell"), Shell, credential);
            connection.AuthenticationMechanism = AuthenticationMechanism.Basic;
        }
        else
        {
            connection = new WSManConnectionInfo(new Uri($"http://{host}/PowerShell"), Shell, credential); // expect: WRM1003
            connection.AuthenticationMechanism = AuthenticationMechanism.Kerberos;
        }

        return connection;
    }

    // Whether TLS is used is not known here.
    public WSManConnectionInfo ConnectAs(bool useSsl, string host, PSCredential credential) =>
        new(useSsl, host, 0, "/PowerShell", Shell, credential) { AuthenticationMechanism = AuthenticationMechanism.Basic };
}
