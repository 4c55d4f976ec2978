using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using WinRM.Lint;
using Xunit;

namespace WinRM.Tests.Cases;

/// <summary>Runs all cases: those of C# with the analyzer, those of every other surface with the linter.</summary>
public class CaseTheory
{
    private const string CSharp = "csharp";

    // What each surface can state. A rule that comes to judge, or a surface that learns more, is added here first.
    private static readonly Dictionary<string, string[]> s_claims = new()
    {
        [CSharp] =
        [
            "WRM1001", "WRM1002", "WRM1003", "WRM1004", "WRM1005", "WRM1006", "WRM1007", "WRM2001", "WRM2002", "WRM2003", "WRM2004", "WRM2005", "WRM2006", "WRM2007", "WRM3001",
            "WRM3002", "WRM3003", "WRM3004", "WRM4001", "WRM4002", "WRM4003", "WRM4004", "WRM4005",
        ],
        ["com"] =
        [
            "WRM1001", "WRM1002", "WRM1003", "WRM1004", "WRM1005", "WRM1006", "WRM1007", "WRM2001", "WRM2002", "WRM2003", "WRM2004", "WRM2005", "WRM2007", "WRM3001", "WRM3004",
            "WRM4001", "WRM4002", "WRM4003", "WRM4004", "WRM4005",
        ],
        ["registry"] = ["WRM1001", "WRM1006", "WRM3001", "WRM4001", "WRM4002", "WRM4003", "WRM4004", "WRM4005"],
        ["http"] = ["WRM1001", "WRM1002", "WRM1004", "WRM1005", "WRM1007", "WRM2001", "WRM2002", "WRM2003", "WRM2004", "WRM2006", "WRM2007"],
        ["wsman-management"] = ["WRM1001", "WRM1002", "WRM1004", "WRM1005", "WRM2004", "WRM3001", "WRM3004"],
        ["native"] =
        [
            "WRM1001", "WRM1002", "WRM1003", "WRM1004", "WRM1005", "WRM1007", "WRM2001", "WRM2002", "WRM2003", "WRM2004", "WRM2005", "WRM3001", "WRM3004",
        ],
        ["winrmsharp"] = ["WRM1001", "WRM1002", "WRM1004"],
        ["winrm.net"] = ["WRM1002", "WRM1003"],
        ["azure"] = ["WRM1006"],
        ["ansible"] =
        [
            "WRM1001", "WRM1002", "WRM1003", "WRM1004", "WRM2001", "WRM2002", "WRM2003", "WRM2005", "WRM2006", "WRM3001", "WRM3002", "WRM3003", "WRM4001",
        ],
        ["script"] =
        [
            "WRM1001", "WRM1002", "WRM1003", "WRM1004", "WRM1005", "WRM1006", "WRM2001", "WRM2002", "WRM2003", "WRM2004", "WRM2005", "WRM2006", "WRM2007", "WRM3001", "WRM3002",
            "WRM3003", "WRM3004", "WRM3005", "WRM4001", "WRM4002", "WRM4003", "WRM4004", "WRM4005",
        ],
        ["reg"] = ["WRM1001", "WRM1006", "WRM2006", "WRM3001", "WRM3003", "WRM3004", "WRM4001", "WRM4002", "WRM4003", "WRM4004", "WRM4005"],
        ["winrm-config"] = ["WRM1001", "WRM1006", "WRM4001", "WRM4002", "WRM4003", "WRM4004", "WRM4005"],
        ["proxy"] = ["WRM5001", "WRM5002", "WRM5003", "WRM5004", "WRM5005", "WRM5006"],
        ["carrier"] = ["WRM1001", "WRM1006", "WRM4001"],
        ["winhttp"] = ["WRM2006", "WRM3003", "WRM3004"],
    };

    public static TheoryData<string> Paths => new(CaseFile.Paths(static _ => true));

    public static TheoryData<string, string> Claims
    {
        get
        {
            TheoryData<string, string> claims = [];
            foreach ((string surface, string[] rules) in s_claims)
            {
                foreach (string rule in rules)
                {
                    claims.Add(surface, rule);
                }
            }

            return claims;
        }
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task A_case_yields_what_it_expects_and_nothing_else(string path)
    {
        CaseFile @case = CaseFile.Load(path);
        IEnumerable<(int Line, string Rule)> found = CSharpSurface.Is(@case.Surface) ? await CSharpCase.FindAsync(@case) : Lint(@case);

        Assert.Equal(@case.Expected.Order(), found.Distinct().Order());
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public void A_bad_case_expects_the_rule_of_its_folder_and_a_good_one_does_not(string path)
    {
        CaseFile @case = CaseFile.Load(path);

        Assert.Equal(@case.IsBad, @case.Expected.Any(expected => expected.Rule == @case.RuleId));
        Assert.True(@case.IsBad || path.Split('/')[2].StartsWith("good", StringComparison.Ordinal), "a case is named bad or good");
    }

    [Theory]
    [MemberData(nameof(Claims))]
    public void Each_rule_has_a_bad_and_a_good_case_on_each_surface_that_states_it(string surface, string rule)
    {
        CaseFile[] cases = [.. CaseFile.Paths(name => name == surface).Select(CaseFile.Load).Where(@case => @case.RuleId == rule)];

        Assert.Contains(cases, static @case => @case.IsBad);
        Assert.Contains(cases, static @case => !@case.IsBad);
    }

    [Fact]
    public void Every_surface_with_cases_is_claimed() =>
        Assert.Empty(CaseFile.Paths(static _ => true).Select(static path => path.Split('/')[1]).Distinct().Except(s_claims.Keys));

    private static IEnumerable<(int Line, string Rule)> Lint(CaseFile @case)
    {
        LintOptions options = new() { Judge = @case.Options, Pedantic = true };
        InputReader reader = new(new Linter(options), options.Limits);
        FileResult result = reader.Judge(@case.Path, reader.Read(@case.Path, @case.Bytes, isNamed: true));
        Assert.Empty(result.Errors);
        return result.Findings.Select(static finding => (finding.Place.Line, finding.Finding.Rule.Id));
    }
}
