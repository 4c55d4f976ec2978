using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TextSpan = Microsoft.CodeAnalysis.Text.TextSpan;

namespace WinRM.Analyzers.Text;

/// <summary>A parameter of a cmdlet: -Name, or -Name:value. One whose name cannot be seen stands for all of them.</summary>
internal sealed class ParameterText : Fragment
{
    private readonly Fragment _name;
    private readonly Fragment? _value;
    private readonly TextSpan _place;

    public ParameterText(ExpressionSyntax name, ExpressionSyntax? value, TextAssembly assembly)
    {
        _name = assembly.Of(name);
        _value = value is null ? null : PowerShellValue.Of(value, assembly);
        _place = name.Span;
    }

    public override IEnumerable<IReadOnlyList<Guard>> Guards => _name.Guards.Concat(_value?.Guards ?? Enumerable.Empty<IReadOnlyList<Guard>>());

    /// <summary>Parameters that cannot be seen.</summary>
    public static FixedText Unseen(TextSpan place) => new(" @unseen", place);

    public override void Write(LiteralText text, Reading reading)
    {
        LiteralText name = new();
        _name.Write(name, reading);
        if (!IsName(name.ToString()))
        {
            Unseen(_place).Write(text, reading);
            return;
        }

        text.Add(" -", new TextSpan(name.PlaceOf(0, 1).Start, 0));
        text.Add(name, 0, name.Length);
        if (_value is null)
        {
            return;
        }

        // A switch takes its value after a colon only; texts and tables are words of their own.
        LiteralText value = new();
        _value.Write(value, reading);
        bool isWord = value.Length == 0 || value.ToString()[0] is '@' or '\'';
        text.Add(isWord ? " " : ":", new TextSpan(value.PlaceOf(0, 1).Start, 0));
        text.Add(value, 0, value.Length);
    }

    private static bool IsName(string name) => name.Length > 0 && name.All(static c => char.IsLetterOrDigit(c));
}
