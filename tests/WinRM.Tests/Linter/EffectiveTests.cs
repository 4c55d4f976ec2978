using System.Linq;
using System.Text.Json;
using WinRM.Lint;
using Xunit;

namespace WinRM.Tests.LinterTests;

public class EffectiveTests
{
    private const string Secret = "hunter2";

    [Fact]
    public void Text_shows_each_setting_with_its_source_and_what_it_overrides()
    {
        using LinterRun run = Deployment();

        Assert.Equal(ExitCode.Clean, run.Run("effective", "web01", "inventory"));
        Assert.Equal("""
            web01  http://10.0.0.1:5985/wsman  (inventory)
              connection              winrm                        inventory/group_vars/windows.yml:1 ansible_connection
              scheme                  http                         pywinrm takes it from port 5985
              host                    10.0.0.1                     inventory/hosts:2 ansible_host
              port                    5985                         inventory/host_vars/web01.yml:1 ansible_port
                                      overrides 5986  inventory/group_vars/windows.yml:2 ansible_port
              path                    /wsman                       default of winrm
              transport               kerberos,basic               inventory/group_vars/windows.yml:3 ansible_winrm_transport
              certificate validation  validate                     default of winrm
              trusted certificates    those of the controller      default of winrm
              message encryption      auto                         default of winrm
              proxy                   http://*********@proxy:3128  inventory/group_vars/windows.yml:5 ansible_winrm_proxy
              delegation              no                           default of winrm
              user                    none                         default of winrm
              password                *******                      inventory/group_vars/windows.yml:4 ansible_password


            """, run.Output);
    }

    [Fact]
    public void Json_tells_the_same_for_all_hosts()
    {
        using LinterRun run = Deployment();

        run.Run("effective", "--all", "inventory", "--format", "json");
        JsonElement[] hosts = [.. JsonDocument.Parse(run.Output).RootElement.GetProperty("hosts").EnumerateArray()];

        Assert.Equal(["web01", "web02", "db01"], hosts.Select(static host => host.GetProperty("host").GetString()));
        JsonElement port = Setting(hosts[0], "port");
        Assert.Equal("5985 inventory/host_vars/web01.yml:1:1", $"{port.GetProperty("value").GetString()} {port.GetProperty("path").GetString()}:{port.GetProperty("line").GetInt32()}:{port.GetProperty("column").GetInt32()}");
        Assert.Equal("5986", Assert.Single(port.GetProperty("overridden").EnumerateArray()).GetProperty("value").GetString());
        Assert.Equal("https://web02:5986/wsman", hosts[1].GetProperty("endpoint").GetString());
        Assert.Equal(JsonValueKind.Null, hosts[2].GetProperty("plugin").ValueKind);
        Assert.Equal("ssh", Setting(hosts[2], "connection").GetProperty("value").GetString());
    }

    [Theory]
    [InlineData("text")]
    [InlineData("json")]
    public void Secrets_are_blotted_out(string format)
    {
        using LinterRun run = Deployment();

        run.Run("effective", "--all", "inventory", "--format", format);

        Assert.DoesNotContain(Secret, run.Output);
        Assert.DoesNotContain("hidden", run.Output);
    }

    [Fact]
    public void A_play_that_changes_something_is_told_after_the_inventory()
    {
        using LinterRun run = Deployment();
        run.With("site.yml", "- hosts: windows\n  vars:\n    ansible_winrm_transport: ntlm\n- hosts: windows\n  tasks: []\n");

        run.Run("effective", "web02", ".", "--format", "json");
        JsonElement[] hosts = [.. JsonDocument.Parse(run.Output).RootElement.GetProperty("hosts").EnumerateArray()];

        Assert.Equal([null, "site.yml:1"], hosts.Select(static host => host.GetProperty("play").GetString()));
        Assert.Equal("ntlm", Setting(hosts[1], "transport").GetProperty("value").GetString());
        Assert.Equal("kerberos,basic", Setting(hosts[1], "transport").GetProperty("overridden")[0].GetProperty("value").GetString());
    }

    [Fact]
    public void What_cannot_be_told_is_unknown()
    {
        using LinterRun run = new();
        run.With("hosts", "web01 ansible_connection=winrm ansible_port={{port}}\n");

        run.Run("effective", "web01");

        Assert.Contains("address unknown", run.Output);
        Assert.Contains("unknown", run.Output.Split('\n').Single(static line => line.Contains("ansible_port", System.StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("--format json", "http", "5985", "psrp", "psrp")]
    [InlineData("--format json", "https", "5986", "ansible.builtin.winrm", "winrm")]
    public void The_port_follows_from_the_scheme_and_the_plugin_from_its_name(string options, string scheme, string port, string connection, string plugin)
    {
        using LinterRun run = new();
        run.With("hosts", $"web01 ansible_connection={connection} ansible_psrp_protocol={scheme}\n");

        run.Run(["effective", "web01", ".", .. options.Split(' ')]);
        JsonElement host = JsonDocument.Parse(run.Output).RootElement.GetProperty("hosts")[0];

        Assert.Equal((plugin, port), (host.GetProperty("plugin").GetString(), Setting(host, "port").GetProperty("value").GetString()));
    }

    [Theory]
    [InlineData(ExitCode.Usage)]
    [InlineData(ExitCode.Usage, "web09", ".")]
    [InlineData(ExitCode.NoPath, "web01", "missing")]
    [InlineData(ExitCode.Usage, "--all", "--format", "xml")]
    public void Wrong_usage_is_told_on_standard_error(int code, params string[] args)
    {
        using LinterRun run = Deployment();

        Assert.Equal(code, run.Run(["effective", .. args]));
        Assert.NotEmpty(run.Error);
        Assert.Empty(run.Output);
    }

    [Fact]
    public void A_file_that_cannot_be_read_is_told_and_the_rest_is_shown()
    {
        using LinterRun run = Deployment();
        run.With("inventory/group_vars/all.yml", "ansible_winrm_port: ]\n");

        Assert.Equal(ExitCode.Incomplete, run.Run("effective", "web01", "inventory"));
        Assert.Contains("inventory/group_vars/all.yml:1", run.Error);
        Assert.Contains("http://10.0.0.1:5985/wsman", run.Output);
    }

    private static LinterRun Deployment() => new LinterRun()
        .With("inventory/hosts", "[windows]\nweb01 ansible_host=10.0.0.1\nweb02\n[linux]\ndb01\n")
        .With("inventory/group_vars/windows.yml", $"ansible_connection: winrm\nansible_port: 5986\nansible_winrm_transport: [kerberos, basic]\nansible_password: {Secret}\nansible_winrm_proxy: http://me:hidden@proxy:3128\n")
        .With("inventory/host_vars/web01.yml", "ansible_port: 5985\n");

    private static JsonElement Setting(JsonElement host, string name) =>
        host.GetProperty("settings").EnumerateArray().Single(setting => setting.GetProperty("name").GetString() == name);
}
