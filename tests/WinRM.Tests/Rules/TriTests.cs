using System.Collections.Generic;
using System.Linq;
using WinRM.Rules;
using Xunit;

namespace WinRM.Tests.Rules;

/// <summary>Kleene's laws, by exhaustion.</summary>
public class TriTests
{
    private static readonly Tri[] s_all = { Tri.No, Tri.Maybe, Tri.Yes };

    public static IEnumerable<object[]> Triples { get; } =
        from a in Enumerable.Range(0, 3) from b in Enumerable.Range(0, 3) from c in Enumerable.Range(0, 3) select new object[] { a, b, c };

    [Theory]
    [MemberData(nameof(Triples))]
    public void And_and_or_are_commutative_associative_distributive_and_absorb(int first, int second, int third)
    {
        Tri a = s_all[first];
        Tri b = s_all[second];
        Tri c = s_all[third];
        Assert.Equal(a & b, b & a);
        Assert.Equal(a | b, b | a);
        Assert.Equal((a & b) & c, a & (b & c));
        Assert.Equal((a | b) | c, a | (b | c));
        Assert.Equal(a & (b | c), (a & b) | (a & c));
        Assert.Equal(a | (b & c), (a | b) & (a | c));
        Assert.Equal(a, a & (a | b));
        Assert.Equal(a, a | (a & b));
    }

    [Theory]
    [MemberData(nameof(Triples))]
    public void Negation_is_its_own_inverse_and_obeys_De_Morgan(int first, int second, int third)
    {
        Tri a = s_all[first];
        Tri b = s_all[second];
        Tri c = s_all[third];
        Assert.Equal(a, !!a);
        Assert.Equal(!(a & b & c), !a | !b | !c);
        Assert.Equal(!(a | b | c), !a & !b & !c);
    }

    [Fact]
    public void Not_knowing_is_decided_only_by_what_decides_alone()
    {
        Assert.Equal(Tri.No, Tri.Maybe & Tri.No);
        Assert.Equal(Tri.Maybe, Tri.Maybe & Tri.Yes);
        Assert.Equal(Tri.Maybe, Tri.Maybe | Tri.No);
        Assert.Equal(Tri.Yes, Tri.Maybe | Tri.Yes);
        Assert.Equal(Tri.Maybe, !Tri.Maybe);
        Assert.Equal(Tri.Maybe, Tri.Maybe & !Tri.Maybe);
    }

    [Fact]
    public void Known_truth_values_are_those_of_bool()
    {
        foreach (bool a in new[] { false, true })
        {
            Assert.Equal((Tri)(!a), !(Tri)a);
            foreach (bool b in new[] { false, true })
            {
                Assert.Equal((Tri)(a && b), (Tri)a & (Tri)b);
                Assert.Equal((Tri)(a || b), (Tri)a | (Tri)b);
            }
        }
    }

    [Fact]
    public void Each_value_is_exactly_one_of_Yes_No_and_Maybe()
    {
        Assert.Equal(new[] { (false, true, false), (false, false, true), (true, false, false) }, s_all.Select(static t => (t.IsYes, t.IsNo, t.IsMaybe)));
        Assert.Equal(new[] { "No", "Maybe", "Yes" }, s_all.Select(static t => t.ToString()));
        Assert.Equal(3, s_all.Distinct().Count());
        Assert.Equal(Tri.No, default);
        Assert.True(Tri.Yes == true && Tri.Yes != false && Tri.Maybe != true && Tri.Maybe != false);
    }
}
