using Xunit;

namespace WinRM.Tests.LinterTests;

public class PackerTests
{
    [Theory]
    [InlineData("\"communicator\": \"winrm\"", "4 WRM1002")]
    [InlineData("\"communicator\": \"winrm\",\n\"winrm_host\": \"x\",\n\"winrm_port\": \"5985\"", "6 WRM1002")]
    [InlineData("\"communicator\": \"winrm\",\n\"winrm_use_ntlm\": true", "4 WRM1001")]
    [InlineData("\"communicator\": \"winrm\",\n\"winrm_port\": 5986", "5 WRM1002")]
    [InlineData("\"communicator\": \"winrm\",\n\"winrm_host\": \"x\",\n\"winrm_port\": \"{{user `port`}}\"", "4 WRM1002")]
    [InlineData("\"communicator\": \"winrm\",\n\"winrm_use_ssl\": \"true\",\n\"winrm_insecure\": \"true\"", "6 WRM1004")]
    [InlineData("\"communicator\": \"winrm\", // lab\n\t\"winrm_use_ssl\": false", "5 WRM1002")]
    public void A_builder_is_judged_by_what_its_keys_and_the_defaults_make_of_it(string keys, string expected) => Assert.Equal([expected], Json(keys));

    [Theory]
    [InlineData("\"communicator\": \"winrm\", \"winrm_use_ssl\": true")]
    [InlineData("\"communicator\": \"winrm\", \"winrm_use_ssl\": true, \"winrm_use_ntlm\": true, \"insecure_connection\": true")]
    [InlineData("\"communicator\": \"winrm\", \"winrm_host\": \"127.0.0.1\"")]
    [InlineData("\"communicator\": \"ssh\", \"winrm_use_ssl\": false")]
    [InlineData("\"winrm_username\": \"x\", \"winrm_insecure\": true")]
    public void What_is_safe_or_no_winrm_is_no_finding(string keys) => Assert.Empty(Json(keys));

    [Theory]
    [InlineData("\"communicator\": \"winrm\", \"winrm_use_ssl\": \"{{user `ssl`}}\"")]
    [InlineData("\"communicator\": \"{{user `communicator`}}\", \"winrm_use_ntlm\": true")]
    public void What_is_filled_in_later_is_a_doubt(string keys)
    {
        Assert.Empty(Json(keys));
        Assert.NotEmpty(Json(keys, "--possible"));
    }

    [Theory]
    [InlineData("{{user `winrm_insecure`}}", null, "5 WRM1004")]
    [InlineData("{{ user 'winrm_insecure' }}", null, "5 WRM1004")]
    [InlineData("{{user `no`}}", null, null)]
    [InlineData("{{user `other`}}", null, null)]
    [InlineData("{{user `from_env`}}", null, null)]
    [InlineData("{{user `empty`}}", null, null)]
    [InlineData("{{user `winrm_insecure`}}", "{\"winrm_insecure\": \"false\"}", null)]
    [InlineData("{{user `winrm_insecure`}}", "{\"other\": \"false\"}", "5 WRM1004")]
    [InlineData("{{user `winrm_insecure`}}", "{\"winrm_insecure\": {\"a\": 1}}", "5 WRM1004")]
    public void A_user_variable_has_the_value_that_the_template_gives_it_unless_another_file_may_change_it(string value, string? beside, string? expected)
    {
        using LinterRun run = new();
        run.With("image.json", "{\"variables\": {\"winrm_insecure\": \"true\", \"no\": \"false\", \"empty\": \"\", \"from_env\": \"{{env `X`}}\"},\n\"builders\": [{\n\"communicator\": \"winrm\",\n\"winrm_use_ssl\": true,\n\"winrm_insecure\": \"" + value + "\"\n}]}\n");
        if (beside is not null)
        {
            run.With("vars/prod.json", beside);
        }

        Assert.Equal(expected is null ? [] : [expected], LinterRun.Findings(run.Report(".")));
    }

    [Fact]
    public void Each_source_of_hcl_is_a_connection_of_its_own()
    {
        const string text = """
            # communicator = "winrm"
            variable "winrm_insecure" { default = true }
            source "vsphere-iso" "a" {
              communicator = "winrm" /* over HTTP */
            }
            source "amazon-ebs" "b" {
              communicator   = "winrm"
              winrm_use_ssl  = true // with a certificate
              winrm_insecure = true
            }
            source "amazon-ebs" "c" {
              communicator   = "winrm"
              winrm_use_ssl  = true
              winrm_insecure = var.winrm_insecure
            }
            source "amazon-ebs" "d" { communicator = "ssh" }
            """;

        Assert.Equal(["4 WRM1002", "9 WRM1004", "14 WRM1004"], Hcl(text));
    }

    [Fact]
    public void Inline_scripts_are_read_line_by_line()
    {
        const string text = """
            build {
              provisioner "powershell" {
                inline = [
                  "$on = $true # winrm",
                  "Set-Item WSMan:\\localhost\\Service\\Auth\\Basic $on",
                ]
              }
              provisioner "windows-shell" {
                inline = ["rem winrm set winrm/config/service @{AllowUnencrypted=\"true\"}", "winrm set winrm/config/service @{AllowUnencrypted=\"true\"}"]
              }
            }
            """;

        Assert.Equal(["4 WRM4001", "9 WRM1001"], Hcl(text));
    }

    [Theory]
    [InlineData(false, "ansible_winrm_server_cert_validation=ignore", "2 WRM1002")]
    [InlineData(true, "ansible_winrm_server_cert_validation=ignore", "4 WRM1004")]
    [InlineData(true, "ansible_winrm_server_cert_validation=${var.check}", null)]
    [InlineData(true, "ansible_winrm_scheme=http", "4 WRM1002")]
    public void Variables_handed_on_to_ansible_are_read(bool ssl, string variables, string? expected)
    {
        string text = $$"""
            source "a" "b" {
              communicator = "winrm"
              winrm_use_ssl = {{(ssl ? "true" : "false # HTTP")}}
            } build { provisioner "ansible" { extra_arguments = ["-e", "{{variables}}"] } }
            """;
        string[] found = Hcl(text.Replace("winrm_use_ssl = false # HTTP", "", System.StringComparison.Ordinal));

        Assert.Equal(expected is null ? [] : [expected], found);
    }

    private static string[] Json(string keys, params string[] args) =>
        LinterRun.FindingsInFile("image.json", "{\n\"variables\": {\"winrm_insecure\": \"true\"},\n\"builders\": [{\n" + keys + "\n}]}\n", args);

    private static string[] Hcl(string text, params string[] args) => LinterRun.FindingsInFile("image.pkr.hcl", text, args);
}
