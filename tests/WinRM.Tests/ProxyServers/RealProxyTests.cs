using System.IO;
using System.Linq;
using System.Threading.Tasks;
using WinRM.Rules;
using WinRM.Rules.Proxies;
using Xunit;

namespace WinRM.Tests.ProxyServers;

/// <summary>The proxies themselves, with a server that tracks connections behind them: they do what the table and the rules say.</summary>
public class RealProxyTests : IClassFixture<RealProxies>
{
    public static TheoryData<string> Configurations { get; } =
    [
        "squid-default", "squid-ssl5986", "squid-connection-auth-off", "squid-server-pconn-off", "squid-client-pconn-off", "squid-nonretriable-allow", "squid-accel-default",
        "squid-accel-login-pass", "nginx-default", "nginx-keepalive-pool", "nginx-11-connempty-nopool", "nginx-stream", "haproxy-default", "haproxy-reuse-never",
        "haproxy-reuse-always", "haproxy-http-server-close", "haproxy-tcp", "apache-rev-default", "apache-rev-disablereuse", "apache-fwd-default", "apache-fwd-allowconnect",
        "tinyproxy-default", "tinyproxy-connectport-443", "privoxy-debian-default", "privoxy-ka300-dst60-nosharing", "privoxy-ka300-sharing-dst60",
    ];

    public static TheoryData<string, string> SafeOnes { get; } = new()
    {
        { "squid", Squid.Row.Name }, { "nginx", Nginx.Row.Name }, { "haproxy", HAProxy.Row.Name }, { "privoxy", Privoxy.Row.Name },
    };

    [RealProxiesTheory]
    [MemberData(nameof(Configurations))]
    public async Task A_running_proxy_does_what_the_table_says(string name)
    {
        MeasuredProxy row = MeasuredProxy.Find(name);
        ProxyBinary binary = ProxyBinary.Find(row.Product.Split(' ')[0]);
        using TrackingOrigin origin = new();
        using ProxyProcess proxy = await ProxyProcess.StartAsync(binary, File.ReadAllText(Path.Combine(row.Folder, binary.FileName)), origin.Port);
        Measurement measurement = new(proxy.Port, origin, row.IsForward);

        Assert.Equal(row.Verdict, await measurement.VerdictAsync());
        if (row.IsForward)
        {
            Assert.Equal(row.Connect.StartsWith("allow", System.StringComparison.Ordinal), await measurement.AllowsConnectAsync());
        }
    }

    [RealProxiesTheory]
    [MemberData(nameof(SafeOnes))]
    public async Task The_safe_configuration_of_a_product_is_safe(string product, string row)
    {
        ProxyBinary binary = ProxyBinary.Find(product);
        string safe = AllProxies.Rows.Single(other => other.Name == row).Proxy!.Safe!;
        using TrackingOrigin origin = new();
        using ProxyProcess proxy = await ProxyProcess.StartAsync(binary, binary.Prologue + safe + "\n", origin.Port);
        Measurement measurement = new(proxy.Port, origin, IsForward: product is "squid" or "privoxy");

        Assert.Equal("SAFE", await measurement.VerdictAsync());
        Assert.True(!measurement.IsForward || await measurement.AllowsConnectAsync());
    }
}
