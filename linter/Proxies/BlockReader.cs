using System;
using System.Collections.Generic;
using WinRM.Rules.Commands;

namespace WinRM.Lint.Proxies;

/// <summary>Reads configurations whose sections stand between braces. Nothing here calls itself, so depth costs no stack.</summary>
internal sealed class BlockReader
{
    private readonly SourceFile _file;
    private readonly BlockSyntax _syntax;
    private readonly int _maxDepth;
    private readonly Stack<(List<Directive> Outer, List<string> Words, int Start, int End)> _open = new();
    private readonly List<string> _words = [];
    private List<Directive> _current = [];
    private int _start = -1;
    private int _end;

    private BlockReader(SourceFile file, BlockSyntax syntax, int maxDepth)
    {
        _file = file;
        _syntax = syntax;
        _maxDepth = maxDepth;
    }

    /// <summary>The directives of a file; unbalanced braces make it unreadable.</summary>
    public static List<Directive> Read(SourceFile file, BlockSyntax syntax, Limits limits)
    {
        LineReader.CheckLines(file);
        return new BlockReader(file, syntax, limits.Nesting).Run();
    }

    private List<Directive> Run()
    {
        string text = _file.Text;
        for (int i = 0; i < text.Length;)
        {
            char c = text[i];
            if (c is '\n' or '\r' && _syntax.EndsAtNewline)
            {
                End();
                i++;
            }
            else if (char.IsWhiteSpace(c))
            {
                i++;
            }
            else if (SkipComment(ref i) || SkipForeignCode(ref i))
            {
            }
            else if (c == ';' && !_syntax.EndsAtNewline)
            {
                End();
                i++;
            }
            else if (c == '{' && IsBrace(i))
            {
                Open(i++);
            }
            else if (c == '}')
            {
                Close(i++);
            }
            else
            {
                _start = _start < 0 ? i : _start;
                _words.Add(BlockWord.Read(_file, _syntax, ref i));
                _end = i;
            }
        }

        End();
        return _open.TryPeek(out (List<Directive>, List<string>, int Start, int) unclosed)
            ? throw new UnreadableException("the section that starts here is not closed", _file.LineOf(unclosed.Start))
            : _current;
    }

    // In a Caddyfile a placeholder such as {host} is a word; only a brace at the end of its line opens a section.
    // In VCL {"…"} is a text.
    private bool IsBrace(int i) => i + 1 >= _file.Text.Length
        || (_syntax.EndsAtNewline ? char.IsWhiteSpace(_file.Text[i + 1]) : !_syntax.HasSlashComments || _file.Text[i + 1] != '"');

    private void End()
    {
        if (_words.Count > 0)
        {
            _current.Add(Make(_words, _start, _end, null));
            _words.Clear();
        }

        _start = -1;
    }

    private void Open(int at)
    {
        if (_open.Count >= _maxDepth)
        {
            throw new UnreadableException($"nested deeper than {_maxDepth} levels", _file.LineOf(at), isLimit: true);
        }

        _open.Push((_current, [.. _words], _start < 0 ? at : _start, _start < 0 ? at + 1 : _end));
        _words.Clear();
        _start = -1;
        _current = [];
    }

    private void Close(int at)
    {
        End();
        if (!_open.TryPop(out (List<Directive> Outer, List<string> Words, int Start, int End) section))
        {
            throw new UnreadableException("a section is closed that was not opened", _file.LineOf(at));
        }

        section.Outer.Add(Make(section.Words, section.Start, section.End, _current));
        _current = section.Outer;
    }

    private Directive Make(List<string> words, int start, int end, IReadOnlyList<Directive>? block) =>
        new(words.Count > 0 ? words[0] : "", words.Count > 0 ? words.GetRange(1, words.Count - 1) : [], new Place(_file, new TextSpan(start, end - start)), block);

    private bool SkipComment(ref int i)
    {
        string text = _file.Text;
        bool slash = _syntax.HasSlashComments && text[i] == '/' && i + 1 < text.Length;
        if (text[i] == '#' || (slash && text[i + 1] == '/'))
        {
            int stop = text.AsSpan(i).IndexOfAny('\n', '\r');
            i = stop < 0 ? text.Length : i + stop;
            return true;
        }

        if (slash && text[i + 1] == '*')
        {
            int stop = text.IndexOf("*/", i + 2, StringComparison.Ordinal);
            i = stop < 0 ? throw new UnreadableException("the comment that starts here is not closed", _file.LineOf(i)) : stop + 2;
            return true;
        }

        return false;
    }

    // Lua inside nginx has strings and comments of its own; what matters of it is where it ends.
    private bool SkipForeignCode(ref int i)
    {
        if (_file.Text[i] != '{' || _words.Count == 0 || !_words[0].EndsWith("_by_lua_block", StringComparison.Ordinal))
        {
            return false;
        }

        int depth = 0;
        for (int at = i; at < _file.Text.Length; at++)
        {
            depth += _file.Text[at] switch { '{' => 1, '}' => -1, _ => 0 };
            if (depth == 0)
            {
                End();
                i = at + 1;
                return true;
            }
        }

        throw new UnreadableException("the section that starts here is not closed", _file.LineOf(i));
    }
}
