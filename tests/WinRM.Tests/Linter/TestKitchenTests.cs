using Xunit;

namespace WinRM.Tests.LinterTests;

public class TestKitchenTests
{
    [Theory]
    [InlineData("transport:\n  name: winrm\n", "3 WRM1003")]
    [InlineData("transport: winrm\n", "2 WRM1003")]
    [InlineData("transport:\n  name: winrm\n  winrm_transport: plaintext\n", "4 WRM1002")]
    [InlineData("transport:\n  name: winrm\n  winrm_transport: ssl\n", "3 WRM1004")]
    [InlineData("transport:\n  name: winrm\n  winrm_transport: ssl\n  no_ssl_peer_verification: true\n", "5 WRM1004")]
    [InlineData("transport:\n  name: winrm\n  no_ssl_peer_verification: true\n  port: 5985\n", "5 WRM1003")]
    public void The_transport_is_judged_with_the_defaults_of_test_kitchen(string lines, string expected) => Assert.Equal([expected], Read(lines));

    [Theory]
    [InlineData("transport:\n  name: ssh # winrm\n  winrm_transport: plaintext\n")]
    [InlineData("transport:\n  name: winrm\n  winrm_transport: ssl\n  no_ssl_peer_verification: false\n")]
    [InlineData("transport:\n  name: winrm\n  host: localhost\n")]
    [InlineData("verifier:\n  name: winrm\n")]
    public void What_is_safe_or_no_winrm_is_no_finding(string lines) => Assert.Empty(Read(lines));

    [Fact]
    public void Ruby_in_the_file_is_a_doubt_and_does_no_harm()
    {
        const string lines = "<% if ENV['WINRM'] == \"1\" %>\nname: '<%= ENV['NAME'] %>'\n<% end %>\ntransport:\n  name: winrm\n  winrm_transport: <%= ENV[\"TRANSPORT\"] || 'ssl' %>\n";

        Assert.Empty(Read(lines));
        Assert.NotEmpty(Read(lines, "--possible"));
    }

    [Fact]
    public void The_communicator_of_the_driver_is_not_that_of_Packer() =>
        Assert.Equal(["7 WRM1003"], Read("platforms:\n  - name: windows\n    driver_config:\n      box: windows\n      communicator: winrm\n    transport: {name: winrm}\n"));

    [Fact]
    public void Platforms_and_suites_add_to_what_holds_for_all()
    {
        const string lines = """
            transport:
              winrm_transport: ssl
            platforms:
              - name: windows
                transport:
                  name: winrm
              - name: linux
                transport: {name: ssh}
            suites:
              - name: strict
                transport:
                  no_ssl_peer_verification: false
              - name: legacy
                transport:
                  winrm_transport: plaintext
            """;

        Assert.Equal(["7 WRM1004", "16 WRM1002"], Read(lines));
    }

    private static string[] Read(string lines, params string[] args) => LinterRun.FindingsInFile(".kitchen.yml", "driver: {name: vagrant}\n" + lines, args);
}
