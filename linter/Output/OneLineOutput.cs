using System.IO;
using WinRM.Rules;

namespace WinRM.Lint.Output;

/// <summary>One line for each finding, as compilers write them: for editors and grep.</summary>
internal sealed class OneLineOutput : IOutput
{
    /// <inheritdoc/>
    public string Name => "oneline";

    /// <inheritdoc/>
    public void Write(Report report, TextWriter writer, OutputStyle style)
    {
        Paint paint = new(style.Color);
        foreach (LintFinding finding in report.Findings)
        {
            string spot = Printable.Of($"{finding.Place.File.Path}:{finding.Place.Line}:{finding.Place.Column}");
            Level level = finding.Finding.Level;
            writer.Write($"{paint.Bold(spot)}: {paint.Of(level, Words.Of(level))} {finding.Finding.Rule.Id} {Printable.Of(Words.Headline(finding))}\n");
        }

        foreach (LintError error in report.Errors)
        {
            Words.WriteError(error, writer, paint);
        }

        if (style.Statistics)
        {
            Statistics.WriteText(writer, report);
        }
    }
}
