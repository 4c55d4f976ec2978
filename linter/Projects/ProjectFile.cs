using System;

namespace WinRM.Lint.Projects;

/// <summary>A file of a run, for those who look at several.</summary>
internal sealed class ProjectFile
{
    private readonly Input _input;
    private SourceFile? _source;
    private bool _isOpen;

    /// <summary>A file with what it states alone.</summary>
    /// <param name="input">The file.</param>
    /// <param name="facts">What it states.</param>
    /// <param name="number">Its place among the files of the run.</param>
    public ProjectFile(Input input, FileFacts facts, int number)
    {
        _input = input;
        Name = input.Name;
        Facts = facts;
        Number = number;
    }

    /// <summary>Its name in reports: relative, with forward slashes.</summary>
    public string Name { get; }

    /// <summary>Its place among the files of the run.</summary>
    public int Number { get; }

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
                _source = Facts.Source ?? _input.Open();
            }

            return _source;
        }
    }

    /// <summary>True when its text has one of these words. A file without them is not decoded.</summary>
    public bool Has(ByteWords words)
    {
        if (!_isOpen && (Facts.Source ?? _input.Open(words)) is { } source)
        {
            _isOpen = true;
            _source = source;
        }

        return _isOpen && _source is not null;
    }
}
