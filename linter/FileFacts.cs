using System.Collections.Generic;
using System.Linq;
using WinRM.Rules;

namespace WinRM.Lint;

/// <summary>What one file states, before it is judged.</summary>
/// <param name="Subjects">The subjects, in the order in which they were stated.</param>
/// <param name="Errors">What could not be read.</param>
internal sealed record FileFacts(IReadOnlyList<Subject> Subjects, IReadOnlyList<LintError> Errors)
{
    /// <summary>The files that were read as parts of this one.</summary>
    public IReadOnlySet<string> Included { get; init; } = new HashSet<string>();

    /// <summary>The file, when it speaks of WinRM.</summary>
    public SourceFile? Source { get; init; }

    /// <summary>What is wrong with the file itself.</summary>
    public IReadOnlyList<Finding> Remarks { get; init; } = [];

    /// <summary>A dialect knows the file.</summary>
    public bool IsRecognized { get; init; }

    /// <summary>Of the subjects, those that hold only for the file by itself: files that belong to it may change them.</summary>
    public IReadOnlySet<Subject> Alone { get; init; } = new HashSet<Subject>();

    /// <summary>Nothing stated.</summary>
    public static readonly FileFacts None = new([], []);

    /// <summary>What a file states that others include: its proxies are told where they are included.</summary>
    public FileFacts WithoutProxies() => this with { Subjects = [.. Subjects.Where(static subject => subject.Kind != SubjectKind.ProxyServer)], Errors = [] };

    /// <summary>A file that could not be read.</summary>
    public static FileFacts Failed(LintError error) => new([], [error]);
}
