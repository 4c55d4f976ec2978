using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using WinRM.Lint;
using WinRM.Tests.LinterTests;
using Xunit;

namespace WinRM.Tests.Places;

/// <summary>The steps of the GitHub Action, run as a runner does.</summary>
public class ActionTests
{
    private const string Insecure = "ansible_connection: winrm\nansible_port: 5985\n";
    private const string Unverified = "ansible_connection: winrm\nansible_winrm_server_cert_validation: ignore\n";

    private static readonly Definition s_action = Definition.Read("action.yml");

    [Fact]
    public void The_action_is_composite_and_every_input_is_told_and_used()
    {
        Assert.Equal("composite", s_action["runs"]["using"].Text);
        string steps = string.Join('\n', s_action["runs"]["steps"].Items.SelectMany(static step => new[] { step.Find("env"), step.Find("with") }).OfType<Definition>()
            .SelectMany(static map => map.Entries).Select(static entry => entry.Value.Text).Concat(s_action["runs"]["steps"].Items.Select(static step => step.Find("if")?.Text)));
        Assert.All(s_action["inputs"].Entries, input =>
        {
            Assert.NotEmpty(input.Value["description"].Text);
            Assert.Contains("inputs." + input.Key, steps);
        });
    }

    [Fact]
    public void No_input_becomes_a_part_of_a_script() =>
        Assert.All(s_action["runs"]["steps"].Items.Select(static step => step.Find("run")).OfType<Definition>(), static script => Assert.DoesNotContain("${{", script.Text));

    [Fact]
    public void Findings_are_annotations_and_a_report_and_fail_the_job()
    {
        using LinterRun run = new();
        (string output, Dictionary<string, string> results) = Judge(run.With("a.yml", Insecure));

        Assert.StartsWith("::error file=a.yml,line=2,", output, StringComparison.Ordinal);
        Assert.Equal("1", results["exit-code"]);
        Assert.Single(JsonDocument.Parse(run.Read(results["sarif"])).RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray());
        Assert.Equal(ExitCode.Findings, BuiltCommand.Bash(run.Folder, Script("Tell the outcome"), "CODE=" + results["exit-code"]).Code);
    }

    [Theory]
    [InlineData("0", "fail-on", "error")]
    [InlineData("0", "arguments", "--ignore\nWRM1004")]
    [InlineData("0", "paths", "clean files\nmore")]
    [InlineData("0", "baseline", "known.json")]
    [InlineData("1", "paths", "clean files\nb.yml")]
    [InlineData("1", "sarif", "reports/out.sarif")]
    public void Inputs_are_arguments(string code, string input, string value)
    {
        using LinterRun run = new();
        run.With("b.yml", Unverified).With("clean files/c.yml", "ansible_connection: winrm\n").With("more/d.yml", "a: 1\n").Run("--write-baseline", "known.json");

        (_, Dictionary<string, string> results) = Judge(run, (input, value));

        Assert.Equal(code, results["exit-code"]);
        Assert.True(File.Exists(Path.Combine(run.Folder, results["sarif"])));
    }

    [Fact]
    public void Without_a_report_the_step_fails_at_once()
    {
        using LinterRun run = new();

        Assert.Equal(ExitCode.Usage, Start(run, [("arguments", "--no-such-option")], out _).Code);
    }

    private static string Script(string name) => "set -eo pipefail\n" + s_action["runs"]["steps"].Step("name", name)["run"].Text;

    private static (string Output, Dictionary<string, string> Results) Judge(LinterRun run, params (string Name, string Value)[] inputs)
    {
        (int code, string output) = Start(run, inputs, out string results);
        Assert.Equal(0, code);
        return (output, File.ReadLines(results).Select(static line => line.Split('=', 2)).ToDictionary(static pair => pair[0], static pair => pair[1]));
    }

    private static (int Code, string Output) Start(LinterRun run, (string Name, string Value)[] inputs, out string results)
    {
        // The runner's folder for temporary files, where an earlier step has installed the tool.
        string temporary = Path.Combine(run.Folder, ".git");
        Directory.CreateDirectory(Path.Combine(temporary, "winrm-lint"));
        results = Path.Combine(temporary, "output");
        File.WriteAllText(results, "");
        File.WriteAllText(Path.Combine(temporary, "winrm-lint", "winrm-lint"), $"#!/bin/sh\nexec dotnet '{Path.Combine(BuiltCommand.Folder, "winrm-lint.dll")}' \"$@\"\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(Path.Combine(temporary, "winrm-lint", "winrm-lint"), UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }

        Definition step = s_action["runs"]["steps"].Step("name", "Judge");
        return BuiltCommand.Bash(run.Folder, Script("Judge"), [.. step.Environment(Value), "GITHUB_OUTPUT=" + results]);

        string Value(string expression) => expression == "runner.temp" ? temporary
            : expression.StartsWith("inputs.", StringComparison.Ordinal) && expression["inputs.".Length..] is var name
                ? inputs.FirstOrDefault(input => input.Name == name).Value ?? s_action["inputs"][name]["default"].Text : throw new KeyNotFoundException(expression);
    }
}
