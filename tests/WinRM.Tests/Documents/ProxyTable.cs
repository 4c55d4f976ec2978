using System.Collections.Generic;
using System.Linq;
using WinRM.Rules;
using WinRM.Rules.Proxies;

namespace WinRM.Tests.Documents;

/// <summary>The proxy servers that are known, and how each is made safe for WinRM.</summary>
internal static class ProxyTable
{
    public static void Write(Markdown document)
    {
        document.Heading(2, "Proxy servers and their safe configurations", "proxies").Block(
            "HTTPS in a CONNECT tunnel, or a proxy that passes TCP, is safe with every product. What follows is what else can be done. The verdicts were "
            + "measured with the running product and a server that authenticates connections; where it says *not measured*, they were read in its documentation, and "
            + "findings are warnings at most.");
        document.Table(
            ["proxy", "safe over plain HTTP", "what to do", "CONNECT to port 5986", "good to know", "documentation"],
            AllProxies.Rows.Select(static row => (IReadOnlyList<string>)
            [
                row.Name, row.Proxy!.Safe is not null ? $"[yes](#{Anchor(row)})" : IsMeasured(row) ? "no" : "not measured",
                row.Proxy.WayOut, row.Proxy.ConnectWayOut ?? "–", row.Proxy.Note, row.Source,
            ]));
        foreach (Stack row in AllProxies.Rows.Where(static row => row.Proxy!.Safe is not null))
        {
            document.Heading(3, $"A safe configuration of {row.Name}", Anchor(row)).Block($"```text\n{row.Proxy!.Safe}\n```").Block(row.Proxy.Note);
        }
    }

    private static bool IsMeasured(Stack row) => !row.Defaults.TryGetValue(Settings.Measured, out int measured) || measured == 1;

    private static string Anchor(Stack row) => "safe-" + row.Name.ToLowerInvariant().Replace(' ', '-');
}
