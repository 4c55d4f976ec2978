using System;

namespace WinRM.Lint.Projects;

/// <summary>A file of a run, for those who look at several.</summary>
internal sealed class ProjectFile
{
    private readonly Func<SourceFile?> _open;
    private SourceFile? _source;
    private bool _isOpen;

    /// <summary>A file with what it states alone.</summary>
    /// <param name="name">Its name in reports.</param>
    /// <param name="facts">What it states.</param>
    /// <param name="open">Reads and decodes it; null when it is no text that may be read.</param>
    public ProjectFile(string name, FileFacts facts, Func<SourceFile?> open)
    {
        Name = name;
        Facts = facts;
        _open = open;
    }

    /// <summary>Its name in reports: relative, with forward slashes.</summary>
    public string Name { get; }

    /// <summary>What it states.</summary>
    public FileFacts Facts { get; set; }

    /// <summary>Its text, whether or not a dialect reads it.</summary>
    public SourceFile? Source
    {
        get
        {
            if (!_isOpen)
            {
                _isOpen = true;
                _source = Facts.Source ?? _open();
            }

            return _source;
        }
    }
}
