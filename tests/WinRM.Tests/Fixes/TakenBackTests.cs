using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Text;
using WinRM.Lint;
using WinRM.Lint.Config;
using WinRM.Lint.Fixes;
using WinRM.Tests.LinterTests;
using Xunit;

namespace WinRM.Tests.Fixes;

/// <summary>Fixes that do not do in the run what they do in their file.</summary>
public class TakenBackTests
{
    private const string Text = "ansible_connection: winrm\nansible_winrm_server_cert_validation: ignore\n";

    [Fact]
    public void A_fix_that_does_not_end_its_finding_is_taken_back_and_told()
    {
        Input input = Of("a.yml", Text);
        FixRun run = FixRun.Of(Draft(input), takesUnsafe: true, _ => Judge([input]));

        Assert.Empty(run.Draft.Changed);
        Assert.Equal(0, run.Fixed);
        LintError error = Assert.Single(run.Errors);
        Assert.Equal(("a.yml", 2, "the fix of WRM1004 was taken back: the finding stays"), (error.Path, error.Line, error.Message));
    }

    [Fact]
    public void A_fix_that_brings_in_a_worse_finding_is_taken_back_alone()
    {
        Input worse = Of("a.yml", "ansible_connection: winrm\nansible_port: 5985\n");
        FixRun run = FixRun.Of(Draft(Of("a.yml", Text), Of("b.yml", Text)), takesUnsafe: true, now => Judge([IsFixed(now[0]) ? worse : now[0], now[1]]));

        Assert.Equal("b.yml", Assert.Single(run.Draft.Changed).Name);
        Assert.Equal("the fix of WRM1004 was taken back: it brings in WRM1002 in line 2 of a.yml", Assert.Single(run.Errors).Message);
    }

    [Fact]
    public void A_fix_after_which_a_file_cannot_be_read_is_taken_back()
    {
        Input input = Of("a.yml", Text);
        FixRun run = FixRun.Of(Draft(input), takesUnsafe: true, now => IsFixed(now[0]) ? Judge([Of("a.yml", "ansible_winrm_port: ]\n")]) : Judge(now));

        Assert.Empty(run.Draft.Changed);
        Assert.Contains("a file can no longer be read", Assert.Single(run.Errors).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_another_one_by_now_takes_no_fix()
    {
        Draft draft = new([Of("a.yml", Text)], static _ => Encoding.UTF8.GetBytes("# new\n" + Text), FileTree.None);
        FixRun run = FixRun.Of(draft, takesUnsafe: true, Judge);

        Assert.Empty(run.Draft.Changed);
        Assert.Contains("the file has changed since it was judged", Assert.Single(run.Errors).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Many_findings_are_fixed_in_time()
    {
        string text = string.Concat(Enumerable.Range(0, 3000).Select(static i => $"winrm set winrm/config/service '@{{AllowUnencrypted=\"true\"}}' # {i}\n"));
        using LinterRun run = new();
        Stopwatch watch = Stopwatch.StartNew();
        run.With("a.ps1", text).Run("--fix", "--unsafe-fixes");

        Assert.Equal(text.Replace("true", "false", StringComparison.Ordinal), run.Read("a.ps1"));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"{watch.Elapsed}");
    }

    private static bool IsFixed(Input input) => input.Read().Source!.Text.Contains("validate", StringComparison.Ordinal);

    private static Draft Draft(params Input[] inputs) => new(inputs, static _ => Encoding.UTF8.GetBytes(Text), FileTree.None);

    private static Report Judge(IReadOnlyList<Input> inputs) =>
        new FixOffers(inputs, Limits.Default).Add(new Report(Judgement.Of(inputs, Limits.Default, new DateOnly(2026, 9, 1)), [], inputs.Count));

    private static Input Of(string name, string text)
    {
        InputReader reader = new(new WinRM.Lint.Linter(new LintOptions()), Limits.Default);
        return new Input(name, ConfigValues.Empty, reader, () => Encoding.UTF8.GetBytes(text));
    }
}
