using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using CsCheck;
using WinRM.Lint;
using WinRM.Lint.Config;
using WinRM.Lint.Fixes;
using WinRM.Rules;
using WinRM.Tests.Cases;
using Xunit;

namespace WinRM.Tests.Fixes;

/// <summary>
/// What holds for every fix of every file: the cases and, where the environment variable WINRM_CORPUS names a folder, its files; in any
/// encoding and with any line end.
/// </summary>
public sealed class FixProperties
{
    private static readonly (string Name, byte[] Bytes)[] s_files = [.. Cases(), .. Corpus()];

    private static readonly Gen<(string Name, byte[] Bytes)> s_file = Gen.Select(Gen.Int[0, s_files.Length - 1], Gen.Int[0, 4]).Select(static (file, how) => Vary(s_files[file], how));

    [Fact]
    public void Every_file_is_fixed_without_a_fault() => Assert.All(s_files, static file => Check(file, takesUnsafe: true));

    [Fact]
    public void Every_file_is_fixed_safely_without_a_fault() => Assert.All(s_files, static file => Check(file, takesUnsafe: false));

    [Fact]
    public void Encodings_and_line_ends_make_no_difference() => Gen.Select(s_file, Gen.Bool).Sample(static (file, takesUnsafe) => Check(file, takesUnsafe), iter: 500);

    [Fact]
    public void A_fix_ends_its_finding_alone() => s_file.Sample(static file =>
    {
        Report before = Judge(Of(file).Inputs);
        foreach (LintFinding finding in before.Findings.Where(static finding => finding.Fix is not null))
        {
            FixTrial trial = Try(Of(file), before, finding);

            // A fix that another one has to go along with is taken back, and told.
            if (trial.Guilty.Count == 0)
            {
                FindingKey key = trial.Moved(FindingKey.Of(finding));
                Assert.DoesNotContain(trial.Report.Findings, other => FindingKey.Of(other) == key && other.Finding.Confidence == Confidence.Definite);
            }
        }
    }, iter: 200);

    private static void Check((string Name, byte[] Bytes) file, bool takesUnsafe)
    {
        Draft draft = Of(file);
        Report before = Judge(draft.Inputs);
        FixRun run = FixRun.Of(draft, takesUnsafe, Judge);
        byte[] after = run.Draft.BytesOf(file.Name);

        // Applied twice it changes nothing.
        FixRun again = FixRun.Of(Of((file.Name, after)), takesUnsafe, Judge);
        Assert.Empty(again.Draft.Changed);

        // No finding is worse than the worst that was fixed, and there are no more than before.
        Assert.Equal(before.Errors.Count, run.Report.Errors.Count);
        Assert.True(Worst(run.Report) <= Worst(before));
        Assert.True(run.Report.Findings.Count <= before.Findings.Count);
        Assert.Equal(run.Fixed == 0, after.AsSpan().SequenceEqual(file.Bytes));

        // Whatever was not claimed is there, in its order.
        string text = SourceFile.Decode("", file.Bytes).Text;
        string now = SourceFile.Decode("", after).Text;
        Assert.Equal(Breaks(text).Distinct(), Breaks(now).Distinct());
        Assert.Equal(SourceFile.EncodingOf(file.Bytes, out int mark), SourceFile.EncodingOf(after, out int markNow));
        Assert.Equal(mark, markNow);
        Assert.True(run.Fixed == 0 || Math.Abs(now.Split('\n').Length - text.Split('\n').Length) <= run.Fixed);
    }

    private static FixTrial Try(Draft draft, Report before, LintFinding finding)
    {
        Dictionary<string, string> closed = [];
        Draft with = draft.With([finding.Fix!], (path, reason) => closed.Add(path, reason));
        FixTrial trial = new(before, [finding], with, Judge(with.Inputs), closed);

        // Only what is claimed changes: undoing the edits gives the bytes of before.
        EditSet edits = new(finding.Fix!.Edits);
        SourceFile old = finding.Place.File;
        string now = SourceFile.Decode("", with.BytesOf(old.Path)).Text;
        foreach (Edit edit in finding.Fix.Edits.OrderByDescending(static edit => edit.Span.Start))
        {
            int start = edits.After(edit).Start;
            Assert.Equal(edit.NewText, now.Substring(start, edit.NewText.Length));
            now = now.Remove(start, edit.NewText.Length).Insert(start, edit.Place.Text);
        }

        Assert.Equal(old.Text, now);
        Assert.True(TreeShape.IsKept(old, SourceFile.Decode(old.Path, with.BytesOf(old.Path)), edits, Limits.Default));
        return trial;
    }

    private static IEnumerable<string> Breaks(string text) => text.Split('\n').SkipLast(1).Select(static line => line.EndsWith('\r') ? "\r\n" : "\n");

    private static Level Worst(Report report) => report.Findings.Where(static finding => finding.Finding.Confidence == Confidence.Definite).Select(static finding => finding.Finding.Level).DefaultIfEmpty().Max();

    private static Report Judge(IReadOnlyList<Input> inputs) =>
        new FixOffers(inputs, Limits.Default).Add(new Report(Judgement.Of(inputs, Limits.Default, new DateOnly(2026, 9, 1)), [], inputs.Count));

    private static Draft Of((string Name, byte[] Bytes) file)
    {
        LintOptions options = new() { Pedantic = true };
        InputReader reader = new(new WinRM.Lint.Linter(options), options.Limits);
        Input input = new(file.Name, ConfigValues.Empty, reader, () => file.Bytes);
        return new Draft([input], _ => file.Bytes, FileTree.None);
    }

    private static (string, byte[]) Vary((string Name, byte[] Bytes) file, int how)
    {
        if (SourceFile.EncodingOf(file.Bytes, out int mark) is not UTF8Encoding || mark > 0)
        {
            return file;
        }

        string text = Encoding.UTF8.GetString(file.Bytes);
        return (file.Name, how switch
        {
            1 => Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\r\n")),
            2 => [.. Encoding.UTF8.Preamble, .. file.Bytes],
            3 => [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(text)],
            4 => Encoding.UTF8.GetBytes(text.TrimEnd('\n')),
            _ => file.Bytes,
        });
    }

    private static IEnumerable<(string, byte[])> Cases() =>
        CaseFile.Paths(static surface => !CSharpSurface.Is(surface)).Select(CaseFile.Load).Select(static @case => (@case.Path, @case.Bytes));

    private static IEnumerable<(string, byte[])> Corpus() => Environment.GetEnvironmentVariable("WINRM_CORPUS") is not { Length: > 0 } folder ? []
        : Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(file => (Path.GetRelativePath(folder, file).Replace('\\', '/'), File.ReadAllBytes(file))).Where(static file => IsText(file.Item2));

    private static bool IsText(byte[] bytes)
    {
        try
        {
            return !SourceFile.IsBinary(bytes) && SourceFile.Decode("", bytes) is not null;
        }
        catch (UnreadableException)
        {
            return false;
        }
    }
}
