using Microsoft.CodeAnalysis.Text;
using WinRM.Rules;

namespace WinRM.Analyzers.Text;

/// <summary>Text that stands for an expression of another spelling, or between two.</summary>
internal sealed class FixedText : Fragment
{
    private readonly string _text;
    private readonly TextSpan _place;

    public FixedText(string text, TextSpan place)
    {
        _text = text;
        _place = place;
    }

    /// <summary>What is known at run time only.</summary>
    public static FixedText Hole(TextSpan place) => new(Endpoint.Hole.ToString(), place);

    public override void Write(LiteralText text, Reading reading) => text.Add(_text, _place);
}
