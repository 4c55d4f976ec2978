using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using WinRM.Lint;
using WinRM.Tests.Cases;
using Xunit;

namespace WinRM.Tests.ProxyServers;

/// <summary>
/// A row of <c>tests/proxies/measured.tsv</c>: a configuration and what the running proxy did with it. HOLE: strangers rode
/// an authenticated connection; HOLE-COND: only one of a first token or of CredSSP; BROKEN: the logon could not finish; REAUTH:
/// it had to be repeated; SAFE, SAFE-3LEG: each client kept a connection of its own.
/// </summary>
/// <param name="Name">The folder below <c>tests/proxies/measured</c>.</param>
/// <param name="Product">The proxy and its version.</param>
/// <param name="IsForward">Clients name it as their proxy.</param>
/// <param name="HttpVersion">The version that the server saw.</param>
/// <param name="Connect">What CONNECT to port 5986 gave.</param>
/// <param name="Verdict">What was measured.</param>
internal sealed record MeasuredProxy(string Name, string Product, bool IsForward, string HttpVersion, string Connect, string Verdict)
{
    private static readonly string s_root = Path.Combine(Repository.Root, "tests", "proxies");

    /// <summary>Every row.</summary>
    public static IReadOnlyList<MeasuredProxy> All { get; } =
        [.. File.ReadLines(Path.Combine(s_root, "measured.tsv")).Skip(1).Select(static line => line.Split('\t')).Select(static cells => new MeasuredProxy(cells[0], cells[1], cells[2] == "fwd", cells[3], cells[4], cells[5]))];

    /// <summary>Where its files are.</summary>
    public string Folder => Path.Combine(s_root, "measured", Name);

    /// <summary>The row with this name.</summary>
    public static MeasuredProxy Find(string name) => All.Single(row => row.Name == name);

    /// <summary>The rules that find something when WinRM goes through it.</summary>
    public HashSet<string> Rules() => RulesIn(Folder);

    /// <summary>The rules that find something in a folder when WinRM goes through each proxy in it.</summary>
    public static HashSet<string> RulesIn(string folder)
    {
        using StringWriter output = new();
        CommandLine.Run(["check", ".", "--assume-winrm", "--pedantic", "--format", "json"], new Surroundings { Output = output, Error = TextWriter.Null, Input = static () => Stream.Null, Folder = folder });
        JsonElement report = JsonDocument.Parse(output.ToString()).RootElement;
        Assert.Empty(report.GetProperty("errors").EnumerateArray());
        return [.. report.GetProperty("findings").EnumerateArray().Select(static finding => finding.GetProperty("rule").GetString()!)];
    }

    /// <summary>The verdict in the words of the rules, or null when they say something else.</summary>
    public static void Agrees(string verdict, IReadOnlySet<string> rules)
    {
        bool shares = rules.Contains("WRM5004");
        bool breaks = rules.Overlaps(["WRM5001", "WRM5002", "WRM5003"]);
        string told = string.Join(", ", rules.Order(StringComparer.Ordinal));
        switch (verdict)
        {
            case "HOLE" or "HOLE-COND":
                Assert.True(shares, $"measured {verdict}, told {told}");
                break;
            case "REAUTH":
                Assert.True(rules.Contains("WRM5003") && !shares, $"measured {verdict}, told {told}");
                break;
            case "BROKEN":
                Assert.True(breaks && !shares, $"measured {verdict}, told {told}");
                break;
            default:
                Assert.False(shares || breaks, $"measured {verdict}, told {told}");
                break;
        }
    }
}
