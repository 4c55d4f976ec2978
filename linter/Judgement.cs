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
        int[] read = Numbers(facts.Length, i => !ReferenceEquals(facts[i], FileFacts.None));
        int[] stating = [.. read.Where(i => facts[i].Subjects.Count + facts[i].Remarks.Count + facts[i].Errors.Count > 0)];
        SuppressionIndex suppressions = new(read.Select(i => facts[i].Source).OfType<SourceFile>(), today);
        FileResult[] results = new FileResult[stating.Length];
        Together.For(stating.Length, n =>
        {
            Input input = inputs[stating[n]];
            results[n] = Guarded(input, input => input.Reader.Judge(input.Name, facts[stating[n]], suppressions), FileResult.Failed);
        });
        return results.Concat(read.Where(i => facts[i].IsRecognized).Select(i => inputs[i].Reader.Audit(inputs[i].Name, suppressions)));
    }

    /// <summary>What files state, seen together.</summary>
    public static FileFacts[] Facts(IReadOnlyList<Input> inputs, Limits limits, Progress? progress = null)
    {
        FileFacts[] facts = new FileFacts[inputs.Count];
        Array.Fill(facts, FileFacts.None);
        int[] read = Numbers(facts.Length, i => !inputs[i].IsPassedOver);
        progress?.Advance(facts.Length - read.Length);
        Together.For(read.Length, n =>
        {
            facts[read[n]] = Guarded(inputs[read[n]], static input => input.Read(), FileFacts.Failed);
            progress?.Advance(1);
        });
        HashSet<string> included = [.. read.SelectMany(i => facts[i].Included)];
        foreach (int i in included.Count > 0 ? read : [])
        {
            facts[i] = included.Contains(inputs[i].Name) ? facts[i].WithoutProxies() : facts[i];
        }

        ProjectFiles files = new(inputs, facts);
        ProjectCatalog.Apply(files, limits);
        facts = files.Facts();
        int[] stating = Numbers(facts.Length, i => facts[i].Subjects.Count > 0);
        IReadOnlyList<Subject> related = Relations.Apply([.. stating.SelectMany(i => facts[i].Subjects)], static fact => (fact.Location as Place)?.Text);
        int next = 0;
        foreach (int i in stating)
        {
            int count = facts[i].Subjects.Count;
            facts[i] = facts[i] with { Subjects = [.. related.Skip(next).Take(count)] };
            next += count;
        }

        return facts;
    }

    // Of very many files few have anything to say.
    private static int[] Numbers(int count, Predicate<int> test)
    {
        List<int> numbers = [];
        for (int i = 0; i < count; i++)
        {
            if (test(i))
            {
                numbers.Add(i);
            }
        }

        return [.. numbers];
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
