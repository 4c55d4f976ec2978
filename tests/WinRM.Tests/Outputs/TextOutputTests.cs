using System;
using System.IO;
using System.Linq;
using WinRM.Lint;
using WinRM.Lint.Output;
using WinRM.Tests.LinterTests;
using Xunit;

namespace WinRM.Tests.Outputs;

public class TextOutputTests
{
    private const string Insecure = "ansible_connection: winrm\nansible_port: 5985\n";

    [Fact]
    public void A_default_that_decides_is_the_first_step()
    {
        using LinterRun run = new();

        run.With("a.yml", Insecure).Run();

        Assert.Contains("   = 1: Basic: on (default of pywinrm)\n   |\n 2 | ansible_port: 5985\n   |               ^^^^ 2: scheme: http", run.Output);
    }

    [Fact]
    public void A_finding_with_one_line_of_evidence_has_no_numbers()
    {
        using LinterRun run = new();

        run.With("a.ps1", "Set-Item WSMan:\\localhost\\Service\\Auth\\Basic -Value $true\n").Run();

        Assert.Contains("^^^^^\n", run.Output);
    }

    [Fact]
    public void A_loser_that_holds_a_secret_is_not_shown()
    {
        using LinterRun run = new();

        run.With("hosts.yml", "win: {hosts: {a: }}\n")
            .With("group_vars/win.yml", "{ansible_connection: winrm, ansible_winrm_transport: basic, ansible_password: hunter2, ansible_port: 5986}\n")
            .With("host_vars/a.yml", "ansible_port: 5985\n").Run();

        Assert.Contains("scheme: http", run.Output);
        Assert.DoesNotContain("overrides", run.Output);
    }

    [Theory]
    [InlineData(40)]
    [InlineData(60)]
    [InlineData(100)]
    public void A_report_fits_the_terminal(int width)
    {
        string comment = " # " + string.Join(' ', Enumerable.Repeat("comment", 30));
        string text = Write($"ansible_connection: winrm\nansible_winrm_scheme: http{comment}\nansible_winrm_transport: basic{comment}\n", width);

        Assert.Contains("2: Basic: on", text);
        Assert.Contains("…", text);
        Assert.All(text.Split('\n').Where(static line => !line.Contains("fix:", StringComparison.Ordinal)), line => Assert.InRange(line.Length, 0, width + 1));
    }

    [Fact]
    public void The_stretch_stays_visible_in_a_line_that_does_not_fit()
    {
        string text = Write($"{{{new string(' ', 200)}ansible_connection: winrm, ansible_port: 5985{new string(' ', 100)}}}\n", 80);

        string[] lines = text.Split('\n');
        int carets = Array.FindIndex(lines, static line => line.Contains("^^^^", StringComparison.Ordinal));
        Assert.Equal("5985", lines[carets - 1].Substring(lines[carets].IndexOf('^', StringComparison.Ordinal), 4));
        Assert.Contains("| …", lines[carets - 1]);
        Assert.EndsWith("…", lines[carets - 1]);
    }

    private static string Write(string text, int width)
    {
        using StringWriter writer = new();
        new TextOutput().Write(new Report([new FileResult([SarifTests.Found("a.yml", text)], [])], [], 1), writer, new OutputStyle { Width = width });
        return writer.ToString();
    }
}
