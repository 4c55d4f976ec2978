using Xunit;

namespace WinRM.Tests.LinterTests;

public class BoltTests
{
    [Theory]
    [InlineData("ssl: false", "3 WRM1003")]
    [InlineData("ssl: false\n    basic-auth-only: true", "4 WRM1002")]
    [InlineData("ssl-verify: false", "3 WRM1004")]
    [InlineData("ssl: no\n    realm: CORP.EXAMPLE", "3 WRM1003")]
    public void The_options_for_all_targets_are_judged(string options, string expected) => Assert.Equal([expected], Inventory(options));

    [Theory]
    [InlineData("user: x")]
    [InlineData("port: 5985")]
    [InlineData("ssl: true\n    cacert: ca.pem")]
    [InlineData("ssl: false\n    ssl-verify: false\n    host: localhost")]
    [InlineData("user: x # ssl: false")]
    public void The_defaults_are_safe(string options) => Assert.Empty(Inventory(options));

    [Fact]
    public void What_a_plugin_fills_in_is_a_doubt()
    {
        Assert.Empty(Inventory("ssl:\n      _plugin: env_var\n      var: SSL"));
        Assert.NotEmpty(Inventory("ssl:\n      _plugin: env_var\n      var: SSL", "--possible"));
    }

    [Fact]
    public void A_target_has_the_options_of_its_groups_unless_it_sets_them()
    {
        const string text = """
            groups:
              - name: windows
                targets:
                  - uri: a.corp.example
                    config: {winrm: {basic-auth-only: true}}
                  - uri: b.corp.example
                    config: {winrm: {ssl: true, user: b}}
                config:
                  transport: winrm
                  winrm:
                    ssl: false
            """;

        Assert.Equal(["5 WRM1002", "11 WRM1003"], LinterRun.FindingsInFile("inventory.yaml", text));
    }

    [Theory]
    [InlineData("bolt.yaml", "ssh:\n  host-key-check: false\nwinrm:\n  ssl-verify: false\n", true)]
    [InlineData("other.yaml", "winrm:\n  ssl-verify: false\n", false)]
    [InlineData("bolt-defaults.yaml", "inventory-config:\n  winrm:\n    ssl: true\n    ssl-verify: false\n", true)]
    [InlineData("inventory.yaml", "config:\n  transport: ssh\n  winrm:\n    ssl-verify: false\n", false)]
    public void The_file_and_the_transport_tell_whether_the_options_are_bolts(string name, string text, bool found) =>
        Assert.Equal(found, LinterRun.FindingsInFile(name, text).Length == 1);

    private static string[] Inventory(string options, params string[] args) =>
        LinterRun.FindingsInFile("inventory.yaml", "config:\n  winrm:\n    " + options + "\ntargets: [winrm://a.corp.example]\n", args);
}
