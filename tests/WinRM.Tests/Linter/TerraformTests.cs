using Xunit;

namespace WinRM.Tests.LinterTests;

public class TerraformTests
{
    [Theory]
    [InlineData("type = \"winrm\"", "3 WRM1002")]
    [InlineData("type = \"winrm\"\n    https = false\n    port = 5986", "4 WRM1002")]
    [InlineData("type = \"winrm\"\n    use_ntlm = true", "3 WRM1001")]
    [InlineData("type = \"winrm\"\n    https = \"true\"\n    insecure = true", "5 WRM1004")]
    public void A_connection_is_judged_by_what_its_keys_and_the_defaults_make_of_it(string keys, string expected) => Assert.Equal([expected], Connection(keys));

    [Theory]
    [InlineData("type = \"winrm\"\n    https = true\n    cacert = file(\"ca.pem\")")]
    [InlineData("type = \"ssh\"\n    insecure = true # winrm")]
    [InlineData("# type = \"winrm\"")]
    [InlineData("type = \"winrm\"\n    host = \"localhost\"")]
    public void What_is_safe_or_no_winrm_is_no_finding(string keys) => Assert.Empty(Connection(keys));

    [Theory]
    [InlineData("https = var.https")]
    [InlineData("https = \"${var.https}\"")]
    [InlineData("https = var.lab ? var.a : true")]
    [InlineData("https = coalesce(var.b, false)")]
    [InlineData("https = true\n    insecure = !var.verify")]
    public void What_is_computed_is_a_doubt(string keys)
    {
        Assert.Empty(Connection("type = \"winrm\"\n    " + keys));
        Assert.NotEmpty(Connection("type = \"winrm\"\n    " + keys, "--possible"));
    }

    [Theory]
    [InlineData("https = local.lab ? false : true", "4 WRM1002")]
    [InlineData("https = \"${var.lab ? false : true}\"", "4 WRM1002")]
    [InlineData("https = true\n    insecure = var.env == \"prod\" ? false : (var.env == \"test\" ? true : false)", "5 WRM1004")]
    [InlineData("https = var.tls ? true : false\n    insecure = !var.tls ? true : false\n    use_ntlm = true", "4 WRM1001")]
    [InlineData("https = var.env != \"lab\" ? true : true\n    insecure = var.env == \"lab\" ? false : false", null)]
    [InlineData("https = true\n    insecure = var.lab ? \"false\" : null", null)]
    public void Both_arms_of_a_conditional_are_judged_and_those_of_one_condition_together(string keys, string? expected) =>
        Assert.Equal(expected is null ? [] : [expected], Connection("type = \"winrm\"\n    " + keys));

    [Theory]
    [InlineData("https = true", "user = \"x\"", null)]
    [InlineData("https = true", "type = \"winrm\"", null)]
    [InlineData("https = false", "https = true", null)]
    [InlineData("https = true", "insecure = true", "7 WRM1004")]
    [InlineData("https = true\n insecure = true", "user = \"x\"", "5 WRM1004")]
    [InlineData("https = true", "https = false", "7 WRM1002")]
    [InlineData("https = false", "type = \"ssh\"", null)]
    public void The_connection_of_a_provisioner_lies_over_that_of_its_resource(string outer, string inner, string? expected)
    {
        string text = $"resource \"null_resource\" \"a\" {{\n connection {{\n type = \"winrm\"\n {outer}\n }}\n provisioner \"remote-exec\" {{ connection {{\n {inner}\n }}\n }}\n provisioner \"local-exec\" {{ command = \"x\" }}\n}}\n";

        Assert.Equal(expected is null ? [] : [expected], LinterRun.FindingsInFile("main.tf", text));
    }

    [Fact]
    public void The_connection_of_a_resource_holds_for_provisioners_without_one_of_their_own()
    {
        const string text = """
            resource "null_resource" "a" {
              connection {
                type = "winrm"
              }
              provisioner "file" { source = "x" }
              provisioner "remote-exec" {
                connection { https = true }
              }
            }
            """;

        Assert.Equal(["3 WRM1002"], LinterRun.FindingsInFile("main.tf", text));
    }

    [Fact]
    public void Json_says_the_same_as_hcl()
    {
        const string text = """
            {"resource": {"null_resource": {"a": {"connection": [{
              "type": "winrm", "https": true,
              "insecure": true}]}}}}
            """;

        Assert.Equal(["3 WRM1004"], LinterRun.FindingsInFile("main.tf.json", text));
    }

    [Theory]
    [InlineData("ad", "winrm_hostname = \"dc01\"", "1 WRM1002")]
    [InlineData("ad", "winrm_hostname = \"dc01\"\n  krb_realm = \"CORP.EXAMPLE\"", "1 WRM1001")]
    [InlineData("ad", "winrm_hostname = \"dc01\"\n  winrm_proto = \"https\"\n  winrm_insecure = true", "3 WRM1004")]
    [InlineData("ad", "winrm_hostname = \"dc01\"\n  winrm_proto = \"https\"", null)]
    [InlineData("ad", "winrm_proto = \"http\"", null)]
    [InlineData("ad", "winrm_hostname = \"\"\n  winrm_username = \"\"", null)]
    [InlineData("hyperv", "user = \"winrm\"", null)]
    [InlineData("hyperv", "user = \"winrm\"\n  https = false", "2 WRM1001")]
    [InlineData("hyperv", "user = \"winrm\"\n  insecure = true", "2 WRM1004")]
    public void A_provider_has_defaults_of_its_own(string provider, string keys, string? expected) =>
        Assert.Equal(expected is null ? [] : [expected], LinterRun.FindingsInFile("main.tf", $"provider \"{provider}\" {{ {keys}\n}}\n"));

    [Theory]
    [InlineData("winrm_listener { protocol = \"Http\" }", true)]
    [InlineData("winrm_listener { protocol = \"Https\" }", false)]
    [InlineData("winrm_listener { protocol = var.winrm }", false)]
    [InlineData("os_profile_windows_config {\n winrm { protocol = \"HTTP\" }\n}", true)]
    [InlineData("winrm_listener { protocol = var.lab ? \"Http\" : \"Https\" }", true)]
    [InlineData("dynamic \"winrm_listener\" {\n for_each = var.x\n content { protocol = \"Http\" }\n}", true)]
    [InlineData("dynamic \"winrm_listener\" {\n for_each = var.x\n content { protocol = winrm_listener.value }\n}", false)]
    [InlineData("probe { protocol = \"Http\" } # winrm", false)]
    public void A_listener_for_http_is_advice(string block, bool found)
    {
        string[] findings = LinterRun.FindingsInFile("main.tf", "resource \"azurerm_windows_virtual_machine\" \"a\" {\n" + block + "\n}\n");

        Assert.Equal(found, findings is [var one] && one.EndsWith("WRM1006", System.StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("user_data = <<EOF", "EOF", true)]
    [InlineData("user_data = <<-EOT", "  EOT", true)]
    [InlineData("user_data = base64encode(<<EOF", "EOF\n)", true)]
    [InlineData("locals { template = <<EOF", "EOF\n}", true)]
    [InlineData("description = <<EOF", "EOF", false)]
    public void Scripts_in_heredocs_are_read_in_place(string open, string close, bool found)
    {
        string text = $"resource \"aws_instance\" \"a\" {{\n{open}\n  <powershell>\n  winrm set winrm/config/service '@{{AllowUnencrypted=\"true\"}}'\n  # ${{var.x}}\n  </powershell>\n{close}\n}}\n";

        Assert.Equal(found ? ["4 WRM1001"] : [], LinterRun.FindingsInFile("main.tf", text));
    }

    [Fact]
    public void Variables_of_ansible_in_a_map_are_read_and_computed_ones_are_not()
    {
        const string text = """
            resource "ansible_host" "a" {
              variables = {
                ansible_connection = "winrm"
                ansible_winrm_server_cert_validation = "${var.check}"
                ansible_winrm_transport : "basic"
                ansible_port = 5985
              }
            }
            """;

        Assert.Equal(["5 WRM1002"], LinterRun.FindingsInFile("main.tf", text));
    }

    private static string[] Connection(string keys, params string[] args) =>
        LinterRun.FindingsInFile("main.tf", "resource \"null_resource\" \"a\" { # winrm\n  connection {\n    " + keys + "\n    password = \"${lookup(var.p, \"winrm\")}\"\n  }\n}\n", args);
}
