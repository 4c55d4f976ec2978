using System;
using System.Collections.Generic;

namespace WinRM.Rules.Commands;

/// <summary>Splits script text into commands and their words. Never throws; runs in linear time for a bounded nesting.</summary>
internal sealed class ScriptLexer
{
    private const int MaxDepth = 32;

    private readonly string _text;
    private readonly ShellDialect _dialect;
    private readonly bool _templated;
    private readonly List<Command> _commands = new();

    private ScriptLexer(string text, ShellDialect dialect, bool templated)
    {
        _text = text;
        _dialect = dialect;
        _templated = templated;
    }

    private bool IsPowerShell => _dialect == ShellDialect.PowerShell;

    /// <summary>The commands of a stretch of text, in the order in which they begin, those of nested blocks included.</summary>
    public static IReadOnlyList<Command> Split(string text, int start, int length, ShellDialect dialect, bool templated)
    {
        ScriptLexer lexer = new(text, dialect, templated);
        lexer.ReadBlock(start, start + length, 0);
        return lexer._commands;
    }

    private void ReadBlock(int start, int end, int depth)
    {
        if (depth > MaxDepth)
        {
            return;
        }

        List<Word> words = new();
        bool conditional = depth > 0;
        int batchDepth = 0;
        int i = start;
        while (i < end)
        {
            char c = _text[i];
            if (IsContinuation(i, end, out int next) || c is ' ' or '\t' or '\uFEFF' or '\u00A0' || (words.Count == 0 && c == '@' && !IsPowerShell))
            {
                i = next;
            }
            else if (IsComment(i, end, words.Count == 0, out next))
            {
                i = next;
            }
            else if (c is '\n' or '\r' or ';' or '|' or '&' or ')' or '}' && IsSeparator(c))
            {
                EndCommand(words, conditional);
                words = new List<Word>();
                bool isChain = c is '&' or '|' && i + 1 < end && _text[i + 1] == c;
                batchDepth = c == ')' && batchDepth > 0 ? batchDepth - 1 : batchDepth;
                conditional = depth > 0 || batchDepth > 0 || isChain;
                i += isChain ? 2 : 1;
            }
            else if (IsPowerShell && (c is '(' or '{' || (c == '@' && i + 1 < end && _text[i + 1] == '(')) && !IsTemplate(i, end))
            {
                int open = c == '@' ? i + 1 : i;
                int close = FindClose(open, end);
                words.Add(ReadGroup(i, open, close, end, depth));
                i = Math.Min(close + 1, end);
            }
            else if (c == '(' && !IsPowerShell)
            {
                // A batch block: its commands follow, and they hang on what stands before the bracket.
                EndCommand(words, conditional);
                words = new List<Word>();
                batchDepth++;
                conditional = true;
                i++;
            }
            else
            {
                int before = i;
                words.Add(new WordLexer(_text, end, _dialect, _templated).Read(ref i));
                i = Math.Max(i, before + 1);
            }
        }

        EndCommand(words, conditional);
    }

    private void EndCommand(List<Word> words, bool conditional)
    {
        if (words.Count > 0)
        {
            _commands.Add(new Command(words, conditional));
        }
    }

    private Word ReadGroup(int start, int open, int close, int end, int depth)
    {
        int innerEnd = Math.Min(close, end);
        int count = _commands.Count;
        ReadBlock(open + 1, innerEnd, depth + 1);
        TextSpan span = new(start, Math.Min(close + 1, end) - start);

        // ("value") is the value; anything else in brackets is known at run time only.
        if (_text[open] == '(' && _commands.Count == count + 1 && _commands[count].Words.Count == 1 && _commands[count].Words[0] is { Kind: not WordKind.ScriptBlock } only)
        {
            _commands.RemoveAt(count);
            return only;
        }

        return _text[open] == '{'
            ? new Word(WordKind.ScriptBlock, "", span, false, start, null)
            : new Word(WordKind.Text, Word.Hole.ToString(), span, true, start, null);
    }

    private bool IsSeparator(char c) => IsPowerShell || c is not (';' or '}');

    private bool IsTemplate(int i, int end) => _templated && i + 1 < end && _text[i] == '{' && _text[i + 1] is '{' or '%' or '#';

    private bool IsContinuation(int i, int end, out int next)
    {
        next = i + 1;
        if (_text[i] != (IsPowerShell ? '`' : '^') || i + 1 >= end)
        {
            return false;
        }

        if (_text[i + 1] == '\n')
        {
            next = i + 2;
            return true;
        }

        next = i + 2 < end && _text[i + 1] == '\r' && _text[i + 2] == '\n' ? i + 3 : i + 1;
        return next > i + 1;
    }

    private bool IsComment(int i, int end, bool atCommandStart, out int next)
    {
        next = i;
        if (IsPowerShell && _text[i] == '<' && i + 1 < end && _text[i + 1] == '#')
        {
            int close = _text.IndexOf("#>", i + 2, end - i - 2, StringComparison.Ordinal);
            next = close < 0 ? end : close + 2;
            return true;
        }

        bool comment = IsPowerShell
            ? _text[i] == '#'
            : atCommandStart && (StartsWith(i, end, "::") || StartsWith(i, end, "rem ") || StartsWith(i, end, "rem\t") || StartsWith(i, end, "rem\r") || StartsWith(i, end, "rem\n"));
        if (comment)
        {
            next = _text.IndexOf('\n', i, end - i);
            next = next < 0 ? end : next;
        }

        return comment;
    }

    private bool StartsWith(int i, int end, string prefix) =>
        i + prefix.Length <= end && string.Compare(_text, i, prefix, 0, prefix.Length, StringComparison.OrdinalIgnoreCase) == 0;

    // The bracket that closes the one at open, quotes and comments passed over; the end when there is none.
    private int FindClose(int open, int end)
    {
        int depth = 0;
        int i = open;
        while (i < end)
        {
            char c = _text[i];
            if (c is '(' or '{')
            {
                depth++;
            }
            else if (c is ')' or '}' && --depth == 0)
            {
                return i;
            }
            else if (c == '`')
            {
                i++;
            }
            else if (WordLexer.IsQuote(c))
            {
                i = WordLexer.SkipQuoted(_text, i, end) - 1;
            }
            else if (IsComment(i, end, false, out int next))
            {
                i = next - 1;
            }

            i++;
        }

        return end;
    }
}
