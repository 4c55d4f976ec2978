using System;
using System.Collections.Generic;
using System.Linq;
using WinRM.Lint.Projects;
using WinRM.Lint.Suppressions;
using WinRM.Rules;

namespace WinRM.Lint;

/// <summary>Reads and judges the files of a run.</summary>
internal static class Judgement
{
    /// <summary>Judges files. All are read before the first is judged: what one states can decide about another.</summary>
    public static IEnumerable<FileResult> Of(IReadOnlyList<Input> inputs, Limits limits, DateOnly today, Progress? progress = null)
    {
        FileFacts[] facts = Facts(inputs, limits, progress);
        SuppressionIndex suppressions = new(facts.Select(static file => file.Source).OfType<SourceFile>(), today);
        FileResult[] results = new FileResult[inputs.Count];
        Array.Fill(results, FileResult.Clean);
        int[] stating = [.. Enumerable.Range(0, facts.Length).Where(i => facts[i].Subjects.Count + facts[i].Remarks.Count + facts[i].Errors.Count > 0)];
        Together.For(stating.Length, n =>
        {
            Input input = inputs[stating[n]];
            results[stating[n]] = Guarded(input, input => input.Reader.Judge(input.Name, facts[stating[n]], suppressions), FileResult.Failed);
        });
        return results.Concat(inputs.Where((_, i) => facts[i].IsRecognized).Select(input => input.Reader.Audit(input.Name, suppressions)));
    }

    /// <summary>What files state, seen together.</summary>
    public static FileFacts[] Facts(IReadOnlyList<Input> inputs, Limits limits, Progress? progress = null)
    {
        FileFacts[] facts = new FileFacts[inputs.Count];
        Together.For(inputs.Count, i =>
        {
            facts[i] = Guarded(inputs[i], static input => input.Read(), FileFacts.Failed);
            progress?.Advance();
        });
        HashSet<string> included = [.. facts.SelectMany(static file => file.Included)];
        for (int i = 0; i < facts.Length && included.Count > 0; i++)
        {
            facts[i] = included.Contains(inputs[i].Name) ? facts[i].WithoutProxies() : facts[i];
        }

        facts = ProjectCatalog.Apply([.. inputs.Select((input, i) => new ProjectFile(input, facts[i]))], limits);
        IReadOnlyList<Subject> related = Relations.Apply([.. facts.SelectMany(static file => file.Subjects)], static fact => (fact.Location as Place)?.Text);
        int next = 0;
        for (int i = 0; i < facts.Length; i++)
        {
            if (facts[i].Subjects.Count is > 0 and int count)
            {
                facts[i] = facts[i] with { Subjects = [.. related.Skip(next).Take(count)] };
                next += count;
            }
        }

        return facts;
    }

    private static T Guarded<T>(Input input, Func<Input, T> run, Func<LintError, T> failed)
    {
        try
        {
            return run(input);
        }
        catch (Exception exception)
        {
            return failed(LintError.Internal(input.Name, "the linter", exception));
        }
    }
}
