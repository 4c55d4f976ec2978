using System.Collections.Generic;
using System.Text;

namespace WinRM.Rules.Commands;

/// <summary>Collects the decoded characters of a word together with their places.</summary>
internal sealed class WordBuilder
{
    private readonly StringBuilder _text = new();
    private readonly List<int> _places = new();
    private Dictionary<int, Hole>? _holes;

    public int Length => _text.Length;

    public void Add(char c, int place)
    {
        _text.Append(c);
        _places.Add(place);
    }

    /// <summary>Adds a text that stands for the whole of something else.</summary>
    public void Add(string text, int place, int end)
    {
        foreach (char c in text)
        {
            Add(c, place);
        }

        if (text.Length > 0)
        {
            (_holes ??= new Dictionary<int, Hole>())[_text.Length - 1] = new Hole(end, null);
        }
    }

    /// <summary>Adds what is filled in at run time, from a variable if it has a name.</summary>
    public void AddHole(int place, int end, string? variable = null)
    {
        (_holes ??= new Dictionary<int, Hole>())[_text.Length] = new Hole(end, variable);
        Add(Word.HoleMark, place);
    }

    public Word ToWord(int start, int end, bool isQuoted)
    {
        int offset = _places.Count > 0 ? _places[0] : start;
        bool linear = true;
        for (int i = 1; i < _places.Count && linear; i++)
        {
            linear = _places[i] == offset + i;
        }

        return new Word(WordKind.Text, _text.ToString(), new TextSpan(start, end - start), isQuoted, offset, linear ? null : _places.ToArray())
        {
            Holes = _holes,
        };
    }
}
