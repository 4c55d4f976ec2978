using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace WinRM.Tests.ProxyServers;

/// <summary>A proxy as Debian packages it.</summary>
/// <param name="Product">Its name in the table of measurements.</param>
/// <param name="Packages">What has to be installed.</param>
/// <param name="Path">The program.</param>
/// <param name="FileName">What its configuration is called.</param>
/// <param name="Arguments">How it runs in the foreground; {0} is its configuration, {1} its folder.</param>
/// <param name="Listens">What stands before the port on which it listens.</param>
/// <param name="Prologue">What a configuration needs to run beside others.</param>
internal sealed record ProxyBinary(string Product, string[] Packages, string Path, string FileName, string[] Arguments, string Listens, string Prologue)
{
    /// <summary>All that are run.</summary>
    public static readonly IReadOnlyList<ProxyBinary> All =
    [
        new("squid", ["squid-openssl"], "/usr/sbin/squid", "squid.conf", ["-N", "-f", "{0}"], "http_port 127.0.0.1:", """
            cache deny all
            cache_effective_user proxy
            pid_filename /var/run/proxy/squid.pid
            access_log none
            cache_log /var/run/proxy/cache.log
            coredump_dir /var/run/proxy
            pinger_enable off
            shutdown_lifetime 0 seconds
            visible_hostname squid.test

            """),
        new("nginx", ["nginx-light", "libnginx-mod-stream"], "/usr/sbin/nginx", "nginx.conf", ["-c", "{0}", "-e", "{1}/error.log"], "listen 127.0.0.1:", """
            load_module /usr/lib/nginx/modules/ngx_stream_module.so;
            daemon off; pid /var/run/proxy/nginx.pid; error_log /var/run/proxy/error.log;

            """),
        new("haproxy", ["haproxy"], "/usr/sbin/haproxy", "haproxy.cfg", ["-db", "-f", "{0}"], "bind 127.0.0.1:", ""),
        new("apache", ["apache2-bin"], "/usr/sbin/apache2", "httpd.conf", ["-DFOREGROUND", "-f", "{0}"], "Listen 127.0.0.1:", ""),
        new("tinyproxy", ["tinyproxy-bin"], "/usr/bin/tinyproxy", "tinyproxy.conf", ["-d", "-c", "{0}"], "Port ", ""),
        new("privoxy", ["privoxy"], "/usr/sbin/privoxy", "config", ["--no-daemon", "{0}"], "listen-address 127.0.0.1:", "confdir /etc/privoxy\nlogdir /var/run/proxy\n"),
    ];

    private const string Installer = "/usr/bin/apt-get";

    /// <summary>The one with this name.</summary>
    public static ProxyBinary Find(string product) => All.Single(binary => binary.Product == product);

    /// <summary>Why the proxies cannot run here, or null.</summary>
    public static string? Missing { get; } = All.All(static binary => File.Exists(binary.Path)) ? null
        : !OperatingSystem.IsLinux() ? "the proxies are Debian's"
        : !File.Exists(Installer) ? "not installed, and there is no apt-get"
        : !Environment.IsPrivilegedProcess ? "not installed, and only root can install: " + string.Join(' ', All.SelectMany(static binary => binary.Packages))
        : null;
}
