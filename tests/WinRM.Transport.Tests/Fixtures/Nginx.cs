using System.Collections.Generic;
using System.Threading.Tasks;
using WinRM.Tests.ProxyServers;

namespace WinRM.Transport.Tests.Fixtures;

/// <summary>nginx in front of the server, in a manner.</summary>
internal static class Nginx
{
    private static readonly Dictionary<NginxManner, string> s_manners = new()
    {
        [NginxManner.Default] = Http("proxy_pass http://winrm;"),
        [NginxManner.Pooled] = Http("proxy_pass http://winrm; proxy_http_version 1.1; proxy_set_header Connection \"\";"),
        [NginxManner.Stream] = "stream { server { listen 127.0.0.1:8085; proxy_pass 127.0.0.1:5985; } }",
    };

    /// <summary>Starts it.</summary>
    public static Task<ProxyProcess> StartAsync(NginxManner manner, int serverPort)
    {
        ProxyBinary binary = ProxyBinary.Find("nginx");
        return ProxyProcess.StartAsync(binary, binary.Prologue + "events { }\n" + s_manners[manner] + "\n", serverPort);
    }

    private static string Http(string lines) => $$"""
        http {
          access_log off;
          upstream winrm { server 127.0.0.1:5985; keepalive 8; }
          server { listen 127.0.0.1:8085; location / { {{lines}} } }
        }
        """;
}
