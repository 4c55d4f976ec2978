using System.Linq;
using System.Text.Json;
using Xunit;

namespace WinRM.Tests.LinterTests;

/// <summary>What blocks of one folder do to each other, whichever of its files they stand in.</summary>
public class HclFolderTests
{
    private const string Source = "source \"hyperv-iso\" \"win\" {\n  communicator = \"winrm\"\n}\n";
    private const string Connection = "resource \"null_resource\" \"a\" {\n  connection {\n    type = \"winrm\"\n    https = true\n  }\n}\n";
    private const string Group = "resource \"ansible_group\" \"g\" {\n  name = \"win\"\n  variables = {\n    ansible_connection = \"winrm\"\n    ansible_winrm_transport = \"basic\"\n    ansible_winrm_scheme = \"http\"\n  }\n}\n";

    [Theory]
    [InlineData("build {\n  source \"hyperv-iso.win\" {\n    winrm_use_ssl = true\n  }\n}\n", null)]
    [InlineData("build {\n  source \"source.hyperv-iso.win\" {\n    winrm_use_ssl = true\n    winrm_insecure = true\n  }\n}\n", "build.pkr.hcl:4 WRM1004")]
    [InlineData("build {\n  source \"hyperv-iso.win\" {\n    name = \"core\"\n  }\n}\n", "source.pkr.hcl:2 WRM1002")]
    [InlineData("build {\n  sources = [\"source.hyperv-iso.win\"]\n}\nbuild {\n  source \"hyperv-iso.win\" {\n    winrm_use_ssl = true\n  }\n}\n", "source.pkr.hcl:2 WRM1002")]
    [InlineData("build {\n  source \"hyperv-iso.other\" {\n    winrm_use_ssl = true\n  }\n}\n", "source.pkr.hcl:2 WRM1002")]
    [InlineData("build {\n  source \"hyperv-iso.win\" {\n    winrm_use_ssl = var.lab ? false : true\n  }\n}\n", "build.pkr.hcl:3 WRM1002")]
    public void A_source_is_judged_as_each_build_completes_it(string build, string? expected)
    {
        Assert.Equal(expected is null ? [] : [expected], Findings(("source.pkr.hcl", Source), ("build.pkr.hcl", build)));
        Assert.Equal(expected is null, Findings(("all.pkr.hcl", build + Source)).Length == 0);
    }

    [Fact]
    public void A_build_over_a_source_that_is_not_seen_is_a_doubt()
    {
        const string build = "build {\n  source \"hyperv-iso.win\" {\n    communicator = \"winrm\"\n    winrm_use_ntlm = true\n  }\n}\n";

        Assert.Empty(Findings(("build.pkr.hcl", build)));
        Assert.NotEmpty(Findings(["--possible"], ("build.pkr.hcl", build)));
    }

    [Theory]
    [InlineData("lab_override.tf", "resource \"null_resource\" \"a\" {\n  connection {\n    type = \"winrm\"\n    https = false\n  }\n}\n", "lab_override.tf:4 WRM1002")]
    [InlineData("override.tf", "resource \"null_resource\" \"a\" {\n  connection {\n    type = \"winrm\"\n  }\n}\n", "override.tf:3 WRM1002")]
    [InlineData("override.tf.json", "{\"resource\": {\"null_resource\": {\"a\": {\"connection\": {\"type\": \"winrm\", \"https\": true,\n\"insecure\": true}}}}}", "override.tf.json:2 WRM1004")]
    [InlineData("override.tf", "resource \"null_resource\" \"a\" {\n  connection {\n    type = \"ssh\"\n  }\n}\n", null)]
    [InlineData("override.tf", "resource \"null_resource\" \"b\" {\n  connection {\n    type = \"winrm\"\n  }\n}\n", null)]
    public void An_override_file_has_its_way(string name, string text, string? expected) =>
        Assert.Equal(expected is null ? [] : [expected], Findings(("main.tf", Connection), (name, text)));

    [Fact]
    public void An_override_file_mends_what_it_overrides() =>
        Assert.Empty(Findings(("main.tf", Connection.Replace("https = true", "https = false", System.StringComparison.Ordinal)), ("tls_override.tf", Connection)));

    [Theory]
    [InlineData("{\"locals\": {\"tls\": false}}", "main.tf.json:2 WRM1002")]
    [InlineData("{\"locals\": [{\"tls\": true}]}", null)]
    [InlineData("{\"locals\": {\"tls\": \"${var.tls}\"}}", null)]
    public void Json_refers_to_names_as_hcl_does(string locals, string? expected) =>
        Assert.Equal(expected is null ? [] : [expected], Findings(
            ("main.tf.json", "{\"resource\": {\"null_resource\": {\"a\": {\"connection\": {\"type\": \"winrm\",\n\"https\": \"${local.tls}\"}}}}}"), ("names.tf.json", locals)));

    [Theory]
    [InlineData("local.winrm.insecure", "main.tf:4 WRM1004")]
    [InlineData("local.winrm[\"insecure\"]", "main.tf:4 WRM1004")]
    [InlineData("local.winrm.verify.off", null)]
    [InlineData("local.winrm.nothing", null)]
    [InlineData("var.mode == \"lab\" ? true : false", "main.tf:4 WRM1004")]
    [InlineData("var.mode != \"lab\" ? true : false", null)]
    [InlineData("var.other ? local.winrm.insecure : false", "main.tf:4 WRM1004")]
    public void Members_and_conditions_that_are_known_have_their_values(string value, string? expected) =>
        Assert.Equal(expected is null ? [] : [expected], Findings(
            ("main.tf", Connection.Replace("https = true", "insecure = " + value + "\n    https = true", System.StringComparison.Ordinal)),
            ("locals.tf", "locals {\n  winrm = {\n    insecure = true\n    verify = { off = false }\n  }\n}\n"), ("terraform.tfvars", "mode = \"lab\"\n")));

    [Theory]
    [InlineData("groups = [ansible_group.g.name]", "groups.tf:5 WRM1002")]
    [InlineData("groups = [\"win\"]\n  variables = {\n    ansible_winrm_scheme = \"https\"\n  }", null)]
    [InlineData("groups = [\"win\"]\n  variables = merge(local.tls, { ansible_user = \"x\" })", null)]
    [InlineData("groups = [\"win\"]\n  variables = var.any", null)]
    [InlineData("groups = [\"win\"]\n  variables = {\n    ansible_winrm_scheme = var.tls\n  }", null)]
    [InlineData("groups = [\"win\"]\n  variables = {\n    ansible_winrm_scheme = var.lab ? \"http\" : \"https\"\n  }", "groups.tf:5 WRM1002")]
    [InlineData("groups = [\"other\"]", "groups.tf:5 WRM1002")]
    public void A_host_of_ansible_has_what_its_groups_say_and_its_own_first(string host, string? expected) =>
        Assert.Equal(expected is null ? [] : [expected], Findings(
            ("hosts.tf", "resource \"ansible_host\" \"h\" {\n  name = \"h\"\n  " + host + "\n}\n"), ("groups.tf", Group), ("locals.tf", "locals {\n  tls = {\n    ansible_winrm_scheme = \"https\"\n  }\n}\n")));

    [Fact]
    public void A_group_of_ansible_has_what_the_groups_around_it_say()
    {
        const string inner = "resource \"ansible_group\" \"inner\" {\n  name = \"inner\"\n  variables = {\n    ansible_winrm_scheme = \"https\"\n  }\n}\nresource \"ansible_host\" \"h\" {\n  name = \"h\"\n  groups = [\"inner\"]\n}\n";
        string outer = Group.Replace("name = \"win\"", "name = \"win\"\n  children = [\"inner\"]", System.StringComparison.Ordinal);

        Assert.Empty(Findings(("main.tf", outer + inner)));
        Assert.Equal(["main.tf:6 WRM1002"], Findings(("main.tf", outer + inner.Replace("https", "http", System.StringComparison.Ordinal))));
    }

    [Theory]
    [InlineData("basic", "main.tf:5 WRM1002")]
    [InlineData("kerberos", null)]
    public void Extra_variables_of_a_playbook_are_a_connection(string transport, string? expected) =>
        Assert.Equal(expected is null ? [] : [expected], Findings(
            ("main.tf", "resource \"ansible_playbook\" \"p\" {\n  extra_vars = {\n    ansible_connection = \"winrm\"\n    ansible_port = 5985\n    ansible_winrm_transport = \"" + transport + "\"\n  }\n}\n")));

    private static string[] Findings(params (string Path, string Text)[] files) => Findings([], files);

    private static string[] Findings(string[] args, params (string Path, string Text)[] files)
    {
        using LinterRun run = new();
        foreach ((string path, string text) in files)
        {
            run.With(path, text);
        }

        JsonElement report = run.Report([".", .. args]);
        Assert.Empty(report.GetProperty("errors").EnumerateArray());
        return [.. report.GetProperty("findings").EnumerateArray().Select(static finding => $"{finding.GetProperty("path").GetString()}:{finding.GetProperty("line").GetInt32()} {finding.GetProperty("rule").GetString()}")];
    }
}
