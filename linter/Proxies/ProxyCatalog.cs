using System;
using System.Buffers;
using System.Collections.Generic;
using System.Linq;

namespace WinRM.Lint.Proxies;

/// <summary>All kinds of proxy configurations with a syntax of their own. A new one is one file and one line here.</summary>
internal static class ProxyCatalog
{
    /// <summary>Every kind; of those that recognize a file, the first reads it.</summary>
    public static readonly IReadOnlyList<ProxyDialect> All =
    [
        new SquidConf(), new HAProxyConf(), new ApacheConf(), new CaddyFile(), new VarnishConf(), new TrafficServerConf(), new LighttpdConf(),
        new TinyproxyConf(), new PrivoxyConf(), new NginxConf(),
    ];

    // Of each name the longest part between wildcards: most files have none of them.
    private static readonly SearchValues<string> s_pieces = SearchValues.Create(
        [.. All.SelectMany(static dialect => dialect.FileNames).Select(static name => name.Split('*', '?').MaxBy(static piece => piece.Length)!)], StringComparison.OrdinalIgnoreCase);

    /// <summary>Has the file a name that only proxy configurations have?</summary>
    public static bool IsNamed(ReadOnlySpan<char> path)
    {
        ReadOnlySpan<char> name = path[(path.LastIndexOf('/') + 1)..];
        foreach (ProxyDialect dialect in name.ContainsAny(s_pieces) ? All : [])
        {
            if (dialect.IsNamed(name))
            {
                return true;
            }
        }

        return false;
    }
}
