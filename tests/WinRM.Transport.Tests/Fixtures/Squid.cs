using System;
using System.Collections.Generic;
using System.IO;
using System.Threading.Tasks;
using WinRM.Tests.ProxyServers;

namespace WinRM.Transport.Tests.Fixtures;

/// <summary>squid, in a manner.</summary>
internal static class Squid
{
    /// <summary>The proxy's own user.</summary>
    public const string User = "puser";

    /// <summary>The password of the proxy's own user.</summary>
    public const string Password = "ppass";

    private static readonly Dictionary<SquidManner, (string Port, string Lines)> s_manners = new()
    {
        [SquidManner.Default] = ("", ""),
        [SquidManner.NoConnectionAuthentication] = (" connection-auth=off", ""),
        [SquidManner.NoServerPersistence] = ("", "server_persistent_connections off"),
        [SquidManner.NoClientPersistence] = ("", "client_persistent_connections off"),
        [SquidManner.ShortIdle] = ("", "client_idle_pconn_timeout 1 second"),
        [SquidManner.BasicAuthentication] = ("", $"""
            auth_param basic program /usr/lib/squid/basic_ncsa_auth /var/run/proxy/users
            acl known proxy_auth REQUIRED
            http_access deny !known
            """),
    };

    /// <summary>Starts it.</summary>
    public static async Task<ProxyProcess> StartAsync(SquidManner manner)
    {
        (string port, string lines) = s_manners[manner];
        if (manner == SquidManner.BasicAuthentication)
        {
            lines = lines.Replace("/var/run/proxy/users", await UsersAsync(), StringComparison.Ordinal);
        }

        ProxyBinary binary = ProxyBinary.Find("squid");
        return await ProxyProcess.StartAsync(binary, $"{binary.Prologue}\nhttp_port 127.0.0.1:3128{port}\n{lines}\nhttp_access allow localhost\nhttp_access deny all\n", originPort: 0);
    }

    // squid's helper runs as its own user, so the file lies where that user can read.
    private static async Task<string> UsersAsync()
    {
        Tool.Result hash = await Tool.RunAsync("/usr/bin/openssl", ["passwd", "-apr1", Password], []);
        string file = Path.Combine(Path.GetTempPath(), $"winrm-squid-users-{Environment.ProcessId}");
        AppDomain.CurrentDomain.ProcessExit += (_, _) => File.Delete(file);
        await File.WriteAllTextAsync(file, $"{User}:{hash.Output.Trim()}\n");
        return file;
    }
}
