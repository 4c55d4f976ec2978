using System;
using System.Collections.Generic;
using System.Linq;
using WinRM.Rules;
using Xunit;

namespace WinRM.Tests.Rules;

public class EvaluatorTests
{
    [Theory]
    [InlineData("Basic | -Basic | Basic?", Confidence.Definite, "Basic")]
    [InlineData("-Basic | Basic? | Basic", Confidence.Definite, "Basic")]
    [InlineData("Basic? | Basic", Confidence.Definite, "Basic")]
    [InlineData("-Basic | Basic?", Confidence.Possible, "Basic?")]
    [InlineData("Basic?", Confidence.Possible, "Basic?")]
    public void The_strongest_world_decides_and_is_blamed(string worlds, Confidence expected, string blamed)
    {
        Finding finding = Assert.Single(Judge(worlds, new ProbeRule()));
        Assert.Equal(expected, finding.Confidence);
        Assert.Equal(blamed, finding.Location);
        Assert.Equal("said of " + blamed, finding.Message);
        Assert.Equal(blamed, finding.World[Settings.OffersBasic]!.Location);
    }

    [Fact]
    public void Where_no_world_says_so_there_is_no_finding() => Assert.Empty(Judge("-Basic | -Basic http", new ProbeRule()));

    [Theory]
    [InlineData("Basic https | Basic http", Level.Error)]
    [InlineData("Basic http | Basic https", Level.Error)]
    [InlineData("Basic https | Basic? http", Level.Warning)]
    [InlineData("Basic? https | Basic? http", Level.Error)]
    public void Among_worlds_that_are_equally_sure_the_highest_level_wins(string worlds, Level expected) =>
        Assert.Equal(expected, Assert.Single(Judge(worlds, new ProbeRule())).Level);

    [Fact]
    public void Of_equal_worlds_the_first_is_blamed() =>
        Assert.Equal("https", Assert.Single(Judge("https Basic@default | https@inherited Basic@default CA", new ProbeRule { Blamed = [Settings.Scheme] })).Location);

    [Theory]
    [InlineData("Basic http", "Basic", "http")]
    [InlineData("Basic@default http", "http", "Basic@default")]
    [InlineData("Basic@context http", "http", "Basic@context")]
    [InlineData("Basic@inherited http", "Basic@inherited", "http")]
    [InlineData("Basic@default http@default", "Basic@default", "http@default")]
    public void What_is_written_is_blamed_before_what_is_derived(string words, string blamed, string related)
    {
        Finding finding = Assert.Single(Judge(words, new ProbeRule { Blamed = [Settings.OffersBasic, Settings.Scheme] }));
        Assert.Equal(blamed, finding.Location);
        Assert.Equal([related], finding.Places());
    }

    [Fact]
    public void Without_a_place_to_blame_the_anchor_is_blamed()
    {
        Finding nothing = Assert.Single(Judge("Basic", new ProbeRule { Blamed = [] }));
        Assert.Equal((Build.Anchor, 0), (nothing.Location, nothing.Related.Count));

        Worlds placeless = Worlds.Start.With(new Fact(Settings.OffersBasic, 1, Origin.Explicit, null));
        Finding unplaced = Assert.Single(new Evaluator([new ProbeRule()], JudgeOptions.Default).Judge(Build.Subject("neutral", placeless)));
        Assert.Equal((Build.Anchor, 0), (unplaced.Location, unplaced.Related.Count));
    }

    [Fact]
    public void Related_facts_are_distinct_in_order_and_elsewhere_than_the_blamed_one()
    {
        World world = World.Empty
            .With(new Fact(Settings.OffersBasic, 1, Origin.Explicit, "line 1")).With(new Fact(Settings.Scheme, 0, Origin.Explicit, "line 3"))
            .With(new Fact(Settings.Port, 80, Origin.Explicit, "line 1")).With(new Fact(Settings.CaCheck, 0, Origin.Explicit, "line 2"))
            .With(new Fact(Settings.CnCheck, 0, Origin.Explicit, "line 3"));
        ProbeRule rule = new() { Blamed = [Settings.OffersBasic, Settings.Scheme, Settings.Port, Settings.CaCheck, Settings.CnCheck] };
        Finding finding = Assert.Single(new Evaluator([rule], JudgeOptions.Default).Judge(Build.Subject("neutral", Worlds.Of([world]))));
        Assert.Equal("line 1", finding.Location);
        Assert.Equal([Settings.Scheme, Settings.CaCheck], finding.Related.Select(static fact => fact.Setting));
    }

    [Theory]
    [InlineData(Failing.AppliesTo)]
    [InlineData(Failing.Judge)]
    [InlineData(Failing.Blame)]
    [InlineData(Failing.Message)]
    public void A_rule_that_throws_is_reported_and_the_others_still_judge(Failing at)
    {
        ProbeRule broken = new() { At = at };
        List<(Rule, string)> failures = [];
        Evaluator evaluator = new([new ProbeRule(), broken, new ProbeRule()], JudgeOptions.Default, (rule, exception) => failures.Add((rule, exception.Message)));
        Assert.Equal(2, evaluator.Judge(Build.Subject("Basic")).Count);
        Assert.Equal([(broken, "broken on purpose")], failures);
    }

    [Fact]
    public void Without_a_listener_the_exception_goes_on()
    {
        Evaluator evaluator = new([new ProbeRule { At = Failing.Judge }], JudgeOptions.Default);
        Assert.Equal("broken on purpose", Assert.Throws<InvalidOperationException>(() => evaluator.Judge(Build.Subject("Basic"))).Message);
    }

    [Fact]
    public void A_rule_judges_only_what_it_applies_to() => Assert.Empty(Judge("service: Basic", new ProbeRule()));

    [Fact]
    public void Findings_come_in_the_order_of_the_rules()
    {
        Subject subject = Build.Subject("http Basic Negotiate NoEncryption proxy=Named ProxyCredential");
        IEnumerable<string> ids = new Evaluator(RuleCatalog.All, JudgeOptions.Default).Judge(subject).Select(static finding => finding.Rule.Id);
        Assert.Equal(["WRM1001", "WRM1002", "WRM2001", "WRM2002", "WRM2003"], ids);
    }

    [Fact]
    public void The_facts_of_a_relocated_subject_stand_elsewhere()
    {
        Subject moved = Build.Subject("http Basic | https").Relocate(static place => "moved " + place);
        Finding finding = Assert.Single(new Evaluator([new ProbeRule { Blamed = [Settings.Scheme] }], JudgeOptions.Default).Judge(moved));
        Assert.Equal(("moved http", "moved the anchor", 2), (finding.Location, moved.Anchor, moved.Worlds.Count));
    }

    private static IReadOnlyList<Finding> Judge(string text, Rule rule) => new Evaluator([rule], JudgeOptions.Default).Judge(Build.Subject(text));

    /// <summary>Where a probe throws.</summary>
    public enum Failing
    {
        Nowhere,
        AppliesTo,
        Judge,
        Blame,
        Message,
    }

    /// <summary>Finds Basic; a warning, and an error over HTTP.</summary>
    private sealed class ProbeRule : Rule
    {
        public IReadOnlyList<Setting> Blamed { get; init; } = [Settings.OffersBasic];

        public Failing At { get; init; }

        public override string Id => "WRM0000";

        public override string Title => "Probe";

        public override Level Level => Level.Warning;

        public override string Reason => "It probes.";

        public override bool AppliesTo(SubjectKind kind) => Pass(Failing.AppliesTo, kind == SubjectKind.Connection);

        public override Tri Judge(World world, Subject subject) => Pass(Failing.Judge, world.Is(Settings.OffersBasic));

        public override Level LevelIn(World world) => world.Is(Settings.Scheme, (int)Scheme.Http).IsYes ? Level.Error : Level.Warning;

        public override IEnumerable<Fact?> Blame(World world) => Pass(Failing.Blame, Blamed.Select(setting => world[setting]));

        public override string Message(World world, Subject subject) => Pass(Failing.Message, $"said of {world[Settings.OffersBasic]?.Location}");

        private T Pass<T>(Failing here, T value) => At == here ? throw new InvalidOperationException("broken on purpose") : value;
    }
}
