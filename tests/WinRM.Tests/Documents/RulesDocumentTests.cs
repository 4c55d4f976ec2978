using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using WinRM.Lint;
using WinRM.Rules;
using WinRM.Tests.Cases;
using Xunit;

namespace WinRM.Tests.Documents;

/// <summary>rules.md is current, complete, and names nothing that does not exist.</summary>
public partial class RulesDocumentTests
{
    private static readonly Lazy<Task<DocumentSource>> s_source = new(ReadAsync);

    public static TheoryData<string> Ids { get; } = [.. RuleCatalog.All.Select(static rule => rule.Id)];

    [Fact]
    public async Task The_document_is_current() => Generated.Check(RulesDocument.Path, await TextAsync());

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task A_rule_shows_a_bad_and_a_good_example_or_is_planned(string id)
    {
        DocumentSource source = await s_source.Value;
        Rule rule = RuleCatalog.Find(id)!;
        string section = Section(await TextAsync(), id);
        int expected = source.SurfacesOf(rule).Count;

        Assert.Equal(source.IsPlanned(rule), section.Contains("**planned**", StringComparison.Ordinal));
        Assert.Equal(expected, Regex.Count(section, "^Bad, .*:\n\n```", RegexOptions.Multiline));
        Assert.Equal(expected, Regex.Count(section, "^Good, .*:\n\n```", RegexOptions.Multiline));
        Assert.True(expected > 0 || source.IsPlanned(rule) || source.IsToldByTheLinter(rule), "nothing shows the rule");
    }

    [Fact]
    public async Task What_a_surface_claims_is_shown_for_it()
    {
        DocumentSource source = await s_source.Value;

        Assert.All(CaseTheory.Claims, claim =>
            Assert.Contains(source.SurfacesOf(RuleCatalog.Find((string)claim[1])!), surface => surface == Surface.Find((string)claim[0])));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Explain_prints_the_section(string id)
    {
        using StreamReader shipped = new(typeof(CommandLine).Assembly.GetManifestResourceStream(RulesDocument.Path)!);
        using StringWriter output = new() { NewLine = "\n" };
        Assert.Equal(ExitCode.Clean, CommandLine.Run(
            ["explain", id], new Surroundings { Output = output, Error = TextWriter.Null, Input = static () => Stream.Null, Folder = Repository.Root }));

        Assert.Equal(Plain(Section(shipped.ReadToEnd().ReplaceLineEndings("\n"), id)), output.ToString().Trim());
    }

    [Fact]
    public async Task A_link_leads_somewhere()
    {
        string text = await TextAsync();
        HashSet<string> anchors = [.. Anchors().Matches(text).Select(static match => match.Groups["id"].Value)];

        Assert.Equal(anchors.Count, Anchors().Count(text));
        Assert.All(Links().Matches(text).Select(static match => match.Groups["target"].Value), target =>
            Assert.True(target.StartsWith('#') ? anchors.Contains(target[1..]) : target.StartsWith(Norm.Address, StringComparison.Ordinal) || Cwe().IsMatch(target), target));
        Assert.All(RuleCatalog.All, rule => Assert.Contains(rule.Id.ToLowerInvariant(), anchors));
    }

    [Fact]
    public async Task No_marker_of_a_case_is_left() => Assert.DoesNotMatch(@"\bexpect(\[[+-]\d+\])?:|\bconfig:", await TextAsync());

    [Fact]
    public async Task Every_requirement_has_a_row_without_gaps()
    {
        string[] rows = [.. (await TextAsync()).Split('\n').Where(static line => line.StartsWith("| N", StringComparison.Ordinal))];

        Assert.Equal(Norm.All.Select(static requirement => requirement.Id), rows.Select(static row => row.Split('|')[1].Trim()));
        Assert.All(rows, row => Assert.All(row.Split('|')[1..^1], cell => Assert.False(string.IsNullOrWhiteSpace(cell), row)));
    }

    [Fact]
    public void Every_requirement_has_a_test_of_the_transport() =>
        Assert.All(Norm.All, static requirement => Assert.NotEmpty(TransportTests()[requirement.Id]));

    [Fact]
    public async Task What_is_named_exists()
    {
        string text = Fences().Replace(await TextAsync(), "");
        using StringWriter help = new() { NewLine = "\n" };
        CommandLine.Run(["check", "--help"], new Surroundings { Output = help, Error = TextWriter.Null, Input = static () => Stream.Null, Folder = Repository.Root });

        Assert.All(Paths().Matches(text), static match => Assert.True(Path.Exists(Path.Combine(Repository.Root, match.Value)), match.Value));
        Assert.All(RuleIds().Matches(text), static match => Assert.NotNull(RuleCatalog.Find(match.Value)));
        Assert.All(Requirements().Matches(text), static match => Assert.Contains(Norm.All, requirement => requirement.Id == match.Value));
        Assert.All(Options().Matches(text), match => Assert.Contains(match.Value, help.ToString(), StringComparison.Ordinal));
    }

    [Fact]
    public void A_rule_names_a_heading_under_which_one_of_its_requirements_stands() =>
        Assert.All(RuleCatalog.All.Where(static rule => rule.Heading is not null), static rule =>
            Assert.Contains(rule.Heading, rule.Norms.Select(static id => Norm.Find(id).Heading)));

    [Fact]
    public void A_requirement_is_one_sentence() => Assert.All(Norm.All, static requirement => Assert.Matches(@"^[A-Z]([^.]|\.(?=\S))+\.$", requirement.Text));

    [Fact]
    public async Task The_finding_that_is_explained_is_what_the_linter_prints()
    {
        string shown = Regex.Match(await TextAsync(), "^samples/.* error WRM2002 .*$", RegexOptions.Multiline).Value;
        using StringWriter output = new() { NewLine = "\n" };
        CommandLine.Run(["check", shown.Split(':')[0]], new Surroundings { Output = output, Error = TextWriter.Null, Input = static () => Stream.Null, Folder = Repository.Root });

        Assert.Equal(shown, output.ToString().Split('\n')[0]);
    }

    private static ILookup<string, string> TransportTests() =>
        Directory.EnumerateFiles(Path.Combine(Repository.Root, "tests", "WinRM.Transport.Tests"), "*Tests.cs", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .SelectMany(static file => TransportTest().Matches(File.ReadAllText(file)))
            .ToLookup(static match => match.Groups["requirement"].Value, static match => match.Groups["name"].Value);

    [GeneratedRegex(@"public (async Task|void) (?<name>(?<requirement>N\d+)_\w+)\(")]
    private static partial Regex TransportTest();

    private static async Task<DocumentSource> ReadAsync()
    {
        CaseFile[] cases = [.. CaseFile.Paths(static _ => true).Select(CaseFile.Load)];
        HashSet<string> fixable = [];
        foreach (CaseFile @case in cases.Where(static @case => @case.IsBad && CSharpSurface.Is(@case.Surface)))
        {
            fixable.UnionWith((await CSharpCase.DiagnoseAsync(@case))
                .Where(static diagnostic => diagnostic.Properties.ContainsKey("fix0")).Select(static diagnostic => diagnostic.Id));
        }

        return new DocumentSource(RuleCatalog.All, cases, fixable, TransportTests());
    }

    private static async Task<string> TextAsync() => RulesDocument.Write(await s_source.Value);

    private static string Section(string text, string id)
    {
        int start = text.IndexOf($"<a id=\"{id.ToLowerInvariant()}\"></a>\n", StringComparison.Ordinal);
        int end = text.IndexOf("\n<a id=", start, StringComparison.Ordinal);
        return text[(text.IndexOf('\n', start) + 1)..end];
    }

    /// <summary>What of a section makes sense on a terminal.</summary>
    private static string Plain(string section)
    {
        string text = Regex.Replace(section, "^</?details>\n", "", RegexOptions.Multiline);
        text = Regex.Replace(text, "^<summary>.*</summary>\n", "", RegexOptions.Multiline);
        return Regex.Replace(Regex.Replace(text, @"\[([^\]]+)\]\(#[^)]+\)", "$1"), "\n{3,}", "\n\n").Trim();
    }

    [GeneratedRegex("<a id=\"(?<id>[^\"]+)\"></a>")]
    private static partial Regex Anchors();

    [GeneratedRegex(@"\]\((?<target>[^)]+)\)")]
    private static partial Regex Links();

    [GeneratedRegex(@"^https://cwe\.mitre\.org/data/definitions/[1-9]\d*\.html$")]
    private static partial Regex Cwe();

    [GeneratedRegex("^```.*?^```", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Fences();

    [GeneratedRegex(@"(?<![\w/])(tests|rules|linter|analyzers|codefixes|samples|transport)/[\w./-]*")]
    private static partial Regex Paths();

    [GeneratedRegex(@"\bWRM\d{4}\b")]
    private static partial Regex RuleIds();

    [GeneratedRegex(@"\bN\d+\b")]
    private static partial Regex Requirements();

    [GeneratedRegex(@"(?<=[`(, ])--[a-z-]+")]
    private static partial Regex Options();
}
