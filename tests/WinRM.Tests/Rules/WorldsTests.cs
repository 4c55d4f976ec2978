using System;
using System.Collections.Generic;
using System.Linq;
using CsCheck;
using WinRM.Rules;
using Xunit;

namespace WinRM.Tests.Rules;

public class WorldsTests
{
    // Few settings, so that equal worlds and overflow both come up often.
    private static readonly Gen<Worlds> s_few = Build.AnyWorld(Settings.Scheme, Settings.OffersBasic).Array[1, 5].Select(Worlds.Of);

    private static readonly Gen<World[]> s_any = Build.AnyWorld(Settings.Scheme, Settings.OffersBasic, Settings.ProxySource, Settings.StackVersion).Array[1, 40];

    private static readonly Gen<World[]> s_many = Build.AnyWorld().Array[Worlds.Limit + 4];

    [Fact]
    public void A_subject_starts_with_nothing_stated() => Assert.Empty(Assert.Single(Worlds.Start).Facts);

    [Fact]
    public void A_subject_has_at_least_one_world() => Assert.Throws<ArgumentException>(static () => Worlds.Of([]));

    [Fact]
    public void Joining_is_commutative_associative_and_idempotent() =>
        Gen.Select(s_few, s_few, s_few).Sample(static (a, b, c) =>
        {
            Assert.Equal(Worlds.Join(a, b), Worlds.Join(b, a));
            Assert.Equal(Worlds.Join(a, b).GetHashCode(), Worlds.Join(b, a).GetHashCode());
            Assert.Equal(Worlds.Join(Worlds.Join(a, b), c), Worlds.Join(a, Worlds.Join(b, c)));
            Assert.Equal(a, Worlds.Join(a, a));
            Assert.Equal(a, Worlds.Join(a, Worlds.Of(a)));
        });

    [Fact]
    public void Joining_holds_what_either_side_holds_and_nothing_else() =>
        Gen.Select(s_few, s_few).Sample(static (a, b) => Assert.Equal(a.Concat(b).ToHashSet(), Worlds.Join(a, b).ToHashSet()));

    [Fact]
    public void Equal_worlds_are_kept_once() => s_any.Sample(static worlds =>
    {
        Worlds set = Worlds.Of(worlds);
        Assert.Equal(set.Distinct().Count(), set.Count);
        Assert.Equal(set, Worlds.Of(worlds.Reverse()));
    });

    [Fact]
    public void There_are_never_more_than_sixteen_worlds() => s_any.Sample(static worlds =>
    {
        int distinct = worlds.Distinct().Count();
        Assert.Equal(distinct <= 16 ? distinct : 1, Worlds.Of(worlds).Count);
    });

    [Fact]
    public void Sixteen_worlds_are_kept_apart_and_the_seventeenth_widens_them()
    {
        World[] ports = [.. Enumerable.Range(1, 17).Select(static port => Build.World($"http port={port}"))];
        Assert.Equal(ports.Take(16), Worlds.Of(ports.Take(16)));
        World widened = Assert.Single(Worlds.Of(ports));
        Assert.Equal(Build.World("http port?"), widened);
    }

    [Fact]
    public void Overflow_makes_unknown_exactly_what_differs() => s_any.Where(static worlds => worlds.Distinct().Count() > Worlds.Limit).Sample(static worlds =>
    {
        World widened = Worlds.Of(worlds).Single();
        foreach (Setting setting in Settings.All)
        {
            Fact?[] facts = [.. worlds.Select(world => world[setting]).Distinct()];
            Fact? expected = facts.Length == 1 ? facts[0] : new Fact(setting, null, Origin.Context, null);
            Assert.Equal(expected, widened[setting]);
        }
    });

    [Fact]
    public void What_differs_stands_where_it_was_written()
    {
        IEnumerable<World> defaults = Enumerable.Range(1, 16).Select(static port => Build.World($"port={port} Basic@default"));
        Fact fact = Worlds.Of([.. defaults, Build.World("port=17 -Basic")]).Single()[Settings.OffersBasic]!;
        Assert.Equal((null, true, "-Basic"), (fact.Value, fact.IsWritten, (string?)fact.Location));
    }

    [Fact]
    public void Changing_every_world_keeps_them_distinct()
    {
        Worlds both = Build.Worlds("http Basic | https Basic");
        Assert.Equal(Build.Worlds("http Basic"), both.With(Build.Fact("http")));
        Assert.Equal(Build.Worlds("http Basic CA? | https Basic CA?"), both.With(Build.Fact("CA?")));
        Assert.Equal(Build.Worlds("http | https"), both.Map(static world => world.Without(Settings.OffersBasic)));
    }

    [Fact]
    public void Alternatives_keep_together_what_holds_together()
    {
        Worlds split = Build.Worlds("CA | -CA").WithEither([[Build.Fact("http"), Build.Fact("Basic")], [Build.Fact("https")]]);
        Assert.Equal(Build.Worlds("CA http Basic | CA https | -CA http Basic | -CA https"), split);
    }

    [Fact]
    public void Sets_of_worlds_are_equal_whatever_their_order()
    {
        Assert.Equal(Build.Worlds("http | https"), Build.Worlds("https | http"));
        Assert.NotEqual(Build.Worlds("http | https"), Build.Worlds("http"));
        Assert.NotEqual(Build.Worlds("http | https"), Build.Worlds("http | Basic"));
    }

    /// <summary>
    /// What a rule says of the widened world it says of every world that went in. WRM1003 asks for "no proxy known", WRM1004 and
    /// WRM1005 for "HTTP not known": an unknown proxy or scheme speaks for the finding there, which the tests of these rules pin down.
    /// </summary>
    [Fact]
    public void A_verdict_about_the_widened_world_holds_for_every_world_that_went_in() =>
        Gen.Select(s_many, Gen.Int[0, Build.Prefixes.Count - 1], Gen.Bool).Sample(static (worlds, prefix, assumeProxy) =>
        {
            JudgeOptions options = new() { AssumeProxy = assumeProxy, ExcludeLoopback = false };
            Subject widened = Build.Subject(Build.Prefixes[prefix], Worlds.Of(worlds));
            foreach (Rule rule in RuleCatalog.All)
            {
                Tri verdict = Build.Verdict(rule.Id, widened, options);
                foreach (World world in verdict.IsMaybe || (verdict.IsYes && rule.Id is "WRM1003" or "WRM1004" or "WRM1005") ? [] : worlds)
                {
                    Subject one = Build.Subject(Build.Prefixes[prefix], Worlds.Of([world]));
                    Assert.True(verdict == Build.Verdict(rule.Id, one, options), $"{rule.Id}: {verdict} for {widened.Worlds}, not for {Build.Prefixes[prefix]} {world}");
                }
            }
        }, iter: 1000);

    /// <summary>Two worlds widen like seventeen: here they differ in a port that no rule reads, and in little else.</summary>
    [Fact]
    public void A_verdict_about_worlds_that_differ_little_holds_for_each() =>
        Gen.Select(Build.AnyWorld(), Build.AnyWorld(), Gen.Int[0, Settings.All.Count - 1].Array[2], Gen.Int[0, Build.Prefixes.Count - 1]).Sample(static (world, other, differing, prefix) =>
        {
            World changed = differing.Aggregate(world, (next, ordinal) => other[Settings.All[ordinal]] is { } fact ? next.With(fact) : next.Without(Settings.All[ordinal]));
            World[] worlds = [world, changed];
            Worlds all = Worlds.Of(worlds.Concat(Enumerable.Range(1, 16).Select(port => world.With(Build.Fact($"port={port}")))));
            if (all.Count > 1)
            {
                return;
            }

            foreach (Rule rule in RuleCatalog.All)
            {
                Tri verdict = Build.Verdict(rule.Id, Build.Subject(Build.Prefixes[prefix], all));
                foreach (World one in verdict.IsMaybe || (verdict.IsYes && rule.Id is "WRM1003" or "WRM1004" or "WRM1005") ? [] : worlds)
                {
                    Tri alone = Build.Verdict(rule.Id, Build.Subject(Build.Prefixes[prefix], Worlds.Of([one])));
                    Assert.True(verdict == alone, $"{rule.Id}: {verdict} for {all}, {alone} for {Build.Prefixes[prefix]} {one}");
                }
            }
        }, iter: 8_000);

    /// <summary>Knowing less never turns a verdict around. The exceptions are those of widening.</summary>
    [Fact]
    public void A_value_that_becomes_unknown_leaves_the_verdict_or_makes_it_Maybe() =>
        Gen.Select(Build.AnyWorld(), Gen.Int[0, Settings.All.Count - 1], Gen.Int[0, Build.Prefixes.Count - 1]).Sample(static (world, ordinal, prefix) =>
        {
            Setting setting = Settings.All[ordinal];
            if (world[setting] is not { Value: not null } fact)
            {
                return;
            }

            World less = world.With(new Fact(setting, null, fact.Origin, fact.Location));
            foreach (Rule rule in RuleCatalog.All)
            {
                if ((rule.Id == "WRM1003" && setting == Settings.ProxySource) || (rule.Id is "WRM1004" or "WRM1005" && (setting == Settings.Scheme || setting == Settings.Port)))
                {
                    continue;
                }

                Tri before = Build.Verdict(rule.Id, Build.Subject(Build.Prefixes[prefix], Worlds.Of([world])));
                Tri after = Build.Verdict(rule.Id, Build.Subject(Build.Prefixes[prefix], Worlds.Of([less])));
                Assert.True(after.IsMaybe || after == before, $"{rule.Id}: {before} for {Build.Prefixes[prefix]} {world}, {after} without {setting}");
            }
        }, iter: 8_000);
}
