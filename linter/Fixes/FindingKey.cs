namespace WinRM.Lint.Fixes;

/// <summary>What tells a finding from the others of its run.</summary>
internal readonly record struct FindingKey(string Rule, string Path, int Start)
{
    /// <summary>The key of a finding.</summary>
    public static FindingKey Of(LintFinding finding) => new(finding.Finding.Rule.Id, finding.Place.File.Path, finding.Place.Span.Start);

    /// <summary>The key after edits.</summary>
    public FindingKey After(EditSet? edits) => edits is null ? this : this with { Start = edits.Map(Start) };
}
