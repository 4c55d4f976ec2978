using System.Collections.Generic;
using WinRM.Rules;
using WinRM.Rules.Commands;

namespace WinRM.Lint.Dialects;

/// <summary>One file being read by a dialect, and what it has stated so far.</summary>
internal sealed class Reading
{
    private readonly List<Subject> _subjects = [];

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

    /// <summary>States a subject; the locations of its facts are places of this file.</summary>
    public void Add(Subject subject) => _subjects.Add(subject);

    /// <summary>A stretch of the file.</summary>
    public Place At(int start, int end) => new(File, new TextSpan(start, end - start));
}
