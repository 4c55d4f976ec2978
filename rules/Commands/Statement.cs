using System;
using System.Collections.Generic;

namespace WinRM.Rules.Commands;

/// <summary>The statement of PowerShell that is being read, and what the statements before it in the same bracket were.</summary>
internal sealed class Statement
{
    // What follows is a statement of its own.
    private static readonly HashSet<string> s_leading = new(StringComparer.OrdinalIgnoreCase)
    {
        "return", "throw", "exit", "else", "try", "finally", "do", "begin", "process", "end", "dynamicparam", "parallel", "sequence", "inlinescript", "clean", "break", "continue",
    };

    // What follows are conditions, names and blocks.
    private static readonly HashSet<string> s_keywords = new(StringComparer.OrdinalIgnoreCase)
    {
        "if", "elseif", "while", "for", "foreach", "switch", "catch", "trap", "function", "filter", "workflow", "configuration", "class", "enum", "param",
    };

    private static readonly HashSet<string> s_withParameters = new(StringComparer.OrdinalIgnoreCase) { "function", "filter", "workflow", "param", "class" };

    private readonly Block _outer;
    private Word? _target;
    private bool _isAssigned;
    private bool _isPiped;
    private bool _isDo;
    private bool _waits;

    public Statement(Block block)
    {
        _outer = block;
        Block = block;
    }

    public GroupKind Kind { get; init; }

    public StatementMode Mode { get; set; }

    public Block Block { get; private set; }

    public List<Word> Words { get; private set; } = new();

    /// <summary>The key of a hashtable entry whose value is being read.</summary>
    public string? Key { get; set; }

    /// <summary>The entries of a hashtable.</summary>
    public List<KeyValuePair<string, Word>> Entries { get; } = new();

    /// <summary>The commands of this bracket, without those of brackets in it.</summary>
    public List<Command> Done { get; } = new();

    public bool IsAtStart => Mode == StatementMode.Start && Words.Count == 0;

    /// <summary>What a round bracket holds after the words so far.</summary>
    public GroupKind ParenthesisKind => Mode == StatementMode.Keyword && s_withParameters.Contains(Words[0].Text) ? GroupKind.Parameters : GroupKind.Statements;

    /// <summary>Is this the word after which nothing is interpreted?</summary>
    public bool IsVerbatim(Word word) => Mode == StatementMode.Command && Words.Count > 1 && !word.IsQuoted && word.Text == "--%";

    /// <summary>Takes the next word.</summary>
    /// <param name="word">The word.</param>
    /// <param name="isParenthesis">It stands in round brackets.</param>
    /// <param name="commands">Takes the commands of a statement that ends with this word.</param>
    public void Add(Word word, bool isParenthesis, List<Command> commands)
    {
        Words.Add(word);
        bool isBare = word is { Kind: WordKind.Text, IsQuoted: false };
        if (Words.Count == 1 && Mode == StatementMode.Command && !_isPiped && isBare && s_leading.Contains(word.Text))
        {
            _isDo = string.Equals(word.Text, "do", StringComparison.OrdinalIgnoreCase);
            Words.Clear();
            Mode = StatementMode.Start;
        }
        else if (Words.Count == 1 && Mode == StatementMode.Command && !_isPiped && isBare && s_keywords.Contains(word.Text))
        {
            // The while of do … while has no block.
            Mode = _isDo && word.Text[0] is 'w' or 'W' ? StatementMode.Command : StatementMode.Keyword;
            _waits = true;
            _isDo = false;
        }
        else if (Mode == StatementMode.Keyword)
        {
            _waits = isParenthesis || s_withParameters.Contains(Words[0].Text);
            if (word.Kind == WordKind.ScriptBlock || (isParenthesis && Words.Count == 2 && string.Equals(Words[0].Text, "param", StringComparison.OrdinalIgnoreCase)))
            {
                End(commands);
            }
        }
        else if (Words.Count == 2 && isBare && Mode == StatementMode.Expression && Words[0].Kind == WordKind.Variable && string.Equals(word.Text, "in", StringComparison.OrdinalIgnoreCase))
        {
            // foreach ($name in …): the values come from a statement of its own.
            Emit(commands, new Command(new[] { Word.Unknown(Words[0].Span) }, Block, Words[0], isExpression: true));
            _isAssigned = true;
            Words = new List<Word>();
            Mode = StatementMode.Start;
        }
        else if (word.Kind == WordKind.ScriptBlock && Words.Count == 1 && Mode == StatementMode.Expression && !_isAssigned && Key is null)
        {
            // The body of try, else or do; a new statement may follow on the same line.
            bool isDo = _isDo;
            End(commands);
            _isDo = isDo;
        }
    }

    /// <summary>What stands in brackets directly behind [Type]::Method are the arguments of a call.</summary>
    public void Call(Word arguments, int start, List<Command> commands)
    {
        if (Words.Count > 0 && Words[Words.Count - 1] is { Kind: WordKind.Text, IsQuoted: false } method && method.Span.End == start && method.Text.IndexOf("]::", StringComparison.Ordinal) > 0)
        {
            List<Word> words = new() { method };
            words.AddRange(arguments.Kind == WordKind.Array ? arguments.Items : new[] { arguments });
            commands.Add(new Command(words, Block));
        }
    }

    /// <summary>What was read is the left side of an assignment.</summary>
    public void Assign(bool isPlain, List<Command> commands)
    {
        // [type]$name is $name; $a.b and $a[0] are no plain variables.
        Word last = Words[Words.Count - 1];
        bool isVariable = last.Kind == WordKind.Variable && Words.TrueForAll(word => word == last || (word.Kind == WordKind.Text && word.Text.Length > 0 && word.Text[0] == '[') || Kind == GroupKind.Parameters);
        bool isKnown = isVariable && isPlain && Kind != GroupKind.Parameters;
        foreach (Word variable in last.Kind == WordKind.Array ? last.Items : isVariable && !isKnown ? new[] { last } : Array.Empty<Word>())
        {
            // What is added to, taken from a list, or handed in by a caller, cannot be known.
            if (variable.Kind == WordKind.Variable)
            {
                Emit(commands, new Command(new[] { Word.Unknown(variable.Span) }, Block, variable, isExpression: true));
            }
        }

        _target = isKnown ? last : null;
        _isAssigned = true;
        Words = new List<Word>();
        Mode = StatementMode.Start;
    }

    public void EndLine(List<Command> commands)
    {
        // After an assignment, a pipe or a key the line goes on; so does a keyword that waits for its block.
        if (!(IsAtStart && (_isAssigned || _isPiped || _isDo || Key is not null)) && !(Mode == StatementMode.Keyword && _waits))
        {
            End(commands);
        }
    }

    public void Pipe(List<Command> commands)
    {
        Word? target = _target;
        _target = null;
        Flush(commands);
        if (target is not null)
        {
            // What the last command of the pipeline makes of it cannot be known.
            Emit(commands, new Command(new[] { Word.Unknown(target.Span) }, Block, target, isExpression: true));
        }

        Reset();
        _isPiped = true;
    }

    public void Chain(List<Command> commands, bool isConditional)
    {
        Flush(commands);
        Reset();
        Block = isConditional ? new Block(_outer) : _outer;
    }

    public void End(List<Command> commands)
    {
        Flush(commands);
        Reset();
        Key = null;
        Block = _outer;
    }

    private void Reset()
    {
        Words = new List<Word>();
        Mode = StatementMode.Start;
        _target = null;
        _isAssigned = false;
        _isPiped = false;
        _isDo = false;
        _waits = false;
    }

    private void Flush(List<Command> commands)
    {
        if (Words.Count == 0)
        {
            return;
        }

        if (Mode == StatementMode.Command)
        {
            Emit(commands, new Command(Words, Block, _target));
            AddEntry(new Word(WordKind.Result, Word.HoleMark.ToString(), Done[Done.Count - 1].Span, true, 0, null) { Commands = new[] { Done[Done.Count - 1] } });
        }
        else
        {
            FlushValue(commands);
        }
    }

    private void FlushValue(List<Command> commands)
    {
        TextSpan span = new(Words[0].Span.Start, Words[Words.Count - 1].Span.End - Words[0].Span.Start);
        Word value = Mode == StatementMode.Expression ? Value() ?? Word.Unknown(span) : Word.Unknown(span);
        Word? target = _target;
        if (target is null && !_isAssigned && Words[0].Kind == WordKind.Variable && Kind == GroupKind.Parameters)
        {
            target = Words[0];
            value = Word.Unknown(span);
        }

        Emit(commands, new Command(new[] { value }, Block, target, isExpression: true));
        AddEntry(value);
    }

    // A single value, with casts before it; else it has to be computed.
    private Word? Value()
    {
        int first = 0;
        while (first < Words.Count - 1 && Words[first] is { Kind: WordKind.Text, IsQuoted: false } cast && cast.Text.Length > 2 && cast.Text[0] == '[' && cast.Text[cast.Text.Length - 1] == ']')
        {
            first++;
        }

        Word value = Words[first];
        bool isBare = value is { Kind: WordKind.Text, IsQuoted: false } && !char.IsDigit(value.Text[0]) && value.Text[0] != '$';
        return first == Words.Count - 1 && !isBare ? value : null;
    }

    private void AddEntry(Word value)
    {
        if (Kind == GroupKind.Table && Key is not null)
        {
            Entries.Add(new KeyValuePair<string, Word>(Key, value));
        }
    }

    private void Emit(List<Command> commands, Command command)
    {
        Done.Add(command);
        commands.Add(command);
    }
}
