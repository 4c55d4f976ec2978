using System.Management.Automation;
using System.Management.Automation.Runspaces;

public sealed class Exchange
{
    private const string Shell = "http://schemas.microsoft.com/powershell/Microsoft.Exchange";

    public bool UseSsl { get; init; }

    // With HTTP the password is in the clear; with HTTPS the same line is fine.
    public WSManConnectionInfo Connect(string host, PSCredential credential) =>
        new(UseSsl ? "https" : "http", host, UseSsl ? 5986 : 5985, "/PowerShell", Shell, credential)
        {
            AuthenticationMechanism = AuthenticationMechanism.Basic, // expect: WRM1002
        };
}
