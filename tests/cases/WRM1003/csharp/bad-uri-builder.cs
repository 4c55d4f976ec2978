using System;
using System.Management.Automation.Runspaces;

public static class Deployment
{
    public static WSManConnectionInfo Connect(string host) => new(new UriBuilder("http", host, 5985, "/wsman").Uri); // expect: WRM1003

    public static WSManConnectionInfo ConnectByName(string host) => new(new UriBuilder { Scheme = Uri.UriSchemeHttp, Host = host, Port = 5985, Path = "wsman" }.Uri); // expect: WRM1003
}
