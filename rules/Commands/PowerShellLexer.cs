using System;
using System.Collections.Generic;

namespace WinRM.Rules.Commands;

/// <summary>Splits PowerShell into statements. Each character is looked at once, whatever the nesting.</summary>
internal sealed class PowerShellLexer
{
    private readonly string _text;
    private readonly int _end;
    private readonly bool _templated;
    private readonly PowerShellWords _words;
    private readonly PowerShellGaps _gaps;
    private readonly List<Command> _commands = new();
    private int _depth;
    private int _braces;

    private PowerShellLexer(string text, int end, bool templated)
    {
        _text = text;
        _end = end;
        _templated = templated;
        _words = new PowerShellWords(text, end, templated, this);
        _gaps = new PowerShellGaps(text, end, templated);
    }

    /// <summary>The commands of a stretch of text; those of a nested block come before the command around them.</summary>
    public static IReadOnlyList<Command> Split(string text, int start, int end, bool templated, Block block)
    {
        PowerShellLexer lexer = new(text, end, templated);
        int i = start;
        lexer.ReadStatements(ref i, '\0', new Statement(block));
        return lexer._commands;
    }

    /// <summary>Reads what stands in the bracket that opens here and moves past its end.</summary>
    public Statement ReadGroup(ref int i, Block block, GroupKind kind = GroupKind.Statements)
    {
        char open = _text[i++];
        Statement statement = new(block) { Kind = kind };
        if (_depth >= ScriptLexer.MaxDepth)
        {
            SkipGroup(ref i);
            return statement;
        }

        _depth++;
        _braces += open == '{' ? 1 : 0;
        ReadStatements(ref i, open == '{' ? '}' : ')', statement);
        _braces -= open == '{' ? 1 : 0;
        _depth--;
        return statement;
    }

    private void ReadStatements(ref int i, char closer, Statement statement)
    {
        while (i < _end)
        {
            char c = _text[i];
            if (_gaps.Skip(ref i, statement.IsAtStart || ScriptLexer.IsBlank(_text[Math.Max(0, i - 1)]) || PowerShellGaps.IsBreak(_text[Math.Max(0, i - 1)])))
            {
                continue;
            }

            if (c == closer || (c == '}' && closer == ')' && _braces > 0))
            {
                i += c == closer ? 1 : 0;
                break;
            }

            if (c is '\n' or '\r')
            {
                i++;
                statement.EndLine(_commands);
            }
            else if (c is ';' or ')' or '}' || (c == ',' && statement.Kind == GroupKind.Parameters))
            {
                i++;
                statement.End(_commands);
            }
            else if (c is '|' or '&')
            {
                ReadOperator(ref i, c, statement);
            }
            else
            {
                ReadElement(ref i, statement);
            }
        }

        statement.End(_commands);
    }

    // | starts the next command of a pipeline; || and && make what follows conditional; & calls, or runs in the background.
    private void ReadOperator(ref int i, char c, Statement statement)
    {
        bool isChain = i + 1 < _end && _text[i + 1] == c;
        i += isChain ? 2 : 1;
        if (c == '&' && !isChain && statement.IsAtStart)
        {
            statement.Mode = StatementMode.Command;
        }
        else if (c == '|' && !isChain)
        {
            statement.Pipe(_commands);
        }
        else
        {
            statement.Chain(_commands, isChain);
        }
    }

    private void ReadElement(ref int i, Statement statement)
    {
        if (statement.Mode == StatementMode.Start)
        {
            if (statement.Kind == GroupKind.Table && statement.Key is null)
            {
                ReadKey(ref i, statement);
                return;
            }

            statement.Mode = ModeAt(ref i);
            if (i >= _end)
            {
                return;
            }
        }

        bool inCommand = statement.Mode != StatementMode.Expression;
        if (inCommand && TryRedirect(ref i))
        {
            return;
        }

        if (!inCommand && TryAssign(ref i, statement))
        {
            return;
        }

        bool isParenthesis = _text[i] == '(';
        int before = i;
        Word word = ReadOne(ref i, statement, inCommand);
        if (i == before)
        {
            // A character that begins nothing.
            i++;
            return;
        }

        if (isParenthesis && !inCommand)
        {
            statement.Call(word, before, _commands);
        }

        if (statement.Kind != GroupKind.Parameters && statement.Mode != StatementMode.Keyword && (!inCommand || statement.Words.Count > 0))
        {
            word = ReadArray(ref i, word, statement, inCommand);
        }

        statement.Add(word, isParenthesis, _commands);
        if (inCommand && statement.IsVerbatim(word))
        {
            ReadVerbatim(ref i, statement);
        }
    }

    // What the first character says about the rest of the statement.
    private StatementMode ModeAt(ref int i)
    {
        char c = _text[i];
        if (c == '.' && i + 1 < _end && (ScriptLexer.IsBlank(_text[i + 1]) || _text[i + 1] is '"' or '\'' or '$' or '('))
        {
            i++;
            while (i < _end && ScriptLexer.IsBlank(_text[i]))
            {
                i++;
            }

            return StatementMode.Command;
        }

        bool isExpression = c is '$' or '(' or '[' or '@' or '!' or ',' or '+' || ScriptLexer.IsSingleQuote(c) || ScriptLexer.IsDoubleQuote(c)
            || (ScriptLexer.IsDash(c) && i + 1 < _end && !char.IsLetter(_text[i + 1])) || _gaps.IsNumber(i) || (c == '{' && !ScriptLexer.IsAt(_text, i, _end, "{{"))
            || (ScriptLexer.IsDash(c) && (ScriptLexer.IsAt(_text, i + 1, _end, "not ") || ScriptLexer.IsAt(_text, i + 1, _end, "join ") || ScriptLexer.IsAt(_text, i + 1, _end, "split ")));
        return isExpression ? StatementMode.Expression : StatementMode.Command;
    }

    // key = in a hashtable literal.
    private void ReadKey(ref int i, Statement statement)
    {
        int start = i;
        Word word = _words.Read(ref i, statement.Block, inCommand: _text[i] != '\'' && _text[i] != '"');
        string text = word.Text;
        int equals = text.IndexOf('=');
        if (equals > 0 && !word.IsQuoted)
        {
            text = text.Substring(0, equals);
            i = word.SpanOf(equals, 1).End;
            statement.Key = text;
        }
        else
        {
            while (i < _end && ScriptLexer.IsBlank(_text[i]))
            {
                i++;
            }

            if (i < _end && _text[i] == '=')
            {
                i++;
                statement.Key = text;
            }
        }

        i = Math.Max(i, start + 1);
    }

    private bool TryAssign(ref int i, Statement statement)
    {
        char c = _text[i];
        int length = c == '=' ? 1
            : c is '+' or '-' or '*' or '/' or '%' && i + 1 < _end && _text[i + 1] == '=' ? 2
            : c == '?' && ScriptLexer.IsAt(_text, i, _end, "??=") ? 3 : 0;
        if (length == 0 || statement.Words.Count == 0)
        {
            return false;
        }

        i += length;
        statement.Assign(isPlain: length == 1, _commands);
        return true;
    }

    // 2>&1, >$null, *>> log: neither is an argument.
    private bool TryRedirect(ref int i)
    {
        int at = i;
        at += at < _end && (char.IsDigit(_text[at]) || _text[at] == '*') ? 1 : 0;
        if (at >= _end || _text[at] is not ('>' or '<'))
        {
            return false;
        }

        at++;
        at += at < _end && _text[at] == '>' ? 1 : 0;
        if (at + 1 < _end && _text[at] == '&')
        {
            i = at + 2;
            return true;
        }

        while (at < _end && ScriptLexer.IsBlank(_text[at]))
        {
            at++;
        }

        i = at;
        if (at < _end && !PowerShellGaps.IsBreak(_text[at]))
        {
            _words.Read(ref i, new Block(), inCommand: true);
        }

        return true;
    }

    private Word ReadOne(ref int i, Statement statement, bool inCommand)
    {
        char c = _text[i];
        int start = i;
        if (c == '(' || (c == '@' && i + 1 < _end && _text[i + 1] == '('))
        {
            i += c == '@' ? 1 : 0;
            return ToWord(ReadGroup(ref i, statement.Block, statement.ParenthesisKind), start, i, isArray: c == '@');
        }

        if (c == '$' && i + 1 < _end && _text[i + 1] == '(' && !inCommand)
        {
            i++;
            return ToWord(ReadGroup(ref i, statement.Block), start, i, isArray: false);
        }

        if (c == '@' && i + 1 < _end && _text[i + 1] == '{')
        {
            i++;
            Statement table = ReadGroup(ref i, statement.Block, GroupKind.Table);
            return new Word(WordKind.Hashtable, _text.Substring(start, i - start), new TextSpan(start, i - start), false, start, null) { Entries = table.Entries };
        }

        if (c == '{' && !(_templated && ScriptLexer.IsAt(_text, i, _end, "{{")))
        {
            Statement body = ReadGroup(ref i, new Block(statement.Block));
            return new Word(WordKind.ScriptBlock, "", new TextSpan(start, i - start), false, start, null) { Commands = body.Done };
        }

        if (c == '@' && inCommand && i + 1 < _end && (char.IsLetter(_text[i + 1]) || _text[i + 1] == '_'))
        {
            i++;
            Word name = _words.Read(ref i, statement.Block, inCommand: true);
            return new Word(WordKind.Splat, name.Text, new TextSpan(start, i - start), false, start, null);
        }

        bool isOperand = c is '$' or '@' || ScriptLexer.IsSingleQuote(c) || ScriptLexer.IsDoubleQuote(c) || (_templated && c == '{');
        return inCommand || isOperand ? _words.Read(ref i, statement.Block, inCommand) : ReadBare(ref i);
    }

    // An operator, a number or a type, as in [string] or [Type]::Method.
    private Word ReadBare(ref int i)
    {
        int start = i;
        bool isType = _text[i] == '[';
        do
        {
            i++;
        }
        while (i < _end && !PowerShellGaps.IsBreak(_text[i]) && !ScriptLexer.IsBlank(_text[i]) && _text[i] is not ('$' or '"' or '\'' or '@' or '=') && !(isType && _text[i - 1] == ']' && _text[i] != ':' && _text[i] != '.'));
        return new Word(WordKind.Text, _text.Substring(start, i - start), new TextSpan(start, i - start), false, start, null);
    }

    // 'a', 'b' is one argument with two values.
    private Word ReadArray(ref int i, Word first, Statement statement, bool inCommand)
    {
        List<Word>? items = null;
        int at = i;
        while (true)
        {
            while (at < _end && _gaps.Skip(ref at, isWordStart: true))
            {
            }

            if (at >= _end || _text[at] != ',')
            {
                break;
            }

            at++;
            while (at < _end && (_gaps.Skip(ref at, isWordStart: true) || _text[at] is '\n' or '\r'))
            {
                at += at < _end && _text[at] is '\n' or '\r' ? 1 : 0;
            }

            if (at >= _end || (PowerShellGaps.IsBreak(_text[at]) && _text[at] is not ('(' or '{')))
            {
                i = at;
                break;
            }

            int before = at;
            Word next = ReadOne(ref at, statement, inCommand);
            i = at;
            if (at == before)
            {
                break;
            }

            (items ??= new List<Word> { first }).Add(next);
        }

        return items is null ? first : new Word(WordKind.Array, "", new TextSpan(first.Span.Start, i - first.Span.Start), false, first.Span.Start, null) { Items = items };
    }

    // After --% the rest of the line is handed over as it stands.
    private void ReadVerbatim(ref int i, Statement statement)
    {
        int stop = i;
        bool quoted = false;
        while (stop < _end && _text[stop] != '\n' && (quoted || (_text[stop] != '|' && !ScriptLexer.IsAt(_text, stop, _end, "&&"))))
        {
            quoted ^= _text[stop] == '"';
            stop++;
        }

        CmdWords words = new(_text, stop, _templated);
        while (i < stop)
        {
            int before = i;
            Word? word = ScriptLexer.IsBlank(_text[i]) ? null : words.Read(ref i, isBlock: false, mayBreak: true);
            if (i > before)
            {
                statement.Add(word!, isParenthesis: false, _commands);
            }
            else
            {
                i++;
            }
        }
    }

    // ("value") is the value; anything else in brackets is known at run time only.
    private static Word ToWord(Statement inner, int start, int end, bool isArray)
    {
        TextSpan span = new(start, end - start);
        if (inner.Done.Count == 1 && inner.Done[0] is { IsExpression: true, Target: null } only && only.Words[0] is var value
            && !(value.HasHole && value.Span.Length == 0))
        {
            return value.Kind is WordKind.Result or WordKind.ScriptBlock ? new Word(value.Kind, value.Text, span, true, start, null) { Commands = value.Commands }
                : value.Kind == WordKind.Array ? new Word(WordKind.Array, "", span, false, start, null) { Items = value.Items }
                : isArray ? new Word(WordKind.Array, "", span, false, start, null) { Items = new[] { value } }
                : value;
        }

        if (isArray && inner.Done.Count > 0 && inner.Done.TrueForAll(static command => command is { IsExpression: true, Target: null }))
        {
            List<Word> items = inner.Done.ConvertAll(static command => command.Words[0]);
            return new Word(WordKind.Array, "", span, false, start, null) { Items = items };
        }

        return new Word(WordKind.Result, Word.HoleMark.ToString(), span, true, start, null) { Commands = inner.Done };
    }

    // Too deep to read: only the brackets are counted.
    private void SkipGroup(ref int i)
    {
        for (int depth = 1; i < _end && depth > 0; i++)
        {
            depth += _text[i] is '(' or '{' ? 1 : _text[i] is ')' or '}' ? -1 : 0;
        }
    }
}
