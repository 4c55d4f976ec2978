using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using Xunit;

namespace WinRM.Tests.LinterTests;

/// <summary>Terraform and Packer read all files of a folder as one.</summary>
public class HclProjectTests
{
    private const string Terraform = "resource \"null_resource\" \"a\" {\n connection {\n  type = \"winrm\"\n  use_ntlm = true\n  https = var.https\n  insecure = var.insecure\n }\n}\n";
    private const string Safe = "variable \"https\" { default = true }\nvariable \"insecure\" {\n  type = bool\n  default = false\n}\n";
    private const string Unsafe = "variable \"https\" { default = true }\nvariable \"insecure\" { default = true }\n";
    private const string Found = "main.tf:6 WRM1004";
    private static readonly string s_root = Terraform.Replace("var.https", "true", System.StringComparison.Ordinal);

    [Theory]
    [InlineData(Safe, "", "", null)]
    [InlineData(Unsafe, "", "", Found)]
    [InlineData(Safe, "terraform.tfvars", "insecure = true\n", Found)]
    [InlineData(Safe, "lab.auto.tfvars", "insecure = true\n", Found)]
    [InlineData(Safe, "terraform.tfvars.json", "{\"insecure\": true}", Found)]
    [InlineData(Unsafe, "terraform.tfvars", "insecure = false\n", null)]
    [InlineData("variable \"https\" { default = true }\nvariable \"insecure\" {}\n", "", "", null)]
    public void A_variable_has_the_value_that_is_loaded_for_it(string variables, string name, string values, string? expected) =>
        Assert.Equal(expected is null ? [] : [expected], Findings([("main.tf", s_root), ("variables.tf", variables), .. name.Length == 0 ? [] : new[] { (name, values) }]));

    [Fact]
    public void The_later_file_of_values_has_its_way() =>
        Assert.Empty(Findings(("main.tf", s_root), ("variables.tf", Safe), ("terraform.tfvars", "insecure = true\n"), ("a.auto.tfvars", "insecure = true\n"), ("b.auto.tfvars", "insecure = false\n")));

    [Theory]
    [InlineData("prod.tfvars")]
    [InlineData("env/prod.tfvars")]
    public void A_file_that_somebody_may_name_makes_the_value_a_doubt(string name)
    {
        (string, string)[] files = [("main.tf", s_root), ("variables.tf", Safe), ("terraform.tfvars", "insecure = true\n"), (name, "insecure = false\n")];

        Assert.Empty(Findings(files));
        Assert.NotEmpty(Findings(["--possible"], files));
    }

    [Fact]
    public void The_default_of_a_root_counts_where_no_file_of_the_run_sets_the_variable() => Assert.NotEmpty(Findings(("main.tf", s_root), ("variables.tf", Unsafe)));

    [Theory]
    [InlineData("source = \"./modules/win\"", "modules/win/main.tf:6 WRM1004")]
    [InlineData("source = \"./modules/win\"\n  insecure = local.lab", "modules/win/main.tf:6 WRM1004")]
    [InlineData("source = \"./modules/win\"\n  https = false", "modules/win/main.tf:5 WRM1001")]
    [InlineData("source = \"./modules/win\"\n  insecure = false", null)]
    [InlineData("source = \"./modules/win\"\n  insecure = data.x.y", null)]
    [InlineData("source = \"./modules/win\"\n  insecure = local.any", "modules/win/main.tf:6 WRM1004")]
    public void A_module_has_what_its_call_hands_over_or_its_default(string call, string? expected) =>
        Assert.Equal(expected is null ? [] : [expected], Findings(
            ("modules/win/main.tf", Terraform), ("modules/win/variables.tf", Unsafe), ("main.tf", "module \"win\" {\n  " + call + "\n}\nlocals {\n  lab = true\n  any = var.any\n}\n"), ("variables.tf", "variable \"any\" { default = true }\n")));

    [Fact]
    public void One_of_several_calls_is_enough() =>
        Assert.Equal(["modules/win/main.tf:6 WRM1004"], Findings(
            ("modules/win/main.tf", Terraform), ("modules/win/variables.tf", Unsafe), ("main.tf", "module \"a\" {\n  source = \"./modules/win\"\n  insecure = false\n}\nmodule \"b\" {\n  source = \"./modules/win\"\n}\n")));

    [Fact]
    public void Calls_in_a_circle_and_names_in_a_circle_are_a_doubt()
    {
        Assert.Empty(Findings(("a/main.tf", Terraform), ("a/variables.tf", Unsafe + "module \"b\" { source = \"../b\" }\n"), ("b/main.tf", "module \"a\" { source = \"../a\" }\n")));
        Assert.Empty(Findings(("main.tf", Terraform.Replace("var.insecure", "local.a", System.StringComparison.Ordinal)), ("variables.tf", Safe + "locals {\n a = local.b\n b = local.a\n}\n")));
    }

    [Theory]
    [InlineData("locals {\n  tls = false\n}\n", "", "", "win.pkr.hcl:4 WRM1002")]
    [InlineData("local \"tls\" {\n  expression = var.tls\n}\nvariable \"tls\" { default = true }\n", "a.auto.pkrvars.hcl", "tls = false\n", "win.pkr.hcl:4 WRM1002")]
    [InlineData("locals {\n  tls = var.tls\n}\nvariable \"tls\" { default = false }\n", "", "", "win.pkr.hcl:4 WRM1002")]
    [InlineData("locals {\n  tls = var.tls\n}\nvariable \"tls\" { default = false }\n", "win.auto.pkrvars.hcl", "tls = true\n", null)]
    [InlineData("locals {\n  tls = var.tls\n}\nvariable \"tls\" { default = false }\n", "win.pkrvars.hcl", "tls = true\n", null)]
    [InlineData("locals {\n  tls = true\n}\n", "", "", null)]
    public void Packers_locals_and_variables_are_those_of_the_folder(string names, string name, string values, string? expected) =>
        Assert.Equal(expected is null ? [] : [expected], Findings(
        [
            ("win.pkr.hcl", "source \"hyperv-iso\" \"a\" {\n  communicator = \"winrm\"\n  winrm_username = \"x\"\n  winrm_use_ssl = \"${local.tls}\"\n}\n"),
            ("names.pkr.hcl", names), .. name.Length == 0 ? [] : new[] { (name, values) },
        ]));

    private static string[] Findings(params (string Path, string Text)[] files) => Findings([], files);

    private static string[] Findings(string[] args, (string Path, string Text)[] files)
    {
        using LinterRun run = new();
        foreach ((string path, string text) in files)
        {
            run.With(path, text);
        }

        IEnumerable<JsonElement> findings = run.Report([".", .. args]).GetProperty("findings").EnumerateArray();
        return [.. findings.Select(static finding => $"{finding.GetProperty("path").GetString()}:{finding.GetProperty("line").GetInt32()} {finding.GetProperty("rule").GetString()}")];
    }
}
