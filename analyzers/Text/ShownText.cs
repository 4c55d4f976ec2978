using System;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace WinRM.Analyzers.Text;

/// <summary>Text that looks like a command and is none: it is shown to people, looked for, or tried out by a test.</summary>
internal static class ShownText
{
    private static readonly string[] s_shown = { "Write", "WriteLine", "Log", "Print", "Show", "Contains", "StartsWith", "EndsWith", "IndexOf", "Equals", "Replace", "IsMatch", "Match", "Matches", "Format" };

    private static readonly string[] s_madeForPeople = { "Exception", "Attribute", "Regex" };

    private static readonly string[] s_shownOwners = { "log", "console", "assert", "trace", "debug" };

    private static readonly string[] s_shownTypes = { "Assert", "Assertions", "Logger", "Log", "LoggerExtensions" };

    // The text of a script is none that people read, and a context or what is available only sound so.
    private static readonly Regex s_shownName = new(
        "message|help|usage|example|description|hint|error|warning|pattern|regex|(?<!script|command|cmd|powershell|con)text|title|(?<!avai)label|doc(?!ker)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    // Lists by which a program finds such commands; a type or a method of the second kind holds nothing else.
    private static readonly string[] s_soughtNames = { "suspicious", "lolbas", "lolbin", "signature", "malicious", "indicator", "forbidden", "dangerous", "detect", "blocked", "denied" };

    private static readonly string[] s_catalogNames = { "suspicious", "lolbas", "lolbin", "signature", "malicious" };

    private static readonly string[] s_tests = { "Fact", "Theory", "Test", "TestCase", "TestMethod", "DataTestMethod" };

    /// <summary>Does a call show its arguments to people? Where the method is missing, its name and that of the object have to do.</summary>
    public static bool IsForPeople(ExpressionSyntax call, SemanticModel model, CancellationToken cancellation) =>
        Binding.MethodOf(call, model, cancellation) is { } method ? IsForPeople(method)
        : call switch
        {
            BaseObjectCreationExpressionSyntax creation => creation is not ObjectCreationExpressionSyntax { Type: var type } || s_madeForPeople.Any(word => type.ToString().EndsWith(word, StringComparison.Ordinal)),
            InvocationExpressionSyntax { Expression: var called } => s_shown.Any(word => Symbols.NameOf(call).StartsWith(word, StringComparison.Ordinal))
                || (called is MemberAccessExpressionSyntax { Expression: var owner } && s_shownOwners.Any(word => owner.ToString().IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0)),
            _ => true,
        };

    private static bool IsForPeople(IMethodSymbol method) =>
        s_shown.Any(word => method.Name.StartsWith(word, StringComparison.Ordinal))
        || (method.MethodKind == MethodKind.Constructor && (Derives(method.ContainingType, "Exception") || Derives(method.ContainingType, "Attribute") || method.ContainingType.Name == "Regex"))
        || method.ContainingType.Name is "Console" or "Debug" or "Trace" or "Regex" or "MessageBox" or "Is" or "Has"
        || s_shownTypes.Any(word => method.ContainingType.Name.EndsWith(word, StringComparison.Ordinal));

    /// <summary>Text that is looked for, or that a test expects or tries out.</summary>
    public static bool IsSought(SyntaxNode node) => node.Ancestors().Any(static ancestor => ancestor switch
    {
        VariableDeclaratorSyntax variable => Has(variable.Identifier, s_soughtNames),
        PropertyDeclarationSyntax property => Has(property.Identifier, s_soughtNames),
        MethodDeclarationSyntax method => Has(method.Identifier, s_catalogNames)
            || method.AttributeLists.Any(static list => list.Attributes.Any(static attribute => s_tests.Contains(attribute.Name.ToString().Split('.').Last()))),
        BaseTypeDeclarationSyntax type => Has(type.Identifier, s_catalogNames),
        LambdaExpressionSyntax { Parent: ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } } => Symbols.NameOf(call) is "Setup" or "Verify" or "SetupSequence",
        _ => false,
    });

    private static bool Has(SyntaxToken name, string[] words) => words.Any(word => name.ValueText.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0);

    /// <summary>Does the name that a text is given say that people read it? A parameter is not looked at, a variable, field or property is.</summary>
    public static bool IsShown(SyntaxNode node)
    {
        string? name = node.AncestorsAndSelf().Select(static ancestor => ancestor switch
        {
            VariableDeclaratorSyntax variable => variable.Identifier.Text,
            PropertyDeclarationSyntax property => property.Identifier.Text,
            MethodDeclarationSyntax method => method.Identifier.Text,
            AssignmentExpressionSyntax { Left: not ImplicitElementAccessSyntax } assignment => assignment.Left.ToString(),
            AttributeSyntax => "doc",
            ThrowStatementSyntax or ThrowExpressionSyntax => "error",
            _ => null,
        }).FirstOrDefault(static found => found is not null);
        return name is not null && s_shownName.IsMatch(name);
    }

    private static bool Derives(INamedTypeSymbol? type, string name)
    {
        while (type is not null && type.Name != name)
        {
            type = type.BaseType;
        }

        return type is not null;
    }
}
