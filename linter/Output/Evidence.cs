using System;
using System.Collections.Generic;
using System.Linq;
using WinRM.Rules;

namespace WinRM.Lint.Output;

/// <summary>Why a finding holds, step by step.</summary>
internal static class Evidence
{
    /// <summary>What holds without being written, then what is written: the blamed file first, each file from top to bottom.</summary>
    public static IReadOnlyList<Step> Of(LintFinding finding)
    {
        Fact[] decisive = [.. finding.Finding.Rule.Blame(finding.Finding.World).OfType<Fact>()];
        IEnumerable<(Place? Place, string Text, bool IsBlamed)> unwritten = decisive
            .Where(static fact => fact is { Location: null, Note: not null })
            .Select(static fact => ((Place?)null, fact.Describe(), false)).Distinct();
        string blamed = decisive.FirstOrDefault(fact => finding.Place.Equals(fact.Location))?.Describe() ?? Words.Of(finding.Finding.Subject);
        IEnumerable<(Place? Place, string Text, bool IsBlamed)> written = Words.Contributing(finding)
            .Select(static spot => ((Place?)spot.Place, spot.Message, false)).Prepend((finding.Place, blamed, true))
            .OrderBy(spot => spot.Item1!.File == finding.Place.File ? 0 : 1)
            .ThenBy(static spot => spot.Item1!.File.Path, StringComparer.Ordinal)
            .ThenBy(static spot => spot.Item1!.Span.Start);
        return [.. unwritten.Concat(written).Select(static (spot, i) => new Step(i + 1, spot.Place, spot.Text + Overrides(spot.Place), spot.IsBlamed))];
    }

    // The loser is told when it would have said something else.
    private static string Overrides(Place? place) =>
        place?.Overrides is { } loser && loser.Shown() is var value && value != place.Shown() && value.Trim(SecretMask.Blot).Length > 0 ? $", overrides {value} at {loser.File.Path}:{loser.Line}" : "";

    /// <summary>The steps as lines of text; none when the blamed line says it all.</summary>
    public static IEnumerable<string> Lines(LintFinding finding)
    {
        IReadOnlyList<Step> steps = Of(finding);
        return steps.Count < 2 ? [] : steps.Select(static step => step.Place is { } place
            ? $"{step.Number}: {Printable.Of(place.File.Path)}:{place.Line} {Printable.Of(step.Text)}" : $"{step.Number}: {Printable.Of(step.Text)}");
    }
}
