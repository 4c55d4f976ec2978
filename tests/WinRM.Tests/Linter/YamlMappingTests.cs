using System.Collections.Generic;
using System.Linq;
using CsCheck;
using WinRM.Lint;
using WinRM.Lint.Yaml;
using Xunit;

namespace WinRM.Tests.LinterTests;

/// <summary>Maps that are asked without a table say the same as their table.</summary>
public class YamlMappingTests
{
    private static readonly Gen<string> s_name = Gen.OneOf("a", "b", "c", "'<<'", "[x]", "? {y: 1}");

    [Fact]
    public void A_small_map_answers_like_its_table() =>
        Gen.Select(s_name.Array[0, 6], s_name.Array[0, 3], Gen.Bool).Sample((own, merged, merges) =>
        {
            string text = "base: &base {" + string.Join(", ", merged.Where(static name => name.Length == 1).Select(static (name, i) => $"{name}: m{i}")) + "}\nmap:\n  z: 0\n"
                + string.Concat(own.Select(static (name, i) => $"  {name}: v{i}\n")) + (merges ? "  <<: *base\n" : "");
            YamlMapping asked = Map(text);
            YamlMapping table = Map(text);
            Dictionary<string, YamlEntry> byName = table.ByName;

            foreach (string name in new[] { "a", "b", "c", "z", "<<", "none" })
            {
                Assert.Equal(byName.TryGetValue(name, out YamlEntry entry) ? Text(entry.Value) : null, Text(asked[name]));
                Assert.Equal(byName.ContainsKey(name), Map(text).Names(other => other == name));
            }

            Assert.Equal(byName.Select(static pair => (pair.Key, Text(pair.Value.Value))), Map(text).Held.Select(static entry => (entry.Name!, Text(entry.Value))));
        });

    private static YamlMapping Map(string text) => (YamlMapping)((YamlMapping)YamlReader.Read(new SourceFile("a.yml", text), Limits.Default).Documents[0]).Entries[1].Value;

    private static string? Text(YamlNode? node) => (node?.Target as YamlScalar)?.Value;
}
