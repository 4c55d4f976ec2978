using System;
using System.Collections.Generic;
using System.Text;
using WinRM.Lint.Yaml;
using WinRM.Rules.Commands;

namespace WinRM.Lint.Scripts;

/// <summary>Text that a file carries in whatever wrapping, with the way back to the file.</summary>
internal sealed class MappedText
{
    private readonly Func<TextSpan, TextSpan> _map;

    private MappedText(string text, Func<TextSpan, TextSpan> map)
    {
        Text = text;
        _map = map;
    }

    /// <summary>The text.</summary>
    public string Text { get; }

    /// <summary>The text of a file.</summary>
    public static MappedText Whole(SourceFile file) => new(file.Text, static span => span);

    /// <summary>The stretch of the file that a stretch of the text comes from.</summary>
    public TextSpan Map(TextSpan span) => _map(span);

    /// <summary>A part of this text.</summary>
    public MappedText Slice(int start, int length) => new(Text.Substring(start, length), span => _map(new TextSpan(start + span.Start, span.Length)));

    /// <summary>This text without the blanks around it.</summary>
    public MappedText Trim()
    {
        string end = Text.TrimEnd();
        int start = end.Length - end.TrimStart().Length;
        return Slice(start, end.Length - start);
    }

    /// <summary>Another text of the same length that stands at the same places, as one in which something is blanked out.</summary>
    public MappedText With(string text) => text.Length == Text.Length ? new(text, _map) : throw new ArgumentException("another length", nameof(text));

    /// <summary>The value of a scalar that stands in this text.</summary>
    public MappedText Scalar(YamlScalar scalar)
    {
        Lazy<ScalarMap> map = new(() => ScalarMap.Of(Text, scalar));
        return new MappedText(scalar.Value, span => _map(map.Value.Map(span)));
    }

    /// <summary>Text all of which stands at one place of this text.</summary>
    public MappedText Placed(string text, int start, int length)
    {
        TextSpan place = new(start, length);
        return new MappedText(text, _ => _map(place));
    }

    /// <summary>Text that was decoded out of this one.</summary>
    /// <param name="text">The text.</param>
    /// <param name="starts">For each code unit where its source begins here.</param>
    /// <param name="ends">For each code unit where its source ends here.</param>
    public MappedText Decoded(string text, int[] starts, int[] ends) => new(text, span =>
    {
        if (starts.Length == 0)
        {
            return _map(new TextSpan(0, 0));
        }

        int first = Math.Min(span.Start, starts.Length - 1);
        int last = Math.Clamp(span.End - 1, first, starts.Length - 1);
        return _map(new TextSpan(starts[first], ends[last] - starts[first]));
    });

    /// <summary>Several texts as one. A stretch that spans several of them ends with its first.</summary>
    public static MappedText Join(IReadOnlyList<MappedText> parts, string separator)
    {
        if (parts.Count < 2)
        {
            return parts.Count == 1 ? parts[0] : new MappedText("", static _ => new TextSpan(0, 0));
        }

        StringBuilder text = new();
        List<int> starts = [];
        foreach (MappedText part in parts)
        {
            text.Append(starts.Count > 0 ? separator : "");
            starts.Add(text.Length);
            text.Append(part.Text);
        }

        return new MappedText(text.ToString(), span =>
        {
            int found = starts.BinarySearch(span.Start);
            int index = Math.Max(0, found >= 0 ? found : ~found - 1);

            // Of several that begin at one place all but the last are empty.
            while (index + 1 < starts.Count && starts[index + 1] == starts[index])
            {
                index++;
            }

            int start = Math.Min(span.Start - starts[index], parts[index].Text.Length);
            return parts[index].Map(new TextSpan(start, Math.Min(span.Length, parts[index].Text.Length - start)));
        });
    }
}
