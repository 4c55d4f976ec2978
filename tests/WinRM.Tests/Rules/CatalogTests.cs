using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using WinRM.Rules;
using Xunit;

namespace WinRM.Tests.Rules;

public class CatalogTests
{
    private static readonly Dictionary<string, Level> s_levels = new()
    {
        ["WRM1001"] = Level.Error,
        ["WRM1002"] = Level.Error,
        ["WRM1003"] = Level.Advice,
        ["WRM1004"] = Level.Warning,
        ["WRM1005"] = Level.Advice,
        ["WRM1006"] = Level.Advice,
        ["WRM1007"] = Level.Warning,
        ["WRM2001"] = Level.Error,
        ["WRM2002"] = Level.Error,
        ["WRM2003"] = Level.Error,
        ["WRM2004"] = Level.Warning,
        ["WRM2005"] = Level.Warning,
        ["WRM2006"] = Level.Warning,
        ["WRM2007"] = Level.Advice,
        ["WRM3001"] = Level.Error,
        ["WRM3002"] = Level.Advice,
        ["WRM3003"] = Level.Warning,
        ["WRM3004"] = Level.Advice,
        ["WRM3005"] = Level.Advice,
        ["WRM4001"] = Level.Warning,
        ["WRM4002"] = Level.Warning,
        ["WRM4003"] = Level.Warning,
        ["WRM4004"] = Level.Advice,
        ["WRM4005"] = Level.Warning,
        ["WRM5001"] = Level.Error,
        ["WRM5002"] = Level.Error,
        ["WRM5003"] = Level.Error,
        ["WRM5004"] = Level.Error,
        ["WRM5005"] = Level.Warning,
        ["WRM5006"] = Level.Error,
        ["WRM9001"] = Level.Warning,
        ["WRM9002"] = Level.Warning,
        ["WRM9003"] = Level.Warning,
    };

    private static readonly Dictionary<string, TransportAction> s_transport = new()
    {
        ["WRM1001"] = TransportAction.Refuse,
        ["WRM1002"] = TransportAction.Refuse,
        ["WRM1003"] = TransportAction.Log,
        ["WRM1004"] = TransportAction.Refuse,
        ["WRM1007"] = TransportAction.Refuse,
        ["WRM2001"] = TransportAction.Refuse,
        ["WRM2002"] = TransportAction.RefuseUnlessNamed,
        ["WRM2003"] = TransportAction.Refuse,
        ["WRM2004"] = TransportAction.RefuseUnlessNamed,
        ["WRM2005"] = TransportAction.Log,
        ["WRM5004"] = TransportAction.Refuse,
    };

    /// <summary>Each requirement of the norm with the rules that enforce it; no rule speaks of N11.</summary>
    public static TheoryData<string, string> Norms { get; } = new()
    {
        { "N1", "WRM2001 WRM2002 WRM2003 WRM2004 WRM2005 WRM2006 WRM2007" },
        { "N2", "WRM1003 WRM2005" },
        { "N3", "WRM2003 WRM5006" },
        { "N4", "WRM2004 WRM2007" },
        { "N5", "WRM2005" },
        { "N6", "WRM5002" },
        { "N7", "WRM2003 WRM2007" },
        { "N8", "WRM5004" },
        { "N9", "WRM5001" },
        { "N10", "WRM5002 WRM5003" },
        { "N12", "WRM5003" },
        { "N13", "WRM5003 WRM5004" },
        { "N14", "WRM1002 WRM1007" },
        { "N15", "WRM1001 WRM1006" },
        { "N16", "WRM2001 WRM2002" },
        { "N17", "WRM1001 WRM2001 WRM2002 WRM5004" },
        { "N18", "WRM3001 WRM3002 WRM3003 WRM3004 WRM3005" },
    };

    public static TheoryData<string> Ids { get; } = [.. RuleCatalog.All.Select(static rule => rule.Id)];

    public static TheoryData<string> JudgingIds { get; } =
        [.. RuleCatalog.All.Where(static rule => Enum.GetValues<SubjectKind>().Any(rule.AppliesTo)).Select(static rule => rule.Id)];

    public static TheoryData<string> Vocabulary { get; } = [.. Settings.All.Select(static setting => setting.Name)];

    [Fact]
    public void The_rules_and_their_levels_are_the_published_ones_in_the_order_of_their_ids() =>
        Assert.Equal(
            s_levels.OrderBy(static entry => entry.Key, StringComparer.Ordinal).Select(static entry => (entry.Key, entry.Value)),
            RuleCatalog.All.Select(static rule => (rule.Id, rule.Level)));

    [Fact]
    public void Every_rule_class_is_listed() =>
        Assert.Equal(
            typeof(Rule).Assembly.GetTypes().Where(static type => type.IsSubclassOf(typeof(Rule)) && !type.IsAbstract).Select(static type => type.Name).Order(),
            RuleCatalog.All.Select(static rule => rule.GetType().Name).Order());

    [Fact]
    public void Every_rule_has_a_file_of_its_name() =>
        Assert.Equal(
            RuleCatalog.All.Select(static rule => rule.GetType().Name).Order(),
            Directory.EnumerateFiles(Path.Combine(Root(), "rules", "Catalog"), "*.cs").Select(Path.GetFileNameWithoutExtension).Order());

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_rule_is_found_by_its_id_in_any_case_and_its_class_starts_with_it(string id)
    {
        Assert.Matches("^WRM[1-9][0-9]{3}$", id);
        Assert.Same(RuleCatalog.Find(id), RuleCatalog.Find(id.ToLowerInvariant()));
        Assert.Matches($"^{id}[A-Z][A-Za-z0-9]+$", RuleCatalog.Find(id)!.GetType().Name);
    }

    [Theory]
    [InlineData("")]
    [InlineData("WRM100")]
    [InlineData("WRM10011")]
    [InlineData("WRM0000")]
    public void An_id_that_no_rule_has_finds_nothing(string id) => Assert.Null(RuleCatalog.Find(id));

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_title_is_a_headline_and_a_reason_is_full_sentences(string id)
    {
        Rule rule = Build.Rule(id);
        Assert.Matches(@"^[A-Z].{10,90}[^.\s]$", rule.Title);
        Assert.Matches(@"^[A-Z].{30,}[^.\s]\.$", rule.Reason);
        Assert.DoesNotContain("  ", rule.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_transport_does_what_the_design_says(string id) =>
        Assert.Equal(s_transport.GetValueOrDefault(id, TransportAction.None), Build.Rule(id).Transport);

    [Fact]
    public void Basic_through_a_proxy_is_refused_over_HTTP_whatever_the_caller_names()
    {
        IReadOnlyList<Finding> findings = new Evaluator(RuleCatalog.All, JudgeOptions.Default).Judge(Build.Subject("http Basic proxy=Named"));
        Finding told = Assert.Single(Folding.Apply(findings));
        Assert.Equal(TransportAction.RefuseUnlessNamed, told.Rule.Transport);
        Assert.Contains(TransportAction.Refuse, told.Folded.Select(static finding => finding.Rule.Transport));
    }

    [Fact]
    public void A_rule_folds_others_that_exist_and_are_no_more_serious() =>
        Assert.All(RuleCatalog.All, static rule => Assert.All(rule.Folds, id =>
        {
            Assert.NotEqual(rule.Id, id);
            Assert.True(Build.Rule(id).Level <= rule.Level);
            Assert.DoesNotContain(rule.Id, Build.Rule(id).Folds);
        }));

    [Theory]
    [MemberData(nameof(Norms))]
    public void A_requirement_is_named_by_the_rules_that_enforce_it(string norm, string rules) =>
        Assert.Superset(rules.Split(' ').ToHashSet(), RuleCatalog.All.Where(rule => rule.Norms.Contains(norm)).Select(static rule => rule.Id).ToHashSet());

    [Fact]
    public void A_rule_names_requirements_of_the_norm_in_order_and_once() =>
        Assert.All(RuleCatalog.All, static rule =>
        {
            int[] numbers = [.. rule.Norms.Select(static norm => int.Parse(norm[1..], System.Globalization.CultureInfo.InvariantCulture))];
            Assert.Equal(numbers.Distinct().Order(), numbers);
            Assert.All(numbers, static number => Assert.InRange(number, 1, 18));
            Assert.DoesNotContain(11, numbers);
        });

    [Theory]
    [MemberData(nameof(JudgingIds))]
    public void A_rule_that_judges_can_find_something_and_its_ways_out_lead_out(string id)
    {
        int found = 0;
        foreach ((string prefix, World world) in Samples(20_000))
        {
            // Two causes at once need two ways out; they are taken one at a time here.
            if (world.Is(Settings.StackSeals, 0).IsYes || Build.Judge(id, Build.Subject(prefix, Worlds.Of([world]))) is not { Confidence: Confidence.Definite } finding)
            {
                continue;
            }

            found++;
            Assert.Contains(finding.Rule.Remedies, remedy =>
            {
                World better = remedy.Changes.Aggregate(finding.World, static (next, change) => next.With(new Fact(change.Key, change.Value, Origin.Explicit, null)));
                return Build.Judge(id, Build.Subject(prefix, Worlds.Of([better]))) is null;
            });
        }

        Assert.True(found > 20, $"Only {found} findings.");
    }

    [Theory]
    [MemberData(nameof(JudgingIds))]
    public void A_message_is_full_sentences_that_name_the_subject_once_at_most(string id)
    {
        foreach ((string prefix, World world) in Samples(3_000))
        {
            if (Build.Judge(id, Build.Subject(prefix, Worlds.Of([world]))) is { } finding)
            {
                Assert.Matches(@"^(\S+ )+\S+\.$", finding.Message);
                Assert.InRange(finding.Message.Split(Build.Host).Length, 1, 2);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Vocabulary))]
    public void A_setting_makes_a_difference_to_some_finding(string name)
    {
        Setting setting = Settings.All.Single(setting => setting.Name == name);
        Assert.Contains(Samples(5_000), sample => Build.Domain[setting]
            .Select(value => Summary(sample.Prefix, sample.World.With(new Fact(setting, value, Origin.Explicit, null)))).Distinct().Count() > 1);
    }

    [Fact]
    public void Settings_are_numbered_in_order_with_names_of_their_own_and_a_line_of_documentation()
    {
        Assert.Equal(Enumerable.Range(0, Settings.All.Count), Settings.All.Select(static setting => setting.Ordinal));
        Assert.Equal(Settings.All.Count, Settings.All.Select(static setting => setting.Name).Distinct().Count());
        Assert.All(Settings.All, static setting => Assert.Matches(@"^[^\s.].+[^\s.]$", setting.Description));
    }

    [Fact]
    public void Each_mechanism_has_a_setting_that_says_whether_it_is_offered() =>
        Assert.Equal(Enum.GetValues<Mechanisms>().Where(static mechanism => mechanism != Mechanisms.None), Settings.Offers.Select(static offer => offer.Key));

    /// <summary>The same pseudo-random worlds in every run.</summary>
    private static IEnumerable<(string Prefix, World World)> Samples(int count)
    {
        Random random = new(1);
        for (int i = 0; i < count; i++)
        {
            World world = World.Empty;
            foreach (Setting setting in Settings.All.Where(_ => random.Next(2) == 0))
            {
                world = world.With(new Fact(setting, Build.Domain[setting][random.Next(Build.Domain[setting].Length)], Origin.Explicit, setting.Name));
            }

            yield return (Build.Prefixes[random.Next(Build.Prefixes.Count)], world);
        }
    }

    private static string Summary(string prefix, World world) =>
        string.Join("\n", new Evaluator(RuleCatalog.All, JudgeOptions.Default).Judge(Build.Subject(prefix, Worlds.Of([world]))));

    private static string Root()
    {
        DirectoryInfo? directory = new(AppContext.BaseDirectory);
        while (directory is not null && !File.Exists(Path.Combine(directory.FullName, "Analyzers.sln")))
        {
            directory = directory.Parent;
        }

        return directory?.FullName ?? throw new DirectoryNotFoundException("Analyzers.sln stands nowhere above the tests.");
    }
}
