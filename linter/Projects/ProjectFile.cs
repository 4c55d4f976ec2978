using System;

namespace WinRM.Lint.Projects;

/// <summary>A file of a run, for those who look at several.</summary>
internal sealed class ProjectFile
{
    private readonly Input? _input;
    private SourceFile? _source;
    private bool _isOpen;

    /// <summary>A file with what it states alone.</summary>
    public ProjectFile(Input input, FileFacts facts)
    {
        _input = input;
        Name = input.Name;
        Facts = facts;
    }

    /// <summary>A file that is already read.</summary>
    public ProjectFile(SourceFile source, FileFacts facts)
    {
        _source = source;
        _isOpen = true;
        Name = source.Path;
        Facts = facts;
    }

    /// <summary>Its name in reports: relative, with forward slashes.</summary>
    public string Name { get; }

    /// <summary>What it states.</summary>
    public FileFacts Facts { get; set; }

    /// <summary>True when the last part of its name is one of these.</summary>
    public bool IsCalled(params ReadOnlySpan<string> names)
    {
        ReadOnlySpan<char> own = Name.AsSpan(Name.LastIndexOf('/') + 1);
        foreach (string name in names)
        {
            if (own.SequenceEqual(name))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Its text, whether or not a dialect reads it.</summary>
    public SourceFile? Source
    {
        get
        {
            if (!_isOpen)
            {
                _isOpen = true;
                _source = Facts.Source ?? _input?.Open();
            }

            return _source;
        }
    }
}
