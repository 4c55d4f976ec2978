using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using WinRM.Rules;

namespace WinRM.Analyzers.Apis;

/// <summary>The expression that creates an object: what nobody set can be added to its initializer.</summary>
internal sealed class CreationPlace : Place
{
    private readonly SyntaxNode _creation;
    private readonly Api _api;

    public CreationPlace(SyntaxNode creation, Api api)
        : base(creation.GetLocation())
    {
        _creation = creation;
        _api = api;
    }

    /// <summary>The edit that adds a property, or null when no property says it.</summary>
    public IReadOnlyList<Edit>? Insert(Setting setting, int value)
    {
        foreach (KeyValuePair<string, Mapping> property in _api.Properties)
        {
            if (property.Value.Expression(setting, value) is { } expression)
            {
                return Add($"{property.Key} = {expression}");
            }
        }

        return null;
    }

    private Edit[]? Add(string assignment) => _creation switch
    {
        BaseObjectCreationExpressionSyntax { Initializer: { Expressions: { Count: > 0 } elements } } =>
            new[] { new Edit(new TextSpan(elements[elements.Count - 1].Span.End, 0), (elements.SeparatorCount == elements.Count ? Indent(elements) : ", ") + assignment) },
        BaseObjectCreationExpressionSyntax { Initializer: { } empty } => new[] { new Edit(new TextSpan(empty.OpenBraceToken.Span.End, 0), " " + assignment) },
        BaseObjectCreationExpressionSyntax creation => new[] { new Edit(new TextSpan(creation.Span.End, 0), $" {{ {assignment} }}") },
        _ => null,
    };

    // After a trailing comma the new element comes before it, on a line of its own if the others have theirs.
    private static string Indent(SeparatedSyntaxList<ExpressionSyntax> elements)
    {
        SyntaxTriviaList leading = elements[elements.Count - 1].GetLeadingTrivia();
        string indentation = leading.Count > 0 && leading[leading.Count - 1].IsKind(SyntaxKind.WhitespaceTrivia) ? leading[leading.Count - 1].ToString() : "";
        return indentation.Length == 0 ? ", " : ",\n" + indentation;
    }
}
