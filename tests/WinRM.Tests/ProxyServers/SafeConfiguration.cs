using WinRM.Rules;
using WinRM.Rules.Proxies;

namespace WinRM.Tests.ProxyServers;

/// <summary>The safe configurations that the documentation shows.</summary>
internal static class SafeConfiguration
{
    /// <summary>The name that the product gives its file.</summary>
    public static string FileName(Stack row) =>
        row == Squid.Row ? "squid.conf" : row == Nginx.Row ? "nginx.conf" : row == HAProxy.Row ? "haproxy.cfg" : row == Mitmproxy.Row ? "config.yaml" : row == Varnish.Row ? "default.vcl" : "config";
}
