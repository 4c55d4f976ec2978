using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace WinRM.Analyzers.Text;

/// <summary>Drops expressions that hold no command before anything is bound; runs on every literal and sum of a program.</summary>
internal static class Prefilter
{
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
                return HasWord(literal.Token.Text);
            case InterpolatedStringExpressionSyntax interpolated:
                foreach (InterpolatedStringContentSyntax part in interpolated.Contents)
                {
                    if (part is InterpolatedStringTextSyntax text && HasWord(text.TextToken.Text))
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

    /// <summary>One pass for the words that commands of WinRM and WinHTTP begin with, in any case.</summary>
    public static bool HasWord(string text)
    {
        for (int i = 0; i + 4 < text.Length; i++)
        {
            switch (text[i] | 0x20)
            {
                case 'w' when Continues(text, i, "winrm") || Continues(text, i, "winrs") || Continues(text, i, "winhttp") || Continues(text, i, "wsman"):
                case 'p' when Continues(text, i, "proxycfg") || Continues(text, i, "pssession"):
                case 'c' when Continues(text, i, "cimsession"):
                case 'i' when Continues(text, i, "invoke-command"):
                    return true;
            }
        }

        return false;
    }

    private static bool Continues(string text, int at, string word)
    {
        if (at + word.Length > text.Length)
        {
            return false;
        }

        for (int i = 1; i < word.Length; i++)
        {
            if ((text[at + i] | 0x20) != (word[i] | 0x20))
            {
                return false;
            }
        }

        return true;
    }
}
