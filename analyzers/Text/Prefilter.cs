using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace WinRM.Analyzers.Text;

/// <summary>Drops expressions that hold no command before anything is bound; runs on the literals of a file that holds one of the words.</summary>
internal static class Prefilter
{
    /// <summary>The words that commands of WinRM and WinHTTP begin with, and aliases, with the blank behind them; values that a constant of another file can be the path of.</summary>
    public static readonly string[] Words = { "winrm", "winrs", "winhttp", "wsman", "proxycfg", "pssession", "cimsession", "invoke-command", "enable-psremoting", "allowunencrypted", "allowbasic", "allowdigest", "icm ", "nsn ", "etsn ", "ncms " };

    private static readonly WordScan s_scan = new(Words);

    /// <summary>True when a literal of the expression has a word that some command of WinRM or WinHTTP begins with.</summary>
    public static bool MayHoldCommand(ExpressionSyntax expression)
    {
        while (expression is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } sum)
        {
            if (MayHoldCommand(sum.Right))
            {
                return true;
            }

            expression = sum.Left;
        }

        switch (expression)
        {
            case LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression } literal:
                return s_scan.IsIn(literal.Token.Text);
            case InterpolatedStringExpressionSyntax interpolated:
                foreach (InterpolatedStringContentSyntax part in interpolated.Contents)
                {
                    if (part is InterpolatedStringTextSyntax text && s_scan.IsIn(text.TextToken.Text))
                    {
                        return true;
                    }
                }

                return false;
            case ParenthesizedExpressionSyntax parenthesized:
                return MayHoldCommand(parenthesized.Expression);
            default:
                return false;
        }
    }

    /// <summary>True when a text has a word that some command of WinRM or WinHTTP begins with.</summary>
    public static bool HasWord(string text) => s_scan.IsIn(text);
}
