using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using WinRM.Rules;

namespace WinRM.Analyzers.Text;

/// <summary>A text that C# code builds, with the place in the source of each of its characters.</summary>
internal sealed class LiteralText
{
    // Between two literals of one sum lies at most a line's end and an indentation.
    private const int MaxGap = 120;

    // Constants of constants.
    private const int MaxDepth = 16;

    private readonly StringBuilder _text = new();
    private readonly List<TextSpan> _places = new();
    private int _depth;

    /// <summary>The text; what is filled in at run time is a hole.</summary>
    public override string ToString() => _text.ToString();

    /// <summary>The number of characters.</summary>
    public int Length => _text.Length;

    /// <summary>Adds text that stands nowhere, as a blank between two arguments.</summary>
    public void Add(string text, TextSpan place)
    {
        foreach (char c in text)
        {
            _text.Append(c);
            _places.Add(place);
        }
    }

    /// <summary>Adds text that stands where another text has it.</summary>
    public void AddAs(string text, LiteralText other)
    {
        _text.Append(text);
        _places.AddRange(other._places.GetRange(0, text.Length));
    }

    /// <summary>Adds what an expression evaluates to; without a semantic model only literals are read.</summary>
    public void Add(ExpressionSyntax expression, SemanticModel? model)
    {
        switch (expression)
        {
            case ParenthesizedExpressionSyntax parenthesized:
                Add(parenthesized.Expression, model);
                break;
            case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } sum:
                AddSum(sum, model);
                break;
            case LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression } literal:
                AddToken(literal.Token, literal.Token.ValueText, EscapesOf(literal.Token));
                break;
            case InterpolatedStringExpressionSyntax interpolated:
                AddInterpolated(interpolated, model);
                break;
            default:
                if (model is not null && _depth < MaxDepth && Declared(expression, model) is { } declared)
                {
                    _depth++;
                    Add(declared, model);
                    _depth--;
                    break;
                }

                string constant = model?.GetConstantValue(expression) is { HasValue: true, Value: { } value }
                    ? System.Convert.ToString(value, CultureInfo.InvariantCulture) ?? ""
                    : Endpoint.Hole.ToString();
                Add(constant, expression.Span);
                break;
        }
    }

    /// <summary>Adds what stands between two holes of an interpolated string.</summary>
    public void Add(InterpolatedStringExpressionSyntax interpolated, InterpolatedStringTextSyntax part)
    {
        Escapes escapes = EscapesOf(interpolated);
        AddToken(part.TextToken, part.TextToken.ValueText, escapes | (escapes == Escapes.None ? Escapes.None : Escapes.Braces));
    }

    /// <summary>Adds a stretch of another text.</summary>
    public void Add(LiteralText other, int start, int length)
    {
        _text.Append(other._text.ToString(start, length));
        _places.AddRange(other._places.GetRange(start, length));
    }

    /// <summary>Where a stretch of the text stands in the source.</summary>
    public TextSpan PlaceOf(int start, int length)
    {
        if (_places.Count == 0)
        {
            return default;
        }

        // A stretch that was put together from distant places is shown where its end stands.
        int first = System.Math.Min(start, _places.Count - 1);
        int last = System.Math.Min(System.Math.Max(start, start + length - 1), _places.Count - 1);
        for (int i = first; i < last; i++)
        {
            int gap = _places[i + 1].Start - _places[i].End;
            first = gap > MaxGap || _places[i + 1].Start < _places[i].Start ? i + 1 : first;
        }

        return TextSpan.FromBounds(_places[first].Start, System.Math.Max(_places[first].End, _places[last].End));
    }

    // A piece of a script in a constant is shown where it is written; a mere word, where it is used.
    private static ExpressionSyntax? Declared(ExpressionSyntax name, SemanticModel model)
    {
        if (name is not (IdentifierNameSyntax or MemberAccessExpressionSyntax) || model.GetConstantValue(name) is not { HasValue: true, Value: string text } || text.Trim().IndexOf(' ') < 0)
        {
            return null;
        }

        ImmutableArray<SyntaxReference> references = model.GetSymbolInfo(name).Symbol?.DeclaringSyntaxReferences ?? ImmutableArray<SyntaxReference>.Empty;
        return references.Length == 1 && references[0].SyntaxTree == model.SyntaxTree && references[0].GetSyntax() is VariableDeclaratorSyntax { Initializer.Value: var value } ? value : null;
    }

    // Sums lean to the left and can be long, so they are not walked by recursion.
    private void AddSum(BinaryExpressionSyntax sum, SemanticModel? model)
    {
        Stack<ExpressionSyntax> right = new();
        ExpressionSyntax left = sum;
        while (left is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } inner)
        {
            right.Push(inner.Right);
            left = inner.Left;
        }

        Add(left, model);
        while (right.Count > 0)
        {
            Add(right.Pop(), model);
        }
    }

    private static Escapes EscapesOf(SyntaxToken token) => token.Kind() switch
    {
        SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.MultiLineRawStringLiteralToken => Escapes.None,
        _ => token.Text.StartsWith("@", System.StringComparison.Ordinal) ? Escapes.Doubled : Escapes.Backslash,
    };

    private static Escapes EscapesOf(InterpolatedStringExpressionSyntax interpolated)
    {
        string start = interpolated.StringStartToken.Text;
        return start.Contains("\"\"\"") ? Escapes.None : start.Contains("@") ? Escapes.Doubled : Escapes.Backslash;
    }

    private void AddInterpolated(InterpolatedStringExpressionSyntax interpolated, SemanticModel? model)
    {
        foreach (InterpolatedStringContentSyntax part in interpolated.Contents)
        {
            if (part is InterpolatedStringTextSyntax text)
            {
                Add(interpolated, text);
            }
            else if (part is InterpolationSyntax hole)
            {
                Add(hole.Expression, model);
            }
        }
    }

    // Walks value and source side by side: each character of the value is either itself or an escape in the source.
    private void AddToken(SyntaxToken token, string value, Escapes escapes)
    {
        string source = token.Text;
        StringBuilder text = new(value.Length);
        List<TextSpan> places = new(value.Length);
        int at = ContentStart(token, escapes);
        int i = 0;
        while (i < value.Length && at < source.Length)
        {
            int length = EscapeLength(source, at, escapes);
            if (length == 1 && source[at] != value[i])
            {
                // Indentation and line ends of raw strings are not part of the value.
                at++;
                continue;
            }

            // One escape can stand for a surrogate pair; doubled braces are still doubled in the value.
            bool isPair = length > 2 && i + 1 < value.Length && char.IsHighSurrogate(value[i]);
            bool isBrace = length == 2 && (escapes & Escapes.Braces) != 0 && source[at] is '{' or '}';
            for (int unit = 0; unit < (isPair ? 2 : 1); unit++)
            {
                text.Append(value[i + unit]);
                places.Add(new TextSpan(token.SpanStart + at, length));
            }

            i += isPair || (isBrace && i + 1 < value.Length && value[i + 1] == value[i]) ? 2 : 1;
            at += length;
        }

        if (i < value.Length)
        {
            Add(value, token.Span);
            return;
        }

        _text.Append(text);
        _places.AddRange(places);
    }

    // After the opening quotes: one, or for a raw string all of them.
    private static int ContentStart(SyntaxToken token, Escapes escapes)
    {
        int at = token.IsKind(SyntaxKind.InterpolatedStringTextToken) ? 0 : token.Text.IndexOf('"') + 1;
        while (escapes == Escapes.None && at > 0 && at < token.Text.Length && token.Text[at] == '"')
        {
            at++;
        }

        return at;
    }

    private static int EscapeLength(string source, int at, Escapes escapes)
    {
        char c = source[at];
        char next = at + 1 < source.Length ? source[at + 1] : '\0';
        if ((escapes & Escapes.Braces) != 0 && c is '{' or '}' && next == c)
        {
            return 2;
        }

        if ((escapes & Escapes.Doubled) != 0)
        {
            return c == '"' && next == '"' ? 2 : 1;
        }

        if ((escapes & Escapes.Backslash) == 0 || c != '\\')
        {
            return 1;
        }

        int most = next switch { 'u' => 6, 'U' => 10, 'x' => 6, _ => 2 };
        int length = 2;
        while (length < most && at + length < source.Length && System.Uri.IsHexDigit(source[at + length]))
        {
            length++;
        }

        return length;
    }

    [System.Flags]
    private enum Escapes
    {
        None = 0,
        Backslash = 1,
        Doubled = 2,
        Braces = 4,
    }
}
