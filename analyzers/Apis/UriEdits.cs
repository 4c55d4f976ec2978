using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using WinRM.Analyzers.Text;
using WinRM.Rules;

namespace WinRM.Analyzers.Apis;

/// <summary>Edits inside the literals of an address.</summary>
internal static class UriEdits
{
    private const string Http = "http://";

    /// <summary>
    /// Turns http into https, and WinRM's HTTP port into its HTTPS port; an address without a port stays without. Null when the
    /// scheme or the port is not spelled out here, so that both are changed or neither.
    /// </summary>
    public static IReadOnlyList<Edit>? ToHttps(SyntaxNode syntax)
    {
        while (syntax is BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: { Count: > 0 } arguments })
        {
            syntax = arguments[0].Expression;
        }

        if (syntax is not ExpressionSyntax expression)
        {
            return null;
        }

        LiteralText literal = new();
        literal.Add(expression, null);
        string text = literal.ToString();
        if (!text.StartsWith(Http, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        List<Edit> edits = new() { new Edit(new Microsoft.CodeAnalysis.Text.TextSpan(literal.PlaceOf(Http.IndexOf(':') - 1, 1).End, 0), "s") };
        int end = text.IndexOfAny(new[] { '/', '?', '#' }, Http.Length);
        end = end < 0 ? text.Length : end;
        int colon = text.IndexOf(':', Http.Length, end - Http.Length);
        if (colon >= 0)
        {
            string port = text.Substring(colon + 1, end - colon - 1);
            string? secure = port switch { "5985" => "5986", "80" => "443", "5986" or "443" => port, _ => null };
            if (secure is null)
            {
                return null;
            }

            if (secure != port)
            {
                edits.Add(new Edit(literal.PlaceOf(colon + 1, port.Length), secure));
            }
        }

        return edits;
    }
}
