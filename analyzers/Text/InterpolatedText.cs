using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace WinRM.Analyzers.Text;

/// <summary>What stands between two holes of an interpolated string.</summary>
internal sealed class InterpolatedText : Fragment
{
    private readonly InterpolatedStringExpressionSyntax _whole;
    private readonly InterpolatedStringTextSyntax _part;

    public InterpolatedText(InterpolatedStringExpressionSyntax whole, InterpolatedStringTextSyntax part)
    {
        _whole = whole;
        _part = part;
    }

    public override void Write(LiteralText text, Reading reading) => text.Add(_whole, _part);
}
