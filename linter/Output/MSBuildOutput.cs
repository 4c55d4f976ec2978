using System.IO;
using WinRM.Rules;

namespace WinRM.Lint.Output;

/// <summary>The canonical errors and warnings of MSBuild, which builds and IDEs understand.</summary>
internal sealed class MSBuildOutput : IOutput
{
    /// <inheritdoc/>
    public string Name => "msbuild";

    /// <inheritdoc/>
    public void Write(Report report, TextWriter writer, OutputStyle style)
    {
        foreach (LintFinding finding in report.Findings)
        {
            Place place = finding.Place;
            writer.Write($"{Printable.Of(place.File.Path)}({place.Line},{place.Column},{place.EndLine},{place.EndColumn}): "
                + $"{Category(finding.Finding)} {finding.Finding.Rule.Id}: {Printable.Of(Words.Headline(finding))}\n");
        }

        foreach (LintError error in report.Errors)
        {
            string line = error.Line is { } number ? $"({number})" : "";
            writer.Write($"{Printable.Of(error.Path)}{line}: error{(error.RuleId is null ? "" : " " + error.RuleId)}: not judged: {Printable.Of(error.Message)}\n");
        }
    }

    // A build takes the words "error" and "warning" as its own.
    private static string Category(Finding finding) => Words.Counting(finding) switch
    {
        Level.Advice => "info",
        Level.Warning => "warning",
        _ => "error",
    };
}
