using System;
using System.Collections.Generic;
using WinRM.Lint.Dialects;

namespace WinRM.Lint.Proxies;

/// <summary>Puts included files in the place of the directives that include them.</summary>
internal sealed class Includes
{
    private const int MaxDepth = 16;
    private const int MaxFiles = 500;

    private readonly Reading _reading;
    private readonly Func<SourceFile, List<Directive>> _read;
    private readonly Func<Directive, bool> _isInclude;
    private readonly Stack<string> _open = new();
    private int _files;

    /// <summary>Includes of one configuration.</summary>
    /// <param name="reading">The file that is being read.</param>
    /// <param name="read">Reads the directives of a file.</param>
    /// <param name="isInclude">Does the directive include what its last argument names?</param>
    public Includes(Reading reading, Func<SourceFile, List<Directive>> read, Func<Directive, bool> isInclude)
    {
        _reading = reading;
        _read = read;
        _isInclude = isInclude;
    }

    /// <summary>Some included file is not in the tree: what is not written here may be written there.</summary>
    public bool IsIncomplete { get; private set; }

    /// <summary>The directives of the file that is being read.</summary>
    public IReadOnlyList<Directive> Run()
    {
        _open.Push(_reading.File.Path);
        return Expand(_read(_reading.File), 0);
    }

    private List<Directive> Expand(IReadOnlyList<Directive> directives, int depth)
    {
        List<Directive> result = [];
        foreach (Directive directive in directives)
        {
            if (directive.Block is null && directive.Args.Count > 0 && _isInclude(directive))
            {
                Include(directive, result, depth);
            }
            else
            {
                result.Add(directive.Block is null || depth > _reading.Limits.Nesting ? directive : directive with { Block = Expand(directive.Block, depth + 1) });
            }
        }

        return result;
    }

    private void Include(Directive directive, List<Directive> result, int depth)
    {
        SourceFile from = directive.Place.File;
        IReadOnlyList<SourceFile> found = _reading.Tree.Find(from.Path, directive.Args[^1]);
        // A pattern may match nothing.
        IsIncomplete |= found.Count == 0 && directive.Args[^1].AsSpan().IndexOfAny('*', '?') < 0;
        foreach (SourceFile file in found)
        {
            if (_open.Contains(file.Path) || _open.Count >= MaxDepth || ++_files > MaxFiles)
            {
                string why = _open.Contains(file.Path) ? "the file includes itself" : "too many files include each other";
                _reading.Report(why, directive.Place.Line, from);
                IsIncomplete = true;
                return;
            }

            _reading.Include(file);
            _open.Push(file.Path);
            try
            {
                result.AddRange(Expand(_read(file), depth));
            }
            catch (UnreadableException exception)
            {
                _reading.Report(exception.Message, exception.Line ?? 1, file);
                IsIncomplete = true;
            }

            _open.Pop();
        }
    }
}
