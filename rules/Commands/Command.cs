using System;
using System.Collections.Generic;

namespace WinRM.Rules.Commands;

/// <summary>One command of a script, or a value that a script computes.</summary>
internal sealed class Command
{
    private static readonly string[] s_extensions = { ".exe", ".cmd", ".vbs", ".bat", ".com" };
    private static readonly char[] s_slashes = { '\\', '/' };

    private readonly TextSpan? _span;

    public Command(IReadOnlyList<Word> words, Block block, Word? target = null, bool isExpression = false, TextSpan? span = null)
    {
        _span = span;
        Words = words;
        Block = block;
        Target = target;
        IsExpression = isExpression;
        Name = isExpression || words.Count == 0 ? "" : NameOf(words[0]);
    }

    /// <summary>The words, the program first; of an expression the value alone.</summary>
    public IReadOnlyList<Word> Words { get; }

    /// <summary>The block in which it stands.</summary>
    public Block Block { get; }

    /// <summary>The variable that takes the result; null when it is not kept, or not in a plain variable.</summary>
    public Word? Target { get; }

    /// <summary>It computes a value and starts nothing.</summary>
    public bool IsExpression { get; }

    /// <summary>The program or cmdlet in lower case, without folder, module and extension; empty when it cannot be known.</summary>
    public string Name { get; }

    /// <summary>From the first word to the last; where words were put together from several places, the command that did so.</summary>
    public TextSpan Span => _span ?? new(Words[0].Span.Start, Words[Words.Count - 1].Span.End - Words[0].Span.Start);

    /// <summary>The program that a word names.</summary>
    public static string NameOf(Word word)
    {
        if (word.VariableName is { } variable)
        {
            // The one variable that everybody knows.
            return variable.EndsWith("comspec", StringComparison.OrdinalIgnoreCase) ? "cmd" : "";
        }

        if (word.Kind != WordKind.Text)
        {
            return "";
        }

        string name = word.Text.Substring(word.Text.LastIndexOfAny(s_slashes) + 1).Trim().ToLowerInvariant();
        foreach (string extension in s_extensions)
        {
            if (name.EndsWith(extension, StringComparison.Ordinal))
            {
                return name.Substring(0, name.Length - extension.Length);
            }
        }

        return name;
    }

    /// <summary>The command without its first words, as when they only start another one.</summary>
    public Command Skip(int count)
    {
        List<Word> rest = new(Math.Max(0, Words.Count - count));
        for (int i = count; i < Words.Count; i++)
        {
            rest.Add(Words[i]);
        }

        return new Command(rest, Block);
    }
}
