using System.Collections.Generic;
using System.Linq;
using CsCheck;
using WinRM.Analyzers.Flow;
using Xunit;

namespace WinRM.Tests.Analyzers;

/// <summary>The map of the flow analysis does what a dictionary does, also where hash codes collide.</summary>
public sealed class SharedMapProperties
{
    private static readonly Gen<(int Key, string? Value)[]> s_changes =
        Gen.Select(Gen.Int[0, 40], Gen.OneOf(Gen.String[Gen.Char.AlphaNumeric, 1, 2].Select(static text => (string?)text), Gen.Const((string?)null))).Array[0, 60];

    [Fact]
    public void It_holds_what_a_dictionary_holds() => s_changes.Sample(static changes =>
        Assert.Equal(Sorted(Dictionary(changes)), Sorted(Map(changes))));

    [Fact]
    public void A_join_holds_the_keys_of_both() => Gen.Select(s_changes, s_changes, s_changes).Sample(static (common, left, right) =>
    {
        Dictionary<int, string> first = Dictionary([.. common, .. left]);
        Dictionary<int, string> second = Dictionary([.. common, .. right]);
        SharedMap<int, string> start = Map(common);
        SharedMap<int, string> joined = SharedMap<int, string>.Join(Map(left, start), Map(right, start), Join);
        Dictionary<int, string> expected = first.Keys.Union(second.Keys).ToDictionary(
            static key => key, key => first.GetValueOrDefault(key) == second.GetValueOrDefault(key) ? first[key] : Join(first.GetValueOrDefault(key), second.GetValueOrDefault(key)));
        Assert.Equal(Sorted(expected), Sorted(joined));
    });

    [Fact]
    public void Joining_a_version_with_itself_changes_nothing() => s_changes.Sample(static changes =>
    {
        SharedMap<int, string> map = Map(changes);
        Assert.Same(map, SharedMap<int, string>.Join(map, map, Join));
        Assert.True(map.SameAs(map));
    });

    [Fact]
    public void Another_value_makes_another_map() => Gen.Select(s_changes, Gen.Int[0, 40]).Sample(static (changes, key) =>
        Assert.False(Map(changes).SameAs(Map(changes).With(key, "something else"))));

    private static string Join(string? left, string? right) => left == right ? left ?? "" : left + "|" + right;

    private static Dictionary<int, string> Dictionary(IEnumerable<(int Key, string? Value)> changes)
    {
        Dictionary<int, string> result = [];
        foreach ((int key, string? value) in changes)
        {
            result.Remove(key);
            if (value is not null)
            {
                result.Add(key, value);
            }
        }

        return result;
    }

    private static SharedMap<int, string> Map(IEnumerable<(int Key, string? Value)> changes, SharedMap<int, string>? start = null) =>
        changes.Aggregate(start ?? SharedMap<int, string>.Create(new Colliding()), static (map, change) => map.With(change.Key, change.Value));

    private static IEnumerable<KeyValuePair<int, string>> Sorted(IEnumerable<KeyValuePair<int, string>> entries) => entries.OrderBy(static entry => entry.Key);

    // Few hash codes, which differ in their highest bits only.
    private sealed class Colliding : IEqualityComparer<int>
    {
        public bool Equals(int x, int y) => x == y;

        public int GetHashCode(int key) => (key % 7) << 28;
    }
}
