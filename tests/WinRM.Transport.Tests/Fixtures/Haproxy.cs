using System.Collections.Generic;
using System.Threading.Tasks;
using WinRM.Tests.ProxyServers;

namespace WinRM.Transport.Tests.Fixtures;

/// <summary>HAProxy in front of the server, in a manner.</summary>
internal static class Haproxy
{
    private static readonly Dictionary<HaproxyManner, (string Mode, string Lines)> s_manners = new()
    {
        [HaproxyManner.ReuseAlways] = ("http", "http-reuse always"),
        [HaproxyManner.ReuseNever] = ("http", "http-reuse never"),
        [HaproxyManner.CloseAfterAnswer] = ("http", "option httpclose"),
        [HaproxyManner.Tcp] = ("tcp", ""),
    };

    /// <summary>Starts it.</summary>
    public static Task<ProxyProcess> StartAsync(HaproxyManner manner, int serverPort)
    {
        (string mode, string lines) = s_manners[manner];
        return ProxyProcess.StartAsync(ProxyBinary.Find("haproxy"), $"""
            global
              nbthread 1
            defaults
              mode {mode}
              timeout connect 5s
              timeout client 60s
              timeout server 60s
            listen winrm
              bind 127.0.0.1:8085
              {lines}
              server origin 127.0.0.1:5985

            """, serverPort);
    }
}
