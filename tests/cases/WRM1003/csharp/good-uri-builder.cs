using System;
using System.Management.Automation.Runspaces;

public static class Deployment
{
    public static WSManConnectionInfo Connect(string host) => new(new UriBuilder("https", host, 5986, "/wsman").Uri);

    public static WSManConnectionInfo Upgrade(Uri endpoint)
    {
        UriBuilder builder = new(endpoint) { Scheme = Uri.UriSchemeHttps, Port = 5986 };
        return new WSManConnectionInfo(builder.Uri);
    }
}
