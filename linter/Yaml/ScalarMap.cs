using System;
using System.Collections.Generic;
using System.Text;
using WinRM.Rules.Commands;

namespace WinRM.Lint.Yaml;

/// <summary>
/// Where each code unit of a decoded scalar stands in the file. The raw text is decoded a second time, keeping the place of
/// every unit; when the result is not the parser's value, the place of every unit is the start of the scalar.
/// </summary>
internal sealed class ScalarMap
{
    private readonly YamlScalar _scalar;
    private readonly int[]? _places;

    private ScalarMap(YamlScalar scalar, int[]? places)
    {
        _scalar = scalar;
        _places = places;
    }

    /// <summary>False when only the start of the scalar is known.</summary>
    public bool IsExact => _places is not null;

    /// <summary>Maps a scalar of a text.</summary>
    public static ScalarMap Of(string text, YamlScalar scalar)
    {
        foreach (Decoder decoder in Candidates(text, scalar))
        {
            if (decoder.Matches(scalar.Value))
            {
                return new ScalarMap(scalar, [.. decoder.Places]);
            }
        }

        return new ScalarMap(scalar, null);
    }

    /// <summary>The place in the file of a code unit of the value.</summary>
    public int At(int index) => _places is null ? _scalar.Start : index < _places.Length ? _places[index] : _scalar.End;

    /// <summary>The stretch of the file that a stretch of the value was decoded from.</summary>
    public TextSpan Map(TextSpan span)
    {
        if (_places is null || _places.Length == 0)
        {
            return new TextSpan(_scalar.Start, 0);
        }

        int start = At(Math.Min(span.Start, _places.Length - 1));
        int end = span.Length == 0 ? start : At(Math.Min(span.End, _places.Length) - 1) + 1;
        return new TextSpan(start, Math.Max(0, end - start));
    }

    private static IEnumerable<Decoder> Candidates(string text, YamlScalar scalar)
    {
        switch (scalar.Style)
        {
            case YamlScalarStyle.Plain:
                yield return Decoder.Flow(text, scalar.Start, scalar.End, escape: '\0');
                break;
            case YamlScalarStyle.SingleQuoted:
                yield return Decoder.Flow(text, scalar.Start + 1, scalar.End - 1, escape: '\'');
                break;
            case YamlScalarStyle.DoubleQuoted:
                yield return Decoder.Flow(text, scalar.Start + 1, scalar.End - 1, escape: '\\');
                break;
            default:
                // With an indentation indicator the depth is relative to a parent that is not known here: the right one is
                // the one that gives the parser's value.
                foreach (int indent in Decoder.Indents(text, scalar))
                {
                    yield return Decoder.Block(text, scalar, indent);
                }

                break;
        }
    }

    private sealed class Decoder
    {
        private readonly string _text;
        private readonly StringBuilder _value = new();

        private Decoder(string text) => _text = text;

        public List<int> Places { get; } = [];

        public bool Matches(string value) => _value.Length == value.Length && _value.Equals(value);

        public static Decoder Flow(string text, int start, int end, char escape)
        {
            Decoder decoder = new(text);
            end = Math.Min(end, text.Length);
            int i = start;
            while (i < end)
            {
                char c = text[i];
                if (c is ' ' or '\t' or '\n' or '\r')
                {
                    i = decoder.Fold(i, end);
                }
                else if (escape == '\'' && c == '\'' && i + 1 < end && text[i + 1] == '\'')
                {
                    decoder.Add('\'', i);
                    i += 2;
                }
                else if (escape == '\\' && c == '\\' && i + 1 < end)
                {
                    i = decoder.Unescape(i, end);
                }
                else
                {
                    decoder.Add(c, i++);
                }
            }

            return decoder;
        }

        public static IEnumerable<int> Indents(string text, YamlScalar scalar)
        {
            SortedSet<int> seen = [];
            int automatic = -1;
            foreach ((int start, int end) in Lines(text, AfterHeader(text, scalar), scalar.End))
            {
                int indent = Blanks(text, start, end);
                if (start + indent < end)
                {
                    automatic = automatic < 0 ? indent : automatic;
                    seen.Add(indent);
                }

                if (seen.Count > 32)
                {
                    break;
                }
            }

            yield return Math.Max(automatic, 0);
            for (int indent = seen.Count > 0 ? seen.Min - 1 : -1; indent >= 0; indent--)
            {
                yield return indent;
            }

            if (automatic > 0 && seen.Min < automatic)
            {
                yield return seen.Min;
            }
        }

        public static Decoder Block(string text, YamlScalar scalar, int indent)
        {
            Decoder decoder = new(text);
            bool folds = scalar.Style == YamlScalarStyle.Folded;
            List<(int Start, int End)> lines = [.. Lines(text, AfterHeader(text, scalar), scalar.End)];
            bool pending = false;
            bool wasText = false;
            List<int> breaks = [];
            foreach ((int start, int end) in lines)
            {
                int from = Math.Min(start + indent, end);
                int blanks = Blanks(text, start, end);
                if (from == end || (blanks < indent && start + blanks == end))
                {
                    breaks.Add(end);
                    continue;
                }

                bool isText = text[from] is not (' ' or '\t');
                decoder.Break(breaks, pending, folds && wasText && isText);
                breaks.Clear();
                for (int i = from; i < end; i++)
                {
                    decoder.Add(text[i], i);
                }

                pending = true;
                wasText = isText;
                breaks.Add(end);
            }

            string header = text[scalar.Start..AfterHeader(text, scalar)];
            string indicator = header.Split('#')[0];
            int keep = indicator.Contains('+', StringComparison.Ordinal) ? breaks.Count
                : indicator.Contains('-', StringComparison.Ordinal) || !pending ? 0 : Math.Min(1, breaks.Count);
            for (int i = 0; i < keep; i++)
            {
                // A text may end without a line break; then there is none to keep.
                if (breaks[i] < text.Length)
                {
                    decoder.Add('\n', breaks[i]);
                }
            }

            return decoder;
        }

        private static int AfterHeader(string text, YamlScalar scalar)
        {
            int i = scalar.Start;
            while (i < scalar.End && text[i] is not ('\n' or '\r'))
            {
                i++;
            }

            return SkipBreak(text, i, scalar.End);
        }

        private static IEnumerable<(int Start, int End)> Lines(string text, int start, int end)
        {
            end = Math.Min(end, text.Length);
            while (start < end)
            {
                int stop = start;
                while (stop < end && text[stop] is not ('\n' or '\r'))
                {
                    stop++;
                }

                yield return (start, stop);
                start = SkipBreak(text, stop, end);
            }
        }

        private static int Blanks(string text, int start, int end)
        {
            int i = start;
            while (i < end && text[i] == ' ')
            {
                i++;
            }

            return i - start;
        }

        private static int SkipBreak(string text, int i, int end)
        {
            if (i < end && text[i] == '\r')
            {
                i++;
                return i < end && text[i] == '\n' ? i + 1 : i;
            }

            return i < end && text[i] == '\n' ? i + 1 : i;
        }

        private void Break(List<int> breaks, bool pending, bool folds)
        {
            if (folds && pending && breaks.Count == 1)
            {
                Add(' ', breaks[0]);
                return;
            }

            // Between two lines of text the first break folds away; around indented lines each one counts.
            for (int i = folds && pending ? 1 : 0; i < breaks.Count; i++)
            {
                Add('\n', breaks[i]);
            }
        }

        private int Fold(int i, int end)
        {
            int first = i;
            int blanksEnd = i;
            List<int> breaks = [];
            while (i < end && _text[i] is ' ' or '\t' or '\n' or '\r')
            {
                if (_text[i] is '\n' or '\r')
                {
                    breaks.Add(i);
                    i = SkipBreak(_text, i, end);
                }
                else
                {
                    i++;
                    if (breaks.Count == 0)
                    {
                        blanksEnd = i;
                    }
                }
            }

            if (breaks.Count == 0)
            {
                for (int k = first; k < blanksEnd; k++)
                {
                    Add(_text[k], k);
                }
            }
            else if (breaks.Count == 1)
            {
                Add(' ', breaks[0]);
            }
            else
            {
                for (int k = 1; k < breaks.Count; k++)
                {
                    Add('\n', breaks[k]);
                }
            }

            return i;
        }

        private int Unescape(int i, int end)
        {
            char code = _text[i + 1];
            if (code is '\n' or '\r')
            {
                int next = SkipBreak(_text, i + 1, end);
                while (next < end && _text[next] is ' ' or '\t' or '\n' or '\r')
                {
                    if (_text[next] is '\n' or '\r')
                    {
                        Add('\n', next);
                        next = SkipBreak(_text, next, end);
                    }
                    else
                    {
                        next++;
                    }
                }

                return next;
            }

            int digits = code switch { 'x' => 2, 'u' => 4, 'U' => 8, _ => 0 };
            if (digits > 0 && i + 2 + digits <= end
                && int.TryParse(_text.AsSpan(i + 2, digits), System.Globalization.NumberStyles.AllowHexSpecifier, null, out int point)
                && point is >= 0 and <= 0x10FFFF)
            {
                string decoded = point is >= 0xD800 and <= 0xDFFF ? ((char)point).ToString() : char.ConvertFromUtf32(point);
                foreach (char c in decoded)
                {
                    Add(c, i);
                }

                return i + 2 + digits;
            }

            Add(code switch
            {
                '0' => '\0',
                'a' => '\a',
                'b' => '\b',
                't' => '\t',
                'n' => '\n',
                'v' => '\v',
                'f' => '\f',
                'r' => '\r',
                'e' => '\x1b',
                'N' => '\x85',
                '_' => '\xA0',
                'L' => '\x2028',
                'P' => '\x2029',
                _ => code,
            }, i);
            return i + 2;
        }

        private void Add(char c, int place)
        {
            _value.Append(c);
            Places.Add(place);
        }
    }
}
