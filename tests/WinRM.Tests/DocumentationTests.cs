using System;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using WinRM.Lint;
using WinRM.Lint.Output;
using WinRM.Tests.Cases;
using Xunit;

namespace WinRM.Tests;

/// <summary>What the documentation says is true.</summary>
public partial class DocumentationTests
{
    private static readonly string s_readme = File.ReadAllText(Path.Combine(Repository.Root, "README.md"));

    [Fact]
    public void The_readme_shows_what_the_linter_prints()
    {
        Match shown = Shown().Match(s_readme);
        Assert.True(shown.Success);
        using StringWriter output = new() { NewLine = "\n" };
        int code = CommandLine.Run(shown.Groups["args"].Value.Split(' '), new Surroundings { Output = output, Error = TextWriter.Null, Input = static () => Stream.Null, Folder = Repository.Root });

        Assert.Equal(ExitCode.Findings, code);
        Assert.Equal(output.ToString().TrimEnd(), shown.Groups["output"].Value.TrimEnd());
    }

    [Fact]
    public void The_fixed_sample_is_silent_and_the_other_shows_every_kind_of_finding()
    {
        Assert.Equal(ExitCode.Clean, Run("samples/deployment-fixed", out string quiet));
        Assert.Equal(ExitCode.Findings, Run("samples/deployment", out string findings));

        Assert.StartsWith("no findings", quiet, StringComparison.Ordinal);
        Assert.All(["WRM1001", "WRM1002", "WRM1004", "WRM2002", "WRM2005", "WRM3001", "WRM3003", "WRM4001"], id => Assert.Contains(id, findings, StringComparison.Ordinal));
    }

    [Fact]
    public void The_readme_shows_a_line_of_each_format()
    {
        Match[] rows = FormatRows().Matches(s_readme).ToArray();

        Assert.Equal(OutputCatalog.All.Select(static output => output.Name).Order(), rows.Select(static row => row.Groups["name"].Value).Order());
        Assert.All(rows, static row =>
        {
            using StringWriter output = new() { NewLine = "\n" };
            CommandLine.Run(["check", "samples/deployment", "--format", row.Groups["name"].Value], new Surroundings { Output = output, Error = TextWriter.Null, Input = static () => Stream.Null, Folder = Repository.Root });
            string pattern = string.Join(".*", row.Groups["line"].Value.Split('…').Select(Regex.Escape));
            Assert.Matches(pattern, output.ToString());
        });
    }

    [Fact]
    public void Every_folder_that_the_readme_names_exists() => Assert.All(
        Folders().Matches(s_readme).Select(static match => match.Groups["folder"].Value),
        static folder => Assert.True(Directory.Exists(Path.Combine(Repository.Root, folder)), folder));

    [Theory]
    [MemberData(nameof(ClaimedRules))]
    public void The_id_of_a_rule_leads_to_its_file_and_its_cases(string id)
    {
        Assert.Single(Directory.GetFiles(Path.Combine(Repository.Root, "rules", "Catalog"), id + "*.cs"));
        Assert.True(Directory.Exists(Path.Combine(CaseFile.Folder, id)), id);
    }

    public static TheoryData<string> ClaimedRules => new(CaseTheory.Claims.Select(static row => (string)row[1]).Distinct());

    private static int Run(string path, out string text)
    {
        using StringWriter output = new() { NewLine = "\n" };
        int code = CommandLine.Run(["check", path], new Surroundings { Output = output, Error = TextWriter.Null, Input = static () => Stream.Null, Folder = Repository.Root });
        text = output.ToString();
        return code;
    }

    [GeneratedRegex(@"\$ winrm-lint (?<args>.+)\n(?<output>(?:.*\n)*?)```")]
    private static partial Regex Shown();

    [GeneratedRegex(@"^\| `(?<name>\w+)` \| .* \| `(?<line>[^`]+)` \|\r?$", RegexOptions.Multiline)]
    private static partial Regex FormatRows();

    [GeneratedRegex(@"`(?<folder>(rules|analyzers|codefixes|linter|tests|samples)(/[\w-]+)*)/?`")]
    private static partial Regex Folders();
}
