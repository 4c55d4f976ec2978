using System.Collections.Generic;
using System.Linq;
using CsCheck;
using WinRM.Rules;
using Xunit;

namespace WinRM.Tests.Rules;

public class FoldingTests
{
    private static readonly Dictionary<string, string[]> s_table = new()
    {
        ["WRM2002"] = ["WRM2001", "WRM1001", "WRM1002", "WRM2005", "WRM1003"],
        ["WRM2001"] = ["WRM1001", "WRM1002", "WRM1007", "WRM2005", "WRM1003"],
        ["WRM2003"] = ["WRM2005", "WRM1003"],
        ["WRM1001"] = ["WRM1003"],
        ["WRM1002"] = ["WRM1003"],
        ["WRM1007"] = ["WRM1003"],
        ["WRM2005"] = ["WRM1003"],
    };

    private static readonly string[] s_ids = [.. s_table.Keys.Append("WRM1003").Append("WRM1004").Order()];

    private static readonly Gen<Finding[]> s_findings = Gen.Select(Gen.Shuffle(s_ids), Gen.Int[0, s_ids.Length], Gen.Bool.Array[s_ids.Length], Gen.Bool).Select(
        static (ids, count, sure, overHttp) => ids.Take(count).Select((id, i) => Of(id, sure[i] ? Confidence.Definite : Confidence.Possible, overHttp ? "http" : "https")).ToArray());

    public static TheoryData<string> Ids { get; } = [.. RuleCatalog.All.Select(static rule => rule.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_pair_folds_exactly_as_the_table_says(string one)
    {
        string[] taken = s_table.GetValueOrDefault(one, []);
        foreach (Rule rule in RuleCatalog.All.Where(rule => rule.Id != one))
        {
            Finding first = Of(one);
            Finding second = Of(rule.Id);
            IReadOnlyList<Finding> kept = Folding.Apply([first, second]);
            if (taken.Contains(rule.Id))
            {
                Assert.Equal([second], Assert.Single(kept).Folded);
            }
            else
            {
                Assert.DoesNotContain(second, kept.SelectMany(static finding => finding.Folded));
                Assert.Contains(rule.Id, kept.Select(static finding => finding.Rule.Id));
            }
        }
    }

    [Theory]
    [InlineData("https")]
    [InlineData("http?")]
    public void Basic_through_a_proxy_folds_nothing_unless_the_endpoint_is_HTTP(string words)
    {
        foreach (string other in s_table["WRM2002"])
        {
            Assert.Equal(2, Folding.Apply([Of("WRM2002", words: words), Of(other, words: words)]).Count);
        }
    }

    [Theory]
    [InlineData(Confidence.Definite, Confidence.Definite, true)]
    [InlineData(Confidence.Definite, Confidence.Possible, true)]
    [InlineData(Confidence.Possible, Confidence.Possible, true)]
    [InlineData(Confidence.Possible, Confidence.Definite, false)]
    public void A_doubt_never_hides_a_certainty(Confidence one, Confidence other, bool folds) =>
        Assert.Equal(folds ? 1 : 2, Folding.Apply([Of("WRM1002", one), Of("WRM1003", other)]).Count);

    [Theory]
    [InlineData("", "WRM2002")]
    [InlineData("WRM2002", "WRM2001")]
    [InlineData("WRM2002 WRM2001", "WRM1001 WRM1002")]
    [InlineData("WRM2002 WRM2001 WRM1001", "WRM1002")]
    public void Silencing_a_rule_brings_back_what_it_implied(string silenced, string shown)
    {
        Subject subject = Build.Subject("http Basic NoEncryption proxy=Named");
        IEnumerable<Finding> findings = new Evaluator(RuleCatalog.All, JudgeOptions.Default).Judge(subject).Where(finding => !silenced.Contains(finding.Rule.Id));
        Assert.Equal(shown, string.Join(" ", Folding.Apply([.. findings]).Select(static finding => finding.Rule.Id)));
    }

    [Fact]
    public void What_a_folded_finding_would_have_taken_in_goes_along_with_it()
    {
        Finding kept = Assert.Single(Folding.Apply([Of("WRM1007"), Of("WRM2001"), Of("WRM2002")]));
        Assert.Equal(["WRM1007", "WRM2001"], kept.Folded.Select(static finding => finding.Rule.Id));
    }

    [Fact]
    public void Every_finding_is_kept_or_taken_in_by_one_that_is_kept_and_never_both() => s_findings.Sample(static findings =>
    {
        IReadOnlyList<Finding> kept = Folding.Apply(findings);
        HashSet<string> folded = [.. kept.SelectMany(static finding => finding.Folded).Select(static finding => finding.Rule.Id)];
        HashSet<string> shown = [.. kept.Select(static finding => finding.Rule.Id)];
        Assert.Empty(folded.Intersect(shown));
        Assert.Equal(findings.Select(static finding => finding.Rule.Id).Order(), folded.Union(shown).Order());
    });

    [Fact]
    public void Folding_what_is_folded_changes_nothing() => s_findings.Sample(static findings =>
    {
        IReadOnlyList<Finding> kept = Folding.Apply(findings);
        Assert.Equal(kept, Folding.Apply(kept));
    });

    [Fact]
    public void The_order_of_the_findings_changes_nothing_but_the_order() => s_findings.Sample(static findings =>
        Assert.Equal(Summary(Folding.Apply(findings)), Summary(Folding.Apply([.. findings.Reverse()]))));

    [Fact]
    public void The_kept_findings_stay_in_order() => s_findings.Sample(static findings =>
    {
        HashSet<string> shown = [.. Folding.Apply(findings).Select(static finding => finding.Rule.Id)];
        Assert.Equal(findings.Select(static finding => finding.Rule.Id).Where(shown.Contains), Folding.Apply(findings).Select(static finding => finding.Rule.Id));
    });

    [Fact]
    public void A_finding_that_takes_others_in_is_otherwise_the_same()
    {
        Finding before = Build.Found("WRM1002", "http Basic Negotiate CA");
        Finding after = Assert.Single(Folding.Apply([before, Of("WRM1003")]));
        Assert.Equal(
            (before.Rule, before.Level, before.Confidence, before.Message, before.Subject, before.World, before.Location, before.Related),
            (after.Rule, after.Level, after.Confidence, after.Message, after.Subject, after.World, after.Location, after.Related));
        Assert.Empty(before.Folded);
    }

    private static Finding Of(string id, Confidence confidence = Confidence.Definite, string words = "http")
    {
        Rule rule = Build.Rule(id);
        World world = Build.World(words);
        return new Finding(rule, rule.LevelIn(world), confidence, rule.Title, Build.Subject(words), world, id, []);
    }

    private static IEnumerable<string> Summary(IEnumerable<Finding> findings) =>
        findings.Select(static finding => $"{finding.Rule.Id} {finding.Confidence}: {string.Join(" ", finding.Folded.Select(static f => f.Rule.Id).Order())}").Order();
}
