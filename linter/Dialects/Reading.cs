using System.Collections.Generic;
using WinRM.Rules;
using WinRM.Rules.Commands;

namespace WinRM.Lint.Dialects;

/// <summary>One file being read by a dialect, and what it has stated so far.</summary>
internal sealed class Reading
{
    // A file that is broken all over is not told line by line.
    private const int MaxErrors = 20;

    private readonly List<Subject> _subjects = [];
    private readonly HashSet<Subject> _alone = [];
    private readonly List<LintError> _errors = [];

    /// <summary>Starts with nothing stated.</summary>
    public Reading(SourceFile file, Limits limits)
    {
        File = file;
        Limits = limits;
    }

    /// <summary>The file.</summary>
    public SourceFile File { get; }

    /// <summary>How much may be read.</summary>
    public Limits Limits { get; }

    /// <summary>The subjects in the order in which they were stated.</summary>
    public IReadOnlyList<Subject> Subjects => _subjects;

    /// <summary>What could not be read, while the rest of the file was.</summary>
    public IReadOnlyList<LintError> Errors => _errors;

    /// <summary>States a subject; the locations of its facts are places of this file.</summary>
    public void Add(Subject subject) => _subjects.Add(subject);

    /// <summary>States a subject that other files of the run may change.</summary>
    public void AddAlone(Subject subject)
    {
        _subjects.Add(subject);
        _alone.Add(subject);
    }

    /// <summary>The subjects that hold only for the file by itself.</summary>
    public IReadOnlySet<Subject> Alone => _alone;

    /// <summary>Tells that a part of the file cannot be read.</summary>
    /// <param name="reason">Why.</param>
    /// <param name="line">Where, counted from 1.</param>
    public void Report(string reason, int line) => Report(new LintError(LintError.Unreadable, File.Path, line, reason));

    /// <summary>Tells of a fault of this program in a part of the file.</summary>
    public void Report(LintError error)
    {
        if (_errors.Count < MaxErrors)
        {
            _errors.Add(error);
        }
    }

    /// <summary>A stretch of the file.</summary>
    public Place At(int start, int end) => new(File, new TextSpan(start, end - start));
}
