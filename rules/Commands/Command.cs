using System.Collections.Generic;

namespace WinRM.Rules.Commands;

/// <summary>One command of a script.</summary>
internal sealed class Command
{
    public Command(IReadOnlyList<Word> words, bool isConditional)
    {
        Words = words;
        IsConditional = isConditional;
        Name = words.Count > 0 && words[0].Kind == WordKind.Text ? ProgramName(words[0].Text) : "";
    }

    /// <summary>The words, the program first.</summary>
    public IReadOnlyList<Word> Words { get; }

    /// <summary>It stands in a block or behind a condition, so it need not run.</summary>
    public bool IsConditional { get; }

    /// <summary>The program or cmdlet in lower case, without folder, module and extension.</summary>
    public string Name { get; }

    /// <summary>From the first word to the last.</summary>
    public TextSpan Span => new(Words[0].Span.Start, Words[Words.Count - 1].Span.End - Words[0].Span.Start);

    /// <summary>The command without its first words, as when they only start another one.</summary>
    public Command Skip(int count)
    {
        List<Word> rest = new();
        for (int i = count; i < Words.Count; i++)
        {
            rest.Add(Words[i]);
        }

        return new Command(rest, IsConditional);
    }

    private static string ProgramName(string text)
    {
        int slash = text.LastIndexOfAny(new[] { '\\', '/' });
        string name = text.Substring(slash + 1).Trim().ToLowerInvariant();
        foreach (string extension in new[] { ".exe", ".cmd", ".vbs", ".bat", ".com" })
        {
            if (name.EndsWith(extension, System.StringComparison.Ordinal))
            {
                return name.Substring(0, name.Length - extension.Length);
            }
        }

        return name;
    }
}
