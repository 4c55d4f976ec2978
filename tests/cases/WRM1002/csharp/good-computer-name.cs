using System;
using System.Management.Automation;
using System.Management.Automation.Runspaces;

public static class Deployment
{
    public static WSManConnectionInfo Local(PSCredential credential) => new()
    {
        ComputerName = "localhost",
        Credential = credential,
        AuthenticationMechanism = AuthenticationMechanism.Basic,
    };

    public static WSManConnectionInfo Remote(string host, PSCredential credential) => new()
    {
        Scheme = WSManConnectionInfo.HttpsScheme,
        ComputerName = host,
        Port = 5986,
        Credential = credential,
        AuthenticationMechanism = AuthenticationMechanism.Basic,
    };
}
