using System;
using System.Linq;
using WinRM.Lint.Compliance;
using WinRM.Rules;
using Xunit;

namespace WinRM.Tests.Outputs;

public class BenchmarkTests
{
    [Fact]
    public void A_benchmark_is_known_by_its_name_and_version() =>
        Assert.Equal(BenchmarkCatalog.All.Count, BenchmarkCatalog.All.Select(static benchmark => (benchmark.Name, benchmark.Version)).Distinct().Count());

    [Fact]
    public void Every_benchmark_has_each_safeguard_once() => Assert.All(BenchmarkCatalog.All, static benchmark =>
    {
        Assert.Equal(Enum.GetValues<Safeguard>(), benchmark.Controls.Select(static control => control.Safeguard));
        Assert.Equal(benchmark.Controls.Count, benchmark.Controls.Select(static control => control.Id).Distinct().Count());
    });

    [Fact]
    public void The_number_of_a_vulnerability_belongs_to_one_guide()
    {
        string[] ids = [.. StigBenchmarks.All.SelectMany(static guide => guide.Controls).Select(static control => control.Id)];

        Assert.Equal(ids.Length, ids.Distinct().Count());
    }

    [Fact]
    public void In_a_guide_only_basic_is_of_the_first_category() => Assert.All(StigBenchmarks.All.SelectMany(static guide => guide.Controls), static control =>
        Assert.Equal(control.Safeguard is Safeguard.ClientBasic or Safeguard.ServiceBasic ? "CAT I" : "CAT II", control.Severity));

    [Theory]
    [InlineData("CIS Windows Server 2019", "1.2.1", "18.9.97.2.3")]
    [InlineData("CIS Windows Server 2019", "3.0", "18.10.88.2.3")]
    [InlineData("STIG Windows Server 2025", "V1R1", "V-278129")]
    public void The_same_safeguard_has_another_id_in_another_version(string name, string version, string id) => Assert.Equal(
        id, BenchmarkCatalog.All.Single(benchmark => benchmark.Name == name && benchmark.Version == version).Controls.Single(static control => control.Safeguard == Safeguard.ServiceUnencrypted).Id);

    [Theory]
    [InlineData("Windows 10", "22H2 3.0")]
    [InlineData("Windows Server 2022", "3.0")]
    public void Reports_name_the_newest_version(string product, string version) =>
        Assert.Equal(version, Assert.Single(BenchmarkCatalog.Current, benchmark => benchmark.Name == "CIS " + product).Version);

    [Fact]
    public void Every_weakness_that_a_rule_names_has_a_title() =>
        Assert.All(RuleCatalog.All.Where(static rule => rule.Cwe > 0), static rule => Assert.NotEqual(Weakness.Id(rule.Cwe), Weakness.Title(rule.Cwe)));
}
