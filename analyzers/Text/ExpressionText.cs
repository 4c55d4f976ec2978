using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace WinRM.Analyzers.Text;

/// <summary>A literal, a constant, or an expression whose value cannot be seen.</summary>
internal sealed class ExpressionText : Fragment
{
    private readonly ExpressionSyntax _expression;
    private readonly SemanticModel _model;

    public ExpressionText(ExpressionSyntax expression, SemanticModel model)
    {
        _expression = expression;
        _model = model;
    }

    public override void Write(LiteralText text, Reading reading) => text.Add(_expression, _model);
}
