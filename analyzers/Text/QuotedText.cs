using System.Collections.Generic;
using WinRM.Rules;
using WinRM.Rules.Commands;
using TextSpan = Microsoft.CodeAnalysis.Text.TextSpan;

namespace WinRM.Analyzers.Text;

/// <summary>A value that becomes one word of a command, in the quotes that the shell wants.</summary>
internal sealed class QuotedText : Fragment
{
    private const string Special = " \t\r\n\"&|<>^%()!;,";

    private readonly Fragment _value;
    private readonly ShellDialect _dialect;
    private readonly TextSpan _place;

    public QuotedText(Fragment value, ShellDialect dialect, TextSpan place)
    {
        _value = value;
        _dialect = dialect;
        _place = place;
    }

    public override IEnumerable<IReadOnlyList<Guard>> Guards => _value.Guards;

    public override void Write(LiteralText text, Reading reading)
    {
        LiteralText value = new();
        _value.Write(value, reading);
        string word = value.ToString();
        char quote = _dialect == ShellDialect.PowerShell ? '\'' : '"';
        bool isBare = _dialect == ShellDialect.Cmd ? word.Length > 0 && word.IndexOfAny(Special.ToCharArray()) < 0 : word == Endpoint.Hole.ToString();
        if (isBare)
        {
            text.Add(value, 0, word.Length);
            return;
        }

        text.Add(quote.ToString(), new TextSpan(_place.Start, 0));
        for (int i = 0; i < word.Length; i++)
        {
            bool escapes = _dialect == ShellDialect.PowerShell ? word[i] is '\'' or '\u2018' or '\u2019' or '\u201A' or '\u201B' : word[i] == '"';
            text.Add(escapes ? (_dialect == ShellDialect.PowerShell ? word[i] : '\\') + word[i].ToString() : word[i].ToString(), value.PlaceOf(i, 1));
        }

        text.Add(quote.ToString(), new TextSpan(_place.End, 0));
    }
}
