using Xunit;

namespace WinRM.Tests.LinterTests;

public class VagrantTests
{
    [Theory]
    [InlineData("config.vm.communicator = \"winrm\"", "2 WRM1003")]
    [InlineData("config.vm.communicator = :winrm\n  config.winrm.port = 55985", "3 WRM1003")]
    [InlineData("config.winrm.transport = :plaintext", "2 WRM1002")]
    [InlineData("config.winrm.transport = \"plaintext\" # lab\n  config.winrm.basic_auth_only = true", "3 WRM1002")]
    [InlineData("config.winrm.transport = :ssl\n  config.winrm.ssl_peer_verification = false", "3 WRM1004")]
    public void The_settings_are_judged_with_the_defaults_of_the_gem(string lines, string expected) => Assert.Equal([expected], Read(lines));

    [Theory]
    [InlineData("config.vm.communicator = \"ssh\"\n  config.winrm.transport = :plaintext")]
    [InlineData("config.vm.communicator = \"winrm\"\n  config.winrm.transport = :ssl")]
    [InlineData("config.vm.communicator = \"winrm\"\n  config.winrm.basic_auth_only = true")]
    [InlineData("config.winrm.transport = :negotiate\n  config.winrm.basic_auth_only = true")]
    [InlineData("# config.winrm.transport = :plaintext")]
    [InlineData("config.winrm.username = \"vagrant\"")]
    [InlineData("config.winrm.ssl_peer_verification = false")]
    [InlineData("config.vm.communicator = \"winrm\"\n  config.winrm.host = \"localhost\"")]
    [InlineData("config.vm.box = \"winrm\"\n=begin\n  config.winrm.transport = :plaintext\n=end")]
    public void What_is_safe_inert_or_no_winrm_warns_of_nothing(string lines) =>
        Assert.DoesNotContain(Read(lines), static finding => !finding.EndsWith("WRM1003", System.StringComparison.Ordinal));

    [Theory]
    [InlineData("config.winrm.transport = ENV['TRANSPORT'].to_sym")]
    [InlineData("config.winrm.transport = :plaintext if ENV['LAB']")]
    [InlineData("config.vm.communicator = settings[:communicator]\n  config.winrm.basic_auth_only = true")]
    public void What_ruby_computes_is_a_doubt(string lines)
    {
        Assert.Empty(Read(lines));
        Assert.NotEmpty(Read(lines, "--possible"));
    }

    [Fact]
    public void A_machine_overrides_what_holds_for_all()
    {
        const string lines = """
            config.vm.communicator = "winrm"
              config.vm.define "a" do |a|
                a.winrm.transport = :plaintext
              end
              config.vm.define "b" do |b|
                b.vm.communicator = "ssh"
              end
            """;

        Assert.Equal(["2 WRM1003", "4 WRM1002"], Read(lines));
    }

    [Theory]
    [InlineData("config.vm.provision \"shell\", inline: <<-SHELL\n    winrm set winrm/config/service '@{AllowUnencrypted=\"true\"}'\n  SHELL", "4 WRM1001")]
    [InlineData("config.vm.provision :shell, inline: \"winrm set winrm/config/service '@{AllowUnencrypted=\\\"true\\\"}'\"", "3 WRM1001")]
    [InlineData("config.vm.provision \"shell\", inline: <<-SHELL\n    #!/bin/sh\n    winrm set winrm/config/service '@{AllowUnencrypted=\"true\"}'\n  SHELL", null)]
    [InlineData("a.extra_vars = {\n    ansible_connection: \"winrm\",\n    \"ansible_winrm_server_cert_validation\" => 'ignore',\n  }", "5 WRM1004")]
    [InlineData("a.host_vars = { \"win\" => { :ansible_winrm_scheme => \"http\" } }", "3 WRM1002")]
    [InlineData("a.extra_vars = { ansible_winrm_server_cert_validation: \"#{check}\" }", null)]
    public void Scripts_and_variables_are_read_in_place(string lines, string? expected) =>
        Assert.Equal(expected is null ? [] : [expected], Read("config.winrm.transport = :ssl\n  " + lines));

    private static string[] Read(string lines, params string[] args) =>
        LinterRun.FindingsInFile("Vagrantfile", "Vagrant.configure(\"2\") do |config|\n  " + lines + "\nend\n", args);
}
