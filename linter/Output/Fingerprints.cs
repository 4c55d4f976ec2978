using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using WinRM.Rules;

namespace WinRM.Lint.Output;

/// <summary>Tells findings apart across runs: no line number is in it, so what is written above or below changes nothing.</summary>
internal static partial class Fingerprints
{
    /// <summary>The fingerprints of all findings of a report, in their order.</summary>
    /// <param name="findings">The findings.</param>
    /// <param name="path">What the path of a file is called; as in the report when it is null.</param>
    public static IReadOnlyList<string> Of(IReadOnlyList<LintFinding> findings, Func<string, string>? path = null)
    {
        Dictionary<string, int> seen = new(StringComparer.Ordinal);
        List<string> found = [];
        foreach (LintFinding finding in findings)
        {
            // Lines that are alike are told apart by their order.
            string identity = Identity(finding, path?.Invoke(finding.Place.File.Path) ?? finding.Place.File.Path);
            int before = seen.GetValueOrDefault(identity);
            seen[identity] = before + 1;
            found.Add(Hash(before == 0 ? identity : identity + "\n" + before.ToString(CultureInfo.InvariantCulture)));
        }

        return found;
    }

    /// <summary>The fingerprint of something that could not be judged.</summary>
    public static string Of(LintError error, int index) =>
        Hash(string.Join('\n', error.RuleId, error.Path, error.Message, index.ToString(CultureInfo.InvariantCulture)));

    // A subject that stands for many hosts keeps its identity when one of them comes or goes.
    private static string Identity(LintFinding finding, string path)
    {
        Subject subject = finding.Finding.Subject;
        Place place = finding.Place;
        string text = place.File.LengthOf(place.Line) > SourceFile.MaxShownLine ? "" : Blots().Replace(SecretMask.Apply(place.File.Line(place.Line)), "*");
        IEnumerable<string> facts = finding.Finding.Rule.Blame(finding.Finding.World).OfType<Fact>()
            .Select(static fact => $"{fact.Setting.Name}={fact.Value?.ToString(CultureInfo.InvariantCulture)}");
        return string.Join('\n', [
            finding.Finding.Rule.Id, path, subject.Kind.ToString(), subject.Hosts.Count > 0 ? "" : subject.Name, Spaces().Replace(text, " ").Trim(), .. facts]);
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 16));

    [GeneratedRegex(@"\*+")]
    private static partial Regex Blots();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
