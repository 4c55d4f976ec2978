using System.Collections.Generic;
using System.IO;
using System.Text.Json;
using System.Xml.Linq;
using WinRM.Lint;
using WinRM.Tests.LinterTests;
using Xunit;

namespace WinRM.Tests.Outputs;

public class OutputOptionTests
{
    private const string Insecure = "ansible_connection: winrm\nansible_port: 5985\n";

    [Fact]
    public void Several_reports_are_written_in_one_run()
    {
        using LinterRun run = new();

        int code = run.With("a.yml", Insecure).Run("--output", "sarif:reports/out.sarif", "--output", "oneline", "--output", "junit:out.xml");

        Assert.Equal(ExitCode.Findings, code);
        Assert.StartsWith("a.yml:2:15: error WRM1002", run.Output);
        Assert.Equal("2.1.0", JsonDocument.Parse(File.ReadAllBytes(Path.Combine(run.Folder, "reports", "out.sarif"))).RootElement.GetProperty("version").GetString());
        Assert.Equal("testsuites", XDocument.Load(Path.Combine(run.Folder, "out.xml")).Root!.Name.LocalName);
    }

    [Fact]
    public void With_a_file_only_standard_output_stays_empty()
    {
        using LinterRun run = new();

        run.With("a.yml", Insecure).Run("--output", "json:out.json");

        Assert.Empty(run.Output);
    }

    [Fact]
    public void The_short_form_goes_to_standard_output_beside_the_files()
    {
        using LinterRun run = new();

        run.With("a.yml", Insecure).Run("--format", "oneline", "--output", "json:out.json");

        Assert.StartsWith("a.yml:2:15: error WRM1002", run.Output);
        Assert.True(File.Exists(Path.Combine(run.Folder, "out.json")));
    }

    [Theory]
    [InlineData("pdf")]
    [InlineData("pdf:out.pdf")]
    [InlineData("")]
    public void A_format_that_does_not_exist_is_wrong_usage(string output)
    {
        using LinterRun run = new();

        Assert.Equal(ExitCode.Usage, run.With("a.yml", Insecure).Run("--output", output));
        Assert.Contains("sarif", run.Error);
    }

    [Fact]
    public void A_report_that_cannot_be_written_is_told()
    {
        using LinterRun run = new();

        Assert.Equal(ExitCode.Usage, run.With("a.yml", Insecure).Run("--output", "json:a.yml/out.json", "--output", "oneline"));
        Assert.Contains("'a.yml/out.json' cannot be written", run.Error);
        Assert.StartsWith("a.yml:2:15: error WRM1002", run.Output);
    }

    [Fact]
    public void A_report_of_an_earlier_run_is_not_judged()
    {
        using LinterRun run = new();
        run.With("a.ps1", "winrm set winrm/config/service '@{AllowUnencrypted=\"true\"}'\n");
        string[] args = ["--output", "json:out.json", "--output", "sarif:out.sarif", "--output", "text"];
        run.Run(args);
        string first = run.Output;

        run.Run(args);

        Assert.Contains("WRM1001", first);
        Assert.Equal(first, run.Output);
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(false, false, "NO_COLOR", "1", "FORCE_COLOR", "1")]
    [InlineData(false, false, "NO_COLOR", "1", "CLICOLOR_FORCE", "1")]
    [InlineData(true, true, "FORCE_COLOR", "1")]
    [InlineData(false, true, "FORCE_COLOR", "0")]
    [InlineData(true, true, "CLICOLOR_FORCE", "1")]
    [InlineData(false, true, "CLICOLOR_FORCE", "0")]
    [InlineData(false, false, "CLICOLOR", "0")]
    [InlineData(true, false, "CLICOLOR", "1")]
    [InlineData(false, false, "TERM", "dumb")]
    [InlineData(true, true, "CLICOLOR", "0", "CLICOLOR_FORCE", "1")]
    public void The_environment_decides_about_colour(bool expected, bool isRedirected, params string[] variables)
    {
        Dictionary<string, string> environment = [];
        for (int i = 0; i < variables.Length; i += 2)
        {
            environment[variables[i]] = variables[i + 1];
        }

        Assert.Equal(expected, Surroundings.WantsColor(name => environment.GetValueOrDefault(name), isRedirected));
    }
}
