using System.Linq;
using System.Text.Json;
using Xunit;

namespace WinRM.Tests.LinterTests;

/// <summary>Files that a tool lays over others: Test Kitchen's local file, Bolt's inventory over its defaults.</summary>
public class MergedFilesTests
{
    private const string Kitchen = "driver: {name: vagrant}\ntransport:\n  name: winrm\n  winrm_transport: ssl\n  no_ssl_peer_verification: false\n";
    private const string Defaults = "inventory-config:\n  winrm:\n    ssl-verify: false\n";
    private const string Targets = "targets: [winrm://a.corp.example]\n";

    [Theory]
    [InlineData(".kitchen.yml", ".kitchen.local.yml", "transport:\n  no_ssl_peer_verification: true\n", ".kitchen.local.yml:2 WRM1004")]
    [InlineData("kitchen.yml", "kitchen.local.yml", "transport:\n  winrm_transport: plaintext\n", "kitchen.local.yml:2 WRM1002")]
    [InlineData("kitchen.yml", "kitchen.local.yml", "transport:\n  name: ssh\n  winrm_transport: plaintext\n", null)]
    [InlineData("kitchen.yml", "kitchen.local.yml", "provisioner: {name: dummy}\n", null)]
    [InlineData("kitchen.yml", "other/kitchen.local.yml", "transport:\n  no_ssl_peer_verification: true\n", null)]
    [InlineData("kitchen.yml", "kitchen.local.yml", "transport:\n  no_ssl_peer_verification: <%= ENV['SKIP'] %>\n", null)]
    public void The_local_file_of_Test_Kitchen_is_laid_over_the_other(string name, string local, string text, string? expected) =>
        Assert.Equal(expected is null ? [] : [expected], Findings((name, Kitchen), (local, text)));

    [Fact]
    public void What_the_local_file_mends_is_no_finding() =>
        Assert.Empty(Findings(("kitchen.yml", Kitchen.Replace("false", "true", System.StringComparison.Ordinal)), ("kitchen.local.yml", "driver: {name: x}\ntransport:\n  no_ssl_peer_verification: false\n")));

    [Theory]
    [InlineData("config:\n  transport: winrm\n  winrm:\n    ssl-verify: true\n" + Targets, null)]
    [InlineData("config:\n  transport: winrm\n  winrm:\n    user: x\n" + Targets, "bolt-defaults.yaml:3 WRM1004")]
    [InlineData(Targets, "bolt-defaults.yaml:3 WRM1004")]
    [InlineData("config:\n  transport: ssh\ntargets: [a.corp.example]\n", null)]
    public void The_inventory_has_its_way_over_the_defaults_of_Bolt(string inventory, string? expected) =>
        Assert.Equal(expected is null ? [] : [expected], Findings(("bolt-defaults.yaml", Defaults), ("inventory.yaml", inventory)));

    private static string[] Findings(params (string Path, string Text)[] files)
    {
        using LinterRun run = new();
        foreach ((string path, string text) in files)
        {
            run.With(path, text);
        }

        JsonElement report = run.Report(".");
        return [.. report.GetProperty("findings").EnumerateArray().Select(static finding => $"{finding.GetProperty("path").GetString()}:{finding.GetProperty("line").GetInt32()} {finding.GetProperty("rule").GetString()}")];
    }
}
