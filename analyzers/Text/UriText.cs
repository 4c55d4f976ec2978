using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace WinRM.Analyzers.Text;

/// <summary>The address that a UriBuilder makes up from its parts.</summary>
internal static class UriText
{
    private static readonly string[] s_parts = { "Scheme", "Host", "Port", "Path" };

    /// <summary>The text of builder.Uri, builder.ToString() and their like; null when it is none of these.</summary>
    public static Fragment? Of(ExpressionSyntax value, TextAssembly assembly)
    {
        while (true)
        {
            switch (value)
            {
                case MemberAccessExpressionSyntax { Name.Identifier.ValueText: "AbsoluteUri" or "OriginalString", Expression: var uri }:
                    value = uri;
                    continue;
                case InvocationExpressionSyntax { ArgumentList.Arguments.Count: 0, Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ToString", Expression: var uri } }:
                    value = uri;
                    continue;
                case MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Uri", Expression: var builder } when Symbols.Is(assembly.Uses.TypeOf(builder), "System", "UriBuilder"):
                    value = builder;
                    continue;
            }

            break;
        }

        return Symbols.Is(assembly.Uses.TypeOf(value), "System", "UriBuilder") ? OfBuilder(value, assembly) : null;
    }

    private static Fragment OfBuilder(ExpressionSyntax builder, TextAssembly assembly)
    {
        MemberUses uses = assembly.Uses;
        Dictionary<string, ExpressionSyntax> parts = new();
        ILocalSymbol? local = uses.SymbolOf(builder) as ILocalSymbol;
        ExpressionSyntax? made = builder is BaseObjectCreationExpressionSyntax ? builder : local is null || uses.IsReplaced(local) ? null : uses.Initial(local);
        if (made is not BaseObjectCreationExpressionSyntax creation || uses.MethodOf(creation) is not { } constructor)
        {
            return FixedText.Hole(builder.Span);
        }

        SeparatedSyntaxList<ArgumentSyntax> arguments = creation.ArgumentList?.Arguments ?? default;
        ExpressionSyntax? whole = null;
        for (int i = 0; i < arguments.Count; i++)
        {
            string name = Binding.ParameterOf(arguments[i], i, constructor)?.Name ?? "";
            if (name == "uri")
            {
                whole = arguments[i].Expression;
            }
            else if (s_parts.FirstOrDefault(part => name.StartsWith(part, System.StringComparison.OrdinalIgnoreCase)) is { } part || (name == "portNumber" && (part = "Port") is not null))
            {
                parts[part!] = arguments[i].Expression;
            }
        }

        foreach (AssignmentExpressionSyntax assignment in creation.Initializer?.Expressions.OfType<AssignmentExpressionSyntax>() ?? Enumerable.Empty<AssignmentExpressionSyntax>())
        {
            parts[assignment.Left.ToString()] = assignment.Right;
        }

        foreach (IdentifierNameSyntax use in local is null ? System.Array.Empty<IdentifierNameSyntax>() : uses.Of(local))
        {
            if (use.SpanStart < builder.SpanStart && use.Parent is ArgumentSyntax)
            {
                return FixedText.Hole(builder.Span);
            }

            if (use.SpanStart < builder.SpanStart && use.Parent is MemberAccessExpressionSyntax { Name.Identifier.ValueText: var part, Parent: AssignmentExpressionSyntax assignment } access && assignment.Left == access)
            {
                // On some way only, or with a sign of its own: nobody can tell.
                if (uses.Around(assignment).Count > uses.Around(builder).Count || !assignment.IsKind(SyntaxKind.SimpleAssignmentExpression))
                {
                    return FixedText.Hole(builder.Span);
                }

                parts[part] = assignment.Right;
            }
        }

        bool hasScheme = parts.TryGetValue("Scheme", out ExpressionSyntax? scheme);
        if (whole is not null)
        {
            // Parts that are exchanged later leave nothing of the rest that matters but the scheme.
            return !hasScheme ? uses.TypeOf(whole)?.SpecialType == SpecialType.System_String ? assembly.Of(whole) : FixedText.Hole(builder.Span)
                : Sequence.Of(Scheme(scheme!, assembly), new FixedText("://", scheme!.Span), FixedText.Hole(builder.Span));
        }

        List<Fragment> text = new()
        {
            hasScheme ? Scheme(scheme!, assembly) : new FixedText("http", creation.Span),
            new FixedText("://", scheme?.Span ?? creation.Span),
            parts.TryGetValue("Host", out ExpressionSyntax? host) ? assembly.Of(host) : new FixedText("localhost", creation.Span),
        };
        if (parts.TryGetValue("Port", out ExpressionSyntax? port))
        {
            text.Add(new FixedText(":", port.Span));
            text.Add(assembly.Of(port));
        }

        if (parts.TryGetValue("Path", out ExpressionSyntax? path))
        {
            text.Add(new FixedText("/", path.Span));
            text.Add(assembly.Of(path));
        }

        return Sequence.Of(text.ToArray());
    }

    private static Fragment Scheme(ExpressionSyntax scheme, TextAssembly assembly) => scheme.ToString() switch
    {
        "Uri.UriSchemeHttp" or "System.Uri.UriSchemeHttp" => new FixedText("http", scheme.Span),
        "Uri.UriSchemeHttps" or "System.Uri.UriSchemeHttps" => new FixedText("https", scheme.Span),
        _ => assembly.Of(scheme),
    };
}
