using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis.Text;

namespace WinRM.Analyzers.Text;

/// <summary>A composite format and what its items are filled with: "… {0} …".</summary>
internal sealed class FormatText : Fragment
{
    private readonly Fragment _format;
    private readonly IReadOnlyList<Fragment> _arguments;
    private readonly TextSpan _place;

    public FormatText(Fragment format, IReadOnlyList<Fragment> arguments, TextSpan place)
    {
        _format = format;
        _arguments = arguments;
        _place = place;
    }

    public override IEnumerable<IReadOnlyList<Guard>> Guards => _format.Guards.Concat(_arguments.SelectMany(static argument => argument.Guards));

    public override void Write(LiteralText text, Reading reading)
    {
        LiteralText format = new();
        _format.Write(format, reading);
        string pattern = format.ToString();
        for (int i = 0; i < pattern.Length; i++)
        {
            char c = pattern[i];
            bool isDoubled = c is '{' or '}' && i + 1 < pattern.Length && pattern[i + 1] == c;
            int close = c == '{' && !isDoubled ? pattern.IndexOf('}', i) : -1;
            if (close < 0)
            {
                text.Add(format, i, 1);
                i += isDoubled ? 1 : 0;
                continue;
            }

            // {0}, {0,10} and {0:x}: aligned and formatted values stay what they are, as far as commands go.
            string item = pattern.Substring(i + 1, close - i - 1);
            int end = item.IndexOfAny(new[] { ',', ':' });
            Fragment value = int.TryParse(end < 0 ? item : item.Substring(0, end), out int number) && number >= 0 && number < _arguments.Count
                ? _arguments[number] : FixedText.Hole(_place);
            value.Write(text, reading);
            i = close;
        }
    }
}
