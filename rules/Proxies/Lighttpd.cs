namespace WinRM.Rules.Proxies;

/// <summary>lighttpd.</summary>
public static class Lighttpd
{
    /// <summary>What it does unless told otherwise, and the way out.</summary>
    public static readonly Stack Row = new()
    {
        Name = "lighttpd",
        Source = "https://redmine.lighttpd.net/projects/lighttpd/wiki/Docs_ModProxy",
        Proxy = new ProxyProduct
        {
            WayOut = "No setting of mod_proxy keeps connections: put a TCP proxy there.",
            Note = "mod_proxy opens a connection to the server for each request.",
        },
    };
}
