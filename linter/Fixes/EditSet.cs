using System;
using System.Collections.Generic;
using System.Text;
using WinRM.Rules.Commands;

namespace WinRM.Lint.Fixes;

/// <summary>The edits of one file, none of which touches another.</summary>
internal sealed class EditSet
{
    private readonly List<Edit> _edits = [];

    // What each edit wrote, counted in the text afterwards.
    private readonly List<TextSpan> _written = [];

    /// <summary>Edits of one file.</summary>
    public EditSet(IEnumerable<Edit> edits)
    {
        foreach (Edit edit in edits)
        {
            TryAdd(edit);
        }
    }

    /// <summary>There is none.</summary>
    public bool IsEmpty => _edits.Count == 0;

    /// <summary>Is there room for an edit? One that is there already takes none.</summary>
    public bool Takes(Edit edit)
    {
        int next = After(edit.Span.Start);
        return (next < _edits.Count && _edits[next].Equals(edit)) || (next > 0 && _edits[next - 1].Equals(edit))
            || ((next >= _edits.Count || !_edits[next].Overlaps(edit)) && (next == 0 || !_edits[next - 1].Overlaps(edit)));
    }

    /// <summary>Adds an edit, once.</summary>
    public bool TryAdd(Edit edit)
    {
        int next = After(edit.Span.Start);
        bool isThere = (next < _edits.Count && _edits[next].Equals(edit)) || (next > 0 && _edits[next - 1].Equals(edit));
        if (!Takes(edit) || isThere)
        {
            return isThere;
        }

        _written.Clear();
        _edits.Insert(next, edit);
        return true;
    }

    /// <summary>The text after the edits.</summary>
    public string Apply(string text)
    {
        StringBuilder result = new(text.Length + 64);
        int done = 0;
        foreach (Edit edit in _edits)
        {
            result.Append(text, done, edit.Span.Start - done).Append(edit.NewText);
            done = edit.Span.End;
        }

        return result.Append(text, done, text.Length - done).ToString();
    }

    /// <summary>The bytes after the edits: all others stay as they are.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="text">Its text, in which the edits are counted.</param>
    public byte[] Apply(byte[] bytes, string text)
    {
        Encoding encoding = SourceFile.EncodingOf(bytes, out int mark);
        List<byte> result = new(bytes.Length + 64);
        int done = 0;
        int end = mark;
        int counted = 0;
        foreach (Edit edit in _edits)
        {
            int start = end + encoding.GetByteCount(text.AsSpan()[counted..edit.Span.Start]);
            result.AddRange(bytes.AsSpan()[done..start]);
            result.AddRange(encoding.GetBytes(edit.NewText));
            end = done = start + encoding.GetByteCount(text.AsSpan()[edit.Span.Start..edit.Span.End]);
            counted = edit.Span.End;
        }

        result.AddRange(bytes.AsSpan()[done..]);
        return [.. result];
    }

    /// <summary>Where a code unit stands afterwards; one that is replaced stands where its edit begins.</summary>
    public int Map(int offset)
    {
        int next = After(offset);
        next = next < _edits.Count && _edits[next].Span is { Length: 0 } inserted && inserted.Start == offset ? next + 1 : next;
        if (next > 0 && offset < _edits[next - 1].Span.End)
        {
            return Written[next - 1].Start;
        }

        if (next < _edits.Count && _edits[next].Span.Start == offset)
        {
            return Written[next].Start;
        }

        return next == 0 ? offset : offset - _edits[next - 1].Span.End + Written[next - 1].End;
    }

    /// <summary>A stretch afterwards: what is inserted before or behind it does not belong to it.</summary>
    public TextSpan Map(TextSpan span)
    {
        int start = Map(span.Start);
        return new TextSpan(start, span.Length == 0 ? 0 : Math.Max(0, Map(span.End - 1) + 1 - start));
    }

    /// <summary>Is something of the stretch replaced?</summary>
    public bool Touches(TextSpan span) => Meets(_edits.Count, i => _edits[i].Span, span);

    /// <summary>Is something of the stretch, counted in the text afterwards, new?</summary>
    public bool TouchesAfter(TextSpan span) => Meets(_edits.Count, i => Written[i], span);

    /// <summary>What an edit wrote, counted in the text afterwards.</summary>
    public TextSpan After(Edit edit) => Written[After(edit.Span.Start)];

    private List<TextSpan> Written
    {
        get
        {
            int moved = _written.Count == 0 ? 0 : _written[^1].End - _edits[_written.Count - 1].Span.End;
            for (int i = _written.Count; i < _edits.Count; i++)
            {
                _written.Add(new TextSpan(_edits[i].Span.Start + moved, _edits[i].NewText.Length));
                moved = _written[i].End - _edits[i].Span.End;
            }

            return _written;
        }
    }

    // The first edit that begins there or later.
    private int After(int offset)
    {
        int low = 0;
        int high = _edits.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = _edits[middle].Span.Start < offset ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    // Stretches in order, none of which meets another.
    private static bool Meets(int count, Func<int, TextSpan> stretch, TextSpan span)
    {
        int low = 0;
        int high = count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = stretch(middle).End <= span.Start ? (middle + 1, high) : (low, middle);
        }

        return low < count && stretch(low).Start < span.End;
    }
}
