using System.Collections.Generic;

namespace WinRM.Rules.Commands;

/// <summary>Splits batch files and command lines into commands.</summary>
internal sealed class CmdLexer
{
    private readonly string _text;
    private readonly int _end;
    private readonly bool _templated;
    private readonly CmdWords _words;
    private readonly List<Command> _commands = new();
    private readonly Stack<Block> _outer = new();
    private List<Word> _current = new();
    private Block _block;
    private Block _line;

    // PowerShell takes quoted text of several lines, which no batch file can write but a program can hand over.
    private bool _startsPowerShell;

    private CmdLexer(string text, int end, bool templated, Block block)
    {
        _text = text;
        _end = end;
        _templated = templated;
        _words = new CmdWords(text, end, templated);
        _block = block;
        _line = block;
    }

    /// <summary>The commands of a stretch of text, in its order.</summary>
    public static IReadOnlyList<Command> Split(string text, int start, int end, bool templated, Block block)
    {
        CmdLexer lexer = new(text, end, templated, block);
        lexer.Read(start);
        return lexer._commands;
    }

    /// <summary>The words of a line that is handed to a program without a shell.</summary>
    public static IReadOnlyList<Word> SplitWords(string text)
    {
        CmdWords words = new(text, text.Length, templated: false);
        List<Word> result = new();
        int i = 0;
        while (i < text.Length)
        {
            int before = i;
            Word? word = ScriptLexer.IsBlank(text[i]) ? null : words.Read(ref i, isBlock: false, mayBreak: true);
            if (i > before)
            {
                result.Add(word!);
            }
            else
            {
                i++;
            }
        }

        return result;
    }

    private void Read(int i)
    {
        while (i < _end)
        {
            char c = _text[i];
            if (IsJoined(i, out int next) || ScriptLexer.IsBlank(c) || (c is '@' && _current.Count == 0 && !ScriptLexer.IsAt(_text, i, _end, "@{")))
            {
                i = next;
            }
            else if (_templated && ScriptLexer.SkipTemplate(_text, ref i, _end))
            {
                continue;
            }
            else if (_current.Count == 0 && IsComment(i))
            {
                int line = _text.IndexOf('\n', i, _end - i);
                i = line < 0 ? _end : line;
            }
            else if (c is '\n' or '\r' or '|' or '&')
            {
                bool isChain = c is '|' or '&' && i + 1 < _end && _text[i + 1] == c;
                EndCommand();
                _line = c is '\n' or '\r' ? _block : isChain ? new Block(_line) : _line;
                i += isChain ? 2 : 1;
            }
            else if (c == ')' && _outer.Count > 0)
            {
                EndCommand();
                _block = _outer.Pop();
                _line = _block;
                i++;
            }
            else if (c == '(')
            {
                // The commands of the block follow; they hang on what stands before the bracket.
                bool hangs = _current.Count > 0 || _line != _block;
                EndCommand();
                _outer.Push(_block);
                _block = hangs ? new Block(_line) : _block;
                _line = _block;
                i++;
            }
            else if (!SkipRedirect(ref i))
            {
                int before = i;
                Word word = _words.Read(ref i, _outer.Count > 0, _startsPowerShell);
                if (i == before)
                {
                    i++;
                    continue;
                }

                _current.Add(word);
                _startsPowerShell |= Command.NameOf(word) is "powershell" or "pwsh";
            }
        }

        EndCommand();
    }

    private void EndCommand()
    {
        if (_current.Count == 0)
        {
            return;
        }

        // What follows a condition on its line hangs on it too.
        string name = Command.NameOf(_current[0]);
        _line = name is "if" or "for" or "else" or "do" ? new Block(_line) : _line;
        _commands.Add(new Command(_current, _line));
        _current = new List<Word>();
        _startsPowerShell = false;
    }

    private bool IsJoined(int i, out int next)
    {
        next = i + 1;
        if (_text[i] != '^' || i + 1 >= _end || _text[i + 1] is not ('\n' or '\r'))
        {
            return false;
        }

        next = _text[i + 1] == '\r' && i + 2 < _end && _text[i + 2] == '\n' ? i + 3 : i + 2;
        return true;
    }

    // rem and labels, :: among them.
    private bool IsComment(int i) =>
        _text[i] == ':'
        || (ScriptLexer.IsAt(_text, i, _end, "rem") && (i + 3 >= _end || ScriptLexer.IsBlank(_text[i + 3]) || _text[i + 3] is '\r' or '\n'));

    // >nul, 2>&1, <file
    private bool SkipRedirect(ref int i)
    {
        int at = i;
        at += char.IsDigit(_text[at]) ? 1 : 0;
        if (at >= _end || _text[at] is not ('>' or '<'))
        {
            return false;
        }

        while (at < _end && (_text[at] is '>' or '<' or '&' || ScriptLexer.IsBlank(_text[at])))
        {
            at++;
        }

        i = at;
        if (at < _end && _text[at] is not ('\n' or '\r' or '|'))
        {
            _words.Read(ref i, _outer.Count > 0, mayBreak: false);
        }

        return true;
    }
}
