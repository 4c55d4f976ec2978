using CsCheck;
using WinRM.Rules;
using Xunit;

namespace WinRM.Tests.Rules;

public class WorldTests
{
    private static readonly Gen<Setting> s_setting = Gen.Int[0, Settings.All.Count - 1].Select(static i => Settings.All[i]);

    private static readonly Gen<Fact> s_fact = Gen.Select(s_setting, Gen.Int[-1, 1], static (setting, value) =>
        new Fact(setting, value < 0 ? null : value, Origin.Explicit, "new"));

    [Fact]
    public void A_stated_fact_overwrites_its_setting_and_no_other() =>
        Gen.Select(Build.AnyWorld(), s_fact).Sample(static (world, fact) =>
        {
            World next = world.With(fact);
            foreach (Setting setting in Settings.All)
            {
                Assert.Same(setting == fact.Setting ? fact : world[setting], next[setting]);
            }
        });

    [Fact]
    public void A_default_holds_only_where_nothing_was_stated() =>
        Gen.Select(Build.AnyWorld(), s_fact).Sample(static (world, fact) =>
        {
            World expected = world[fact.Setting] is null ? world.With(fact) : world;
            Assert.Equal(expected, world.WithDefault(fact));
            Assert.Same(world[fact.Setting] ?? fact, world.WithDefault(fact)[fact.Setting]);
        });

    [Fact]
    public void Taking_a_fact_back_leaves_its_setting_unstated_and_the_others_alone() =>
        Gen.Select(Build.AnyWorld(), s_setting).Sample(static (world, taken) =>
        {
            World less = world.Without(taken);
            foreach (Setting setting in Settings.All)
            {
                Assert.Same(setting == taken ? null : world[setting], less[setting]);
            }
        });

    [Fact]
    public void Forgetting_makes_unknown_what_was_not_stated_and_keeps_the_rest() =>
        Build.AnyWorld().Sample(static world =>
        {
            World forgotten = world.Forget("call");
            foreach (Setting setting in Settings.All)
            {
                Fact? fact = forgotten[setting];
                if (world[setting] is { } stated)
                {
                    Assert.Same(stated, fact);
                }
                else if (setting == Settings.Loopback)
                {
                    Assert.Null(fact);
                }
                else
                {
                    Assert.Equal((null, "call", false), (fact!.Value, (string?)fact.Location, fact.IsWritten));
                }
            }
        });

    [Fact]
    public void Changing_a_world_makes_another_one() =>
        Gen.Select(Build.AnyWorld(), s_fact).Sample(static (world, fact) =>
        {
            Fact? before = world[fact.Setting];
            world.With(fact);
            world.WithDefault(fact);
            world.Without(fact.Setting);
            world.Forget(null);
            Assert.Same(before, world[fact.Setting]);
        });

    [Fact]
    public void Equality_ignores_where_facts_stand() =>
        Build.AnyWorld().Sample(static world =>
        {
            World moved = world.Relocate(static _ => "elsewhere");
            Assert.Equal(world, moved);
            Assert.Equal(world.GetHashCode(), moved.GetHashCode());
            Assert.All(moved.Facts, static fact => Assert.Equal("elsewhere", fact.Location));
        });

    [Fact]
    public void Worlds_are_equal_exactly_when_they_state_the_same() =>
        Gen.Select(Build.AnyWorld(Settings.Scheme, Settings.Loopback), Build.AnyWorld(Settings.Scheme, Settings.Loopback)).Sample(static (a, b) =>
            Assert.Equal(a.ToString() == b.ToString(), a.Equals(b)));

    [Fact]
    public void An_unknown_fact_differs_from_none() => Assert.NotEqual(Build.World("http"), Build.World("http Basic?"));

    [Theory]
    [InlineData("", "Maybe", "Maybe")]
    [InlineData("version?", "Maybe", "Maybe")]
    [InlineData("version=1.0", "No", "Yes")]
    [InlineData("version=1.1", "Yes", "Yes")]
    [InlineData("version=2.0", "No", "No")]
    public void A_question_about_what_is_not_known_is_answered_with_Maybe(string words, string isOneOne, string atMostOneOne)
    {
        World world = Build.World(words);
        Assert.Equal(isOneOne, world.Is(Settings.StackVersion, 101).ToString());
        Assert.Equal(atMostOneOne, world.AtMost(Settings.StackVersion, 101).ToString());
    }

    [Theory]
    [InlineData("http", "scheme: http")]
    [InlineData("port=5985", "port: 5985")]
    [InlineData("-Basic", "Basic: off")]
    [InlineData("NoEncryption", "no encryption: on")]
    [InlineData("proxy=WinHttp", "proxy: winhttp")]
    [InlineData("version=1.1", "stack version: 1.1")]
    [InlineData("CA?", "CA check: unknown")]
    public void A_fact_reads_as_its_setting_and_value(string word, string expected) => Assert.Equal(expected, Build.Fact(word).Describe());

    [Fact]
    public void A_fact_names_what_its_default_was_derived_from() =>
        Assert.Equal("Basic: on (default of pywinrm)", new Fact(Settings.OffersBasic, 1, Origin.Default, null, "default of pywinrm").Describe());

    [Theory]
    [InlineData(null, 0)]
    [InlineData(Mechanisms.None, 0)]
    [InlineData(Mechanisms.Basic | Mechanisms.CredSsp, 33)]
    public void A_choice_of_mechanisms_states_each_of_them(Mechanisms? offered, int bits)
    {
        System.Collections.Generic.IReadOnlyList<Fact> facts = MechanismFacts.Offer(offered, Origin.Explicit, "here");
        Assert.Equal(6, facts.Count);
        for (int i = 0; i < facts.Count; i++)
        {
            Assert.Same(Settings.Offers[i].Value, facts[i].Setting);
            Assert.Equal(offered is null ? null : (bits & (int)Settings.Offers[i].Key) == 0 ? 0 : 1, facts[i].Value);
        }
    }
}
