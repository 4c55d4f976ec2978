using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;
using WinRM.Lint;
using Xunit;

namespace WinRM.Tests.LinterTests;

public class BadInputTests
{
    private const string Connection = "ansible_connection: winrm\n";

    public static TheoryData<string, string> Hostile => new()
    {
        { "flow sequences", Connection + "a: " + new string('[', 100_000) },
        { "flow maps", Connection + "a: " + new string('{', 100_000) },
        { "block sequences", Connection + "a:\n  " + string.Concat(Enumerable.Repeat("- ", 100_000)) },
        { "explicit keys", Connection + string.Concat(Enumerable.Repeat("? ", 100_000)) },
        { "indentation", Connection + string.Concat(Enumerable.Range(0, 3000).Select(static i => new string(' ', i) + "a:\n")) },
        { "aliases", Connection + "a: &a x\nb: [" + string.Join(',', Enumerable.Repeat("*a", 10_001)) + "]\n" },
        {
            "merge keys", Connection + "a0: &a0 {x: y}\n" + string.Concat(Enumerable.Range(1, 900).Select(static i =>
                $"a{i}: &a{i}\n  k{i}: 1\n  <<: [{string.Join(", ", Enumerable.Repeat($"*a{i - 1}", 10))}]\n"))
        },
        { "size", Connection + new string('#', 16 * 1024 * 1024) },
        { "aliased plays", string.Concat(Enumerable.Range(0, 800).Select(static i =>
            $"- &b{i}\n  hosts: x\n  vars: {{ansible_winrm_read_timeout_sec: {i + 1}}}\n  tasks: [{string.Join(", ", Enumerable.Repeat($"*b{i - 1}", i == 0 ? 0 : 8))}]\n")) },
    };

    [Theory]
    [MemberData(nameof(Hostile))]
    public void A_file_that_exceeds_a_limit_ends_early_and_harms_no_other(string what, string text)
    {
        Assert.NotEmpty(what);
        using LinterRun run = new();
        run.With("good.yml", Connection + "ansible_port: 5985\n").With("hostile.yml", text);
        Stopwatch watch = Stopwatch.StartNew();

        JsonElement report = run.Report("hostile.yml", "good.yml");

        // Generous: build machines are slow. Unbounded, each of these takes minutes or the process.
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"took {watch.Elapsed}");
        Assert.StartsWith("hostile.yml", Assert.Single(LinterRun.Errors(report)));
        Assert.Equal(["2 WRM1002"], LinterRun.Findings(report));
    }

    [Fact]
    public void Aliases_that_multiply_are_read_once_each()
    {
        string laughs = Connection + "ansible_port: 5985\na0: &a0 {x: y}\n" + string.Concat(Enumerable.Range(1, 50).Select(static i =>
            $"a{i}: &a{i} [{string.Join(", ", Enumerable.Repeat($"*a{i - 1}", 10))}]\n"));

        Assert.Equal(["2 WRM1002"], LinterRun.FindingsIn(laughs));
    }

    [Fact]
    public void An_alias_inside_its_own_anchor_stands_for_nothing() =>
        Assert.Equal(["2 WRM1002"], LinterRun.FindingsIn(Connection + "ansible_port: 5985\na: &a\n  b: *a\n  c: [*a, *missing]\n"));

    [Fact]
    public void Groups_that_contain_each_other_are_judged()
    {
        const string text = "all:\n  vars: {ansible_connection: winrm, ansible_port: 5985}\n  children: {a: {children: {b: {children: {a: }}}, hosts: {x: }}}\n";

        Assert.Equal(["2 WRM1002"], LinterRun.FindingsIn(text));
    }

    [Fact]
    public void A_line_of_many_megabytes_is_judged_and_not_shown()
    {
        using LinterRun run = new();
        string text = "{ansible_connection: winrm, a: " + new string('x', 4_000_000) + ", ansible_port: 5985}";

        run.With("a.yml", text).Run("a.yml");

        Assert.Contains("error WRM1002", run.Output);
        Assert.True(run.Output.Length < 2000);
    }

    [Theory]
    [InlineData("ansible_connection: winrm\nb: 'open\n", "a.yml:2 WRM9001")]
    [InlineData("ansible_connection: winrm\nb: [\n  c\nd: e\n", "a.yml:2 WRM9001")]
    [InlineData("ansible_connection: winrm\nb: \"\\q\"\n", "a.yml:2 WRM9001")]
    [InlineData("ansible_connection: winrm\nb: ]\n", "a.yml:2 WRM9001")]
    public void Broken_yaml_is_told_with_its_line(string text, string expected)
    {
        using LinterRun run = new();

        Assert.Equal([expected], LinterRun.Errors(run.With("a.yml", text).Report("a.yml")));
    }

    [Fact]
    public void A_wrong_byte_is_told_with_its_line()
    {
        using LinterRun run = new();
        byte[] bytes = [.. Encoding.UTF8.GetBytes("ansible_connection: winrm\nansible_port: 5985\n# "), 0xE9, .. "\n"u8];

        Assert.Equal(["a.yml:3 WRM9001"], LinterRun.Errors(run.With("a.yml", bytes).Report("a.yml")));
    }

    [Theory]
    [InlineData("utf-8", true)]
    [InlineData("utf-16", true)]
    [InlineData("utf-16BE", true)]
    [InlineData("utf-32", true)]
    [InlineData("utf-8", false)]
    [InlineData("utf-16", false)]
    [InlineData("utf-16BE", false)]
    public void Every_unicode_encoding_is_read(string name, bool hasMark)
    {
        using LinterRun run = new();
        Encoding encoding = Encoding.GetEncoding(name);
        byte[] bytes = [.. hasMark ? encoding.GetPreamble() : [], .. encoding.GetBytes("ansible_connection: winrm\r\nansible_port: 5985\r\n")];

        run.With("a.yml", bytes).Run("a.yml");

        Assert.Contains("a.yml:2:15: error WRM1002", run.Output);
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void Every_line_break_counts_as_one_line(string lineBreak) =>
        Assert.Equal(["3 WRM1002"], LinterRun.FindingsIn(string.Join(lineBreak, "# windows", "ansible_connection: winrm", "ansible_port: 5985", "")));

    [Fact]
    public void A_binary_file_is_passed_over_when_found_and_told_when_named()
    {
        using LinterRun run = new();
        run.With("a.yml", [.. "winrm"u8, 0, 1, 2, 0, 0, 3]);

        Assert.Equal(ExitCode.Clean, run.Run());
        Assert.Equal(ExitCode.Incomplete, run.Run("a.yml"));
    }

    [Fact]
    public void A_file_without_any_word_of_winrm_is_never_parsed()
    {
        using LinterRun run = new();
        run.With("a.yml", "b: ]\n");

        Assert.Equal(ExitCode.Clean, run.Run());
        Assert.Equal(ExitCode.Clean, run.Run("a.yml"));
    }

    [Fact]
    public void A_kind_of_file_that_is_not_known_is_told_only_when_named_and_relevant()
    {
        using LinterRun run = new();
        run.With("a.unknown", "winrm\n").With("b.unknown", "nothing\n");

        Assert.Equal(ExitCode.Clean, run.Run());
        Assert.Equal(ExitCode.Clean, run.Run("b.unknown"));
        Assert.Equal(ExitCode.Incomplete, run.Run("a.unknown"));
    }

    [Fact]
    public void Limits_can_be_changed()
    {
        using LinterRun run = new();
        run.With("a.yml", Connection + "a: [[[[x]]]]\nb: &b 1\nc: [*b, *b]\n");

        Assert.Equal(ExitCode.Clean, run.Run());
        Assert.Equal(ExitCode.Incomplete, run.Run("--max-nesting", "4"));
        Assert.Equal(ExitCode.Incomplete, run.Run("--max-aliases", "1"));
        Assert.Equal(ExitCode.Incomplete, run.Run("--max-file-bytes", "20"));
    }

    [Fact]
    public void Folders_of_tools_and_links_in_circles_are_not_walked()
    {
        using LinterRun run = new();
        foreach (string folder in new[] { ".git", "bin", "obj", "node_modules", "vars" })
        {
            run.With(folder + "/a.yml", Connection + "ansible_port: 5985\n");
        }

        Directory.CreateSymbolicLink(Path.Combine(run.Folder, "vars", "circle"), run.Folder);

        Assert.Equal(["2 WRM1002"], LinterRun.Findings(run.Report()));
    }
}
