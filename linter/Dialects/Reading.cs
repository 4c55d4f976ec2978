using System.Collections.Generic;
using WinRM.Lint.Proxies;
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
    private readonly List<Finding> _remarks = [];
    private readonly HashSet<string> _included = [];

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

    /// <summary>In how many other files it is carried, one inside the other.</summary>
    public int Depth { get; init; }

    /// <summary>The files that this one may include.</summary>
    public FileTree Tree { get; init; } = FileTree.None;

    /// <summary>Versions of proxy servers, as far as the user named them.</summary>
    public ProxyVersions Versions { get; init; } = ProxyVersions.None;

    /// <summary>The files that were read as parts of this one.</summary>
    public IReadOnlySet<string> Included => _included;

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

    /// <summary>What is wrong with the file itself, whatever it states.</summary>
    public IReadOnlyList<Finding> Remarks => _remarks;

    /// <summary>Says that something is wrong with the file itself.</summary>
    public void Remark(Finding finding)
    {
        if (_remarks.Count < MaxErrors)
        {
            _remarks.Add(finding);
        }
    }

    /// <summary>The subjects that hold only for the file by itself.</summary>
    public IReadOnlySet<Subject> Alone => _alone;

    /// <summary>Tells that a part of the file cannot be read.</summary>
    /// <param name="reason">Why.</param>
    /// <param name="line">Where, counted from 1.</param>
    public void Report(string reason, int line) => Report(reason, line, File);

    /// <summary>Tells that a part of a file that this one includes cannot be read.</summary>
    /// <param name="reason">Why.</param>
    /// <param name="line">Where, counted from 1.</param>
    /// <param name="file">The included file.</param>
    public void Report(string reason, int line, SourceFile file) => Report(new LintError(LintError.Unreadable, file.Path, line, reason));

    /// <summary>Tells of a fault of this program in a part of the file.</summary>
    public void Report(LintError error)
    {
        if (_errors.Count < MaxErrors)
        {
            _errors.Add(error);
        }
    }

    /// <summary>A file is read as a part of this one, so that by itself it says nothing new.</summary>
    public void Include(SourceFile file) => _included.Add(file.Path);

    /// <summary>A stretch of the file.</summary>
    public Place At(int start, int end) => new(File, new TextSpan(start, end - start));
}
