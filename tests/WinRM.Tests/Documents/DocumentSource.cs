using System;
using System.Collections.Generic;
using System.Linq;
using WinRM.Lint;
using WinRM.Rules;
using WinRM.Tests.Cases;

namespace WinRM.Tests.Documents;

/// <summary>All that the document of the rules is written from.</summary>
/// <param name="Rules">The catalog.</param>
/// <param name="Cases">All cases.</param>
/// <param name="Fixable">Ids of the rules for which a code fix is offered in some case.</param>
/// <param name="TransportTests">Names of the reference transport's tests, by the requirement with which they begin.</param>
internal sealed record DocumentSource(IReadOnlyList<Rule> Rules, IReadOnlyList<CaseFile> Cases, IReadOnlySet<string> Fixable, ILookup<string, string> TransportTests)
{
    private static readonly string[] s_toldByTheLinter = [LintError.Unreadable, LintError.UnknownOption];

    /// <summary>The surfaces with cases of a rule, C# first.</summary>
    public IReadOnlyList<Surface> SurfacesOf(Rule rule) =>
        [.. Cases.Where(@case => @case.RuleId == rule.Id).Select(static @case => @case.Surface).Distinct().Select(Surface.Find).Distinct().Order()];

    /// <summary>Nothing finds it yet.</summary>
    public bool IsPlanned(Rule rule) => SurfacesOf(rule).Count == 0 && !IsToldByTheLinter(rule);

    /// <summary>It is about the linter's own input.</summary>
    public bool IsToldByTheLinter(Rule rule) => s_toldByTheLinter.Contains(rule.Id);

    /// <summary>The first bad case of a rule on a surface, and the first good one; both of the same folder and kind of file if possible.</summary>
    public (CaseFile Bad, CaseFile Good) ExamplesOf(Rule rule, Surface surface)
    {
        CaseFile[] cases = [.. Cases.Where(@case => @case.RuleId == rule.Id && Surface.Find(@case.Surface) == surface).OrderBy(@case => @case.Surface != surface.Folder).ThenBy(static @case => @case.Surface, StringComparer.Ordinal)];
        cases = [.. cases.TakeWhile(@case => @case.Surface == cases[0].Surface)];
        CaseFile good = cases.Where(static @case => !@case.IsBad).OrderBy(FileName, StringComparer.Ordinal).First();
        CaseFile bad = cases.Where(static @case => @case.IsBad)
            .OrderBy(@case => FileExtension(@case) != FileExtension(good)).ThenBy(FileName, StringComparer.Ordinal).First();
        return (bad, good);
    }

    /// <summary>The end of a case's name, with its dot.</summary>
    public static string FileExtension(CaseFile @case) => System.IO.Path.GetExtension(@case.Path);

    private static string FileName(CaseFile @case) => System.IO.Path.GetFileNameWithoutExtension(@case.Path);
}
