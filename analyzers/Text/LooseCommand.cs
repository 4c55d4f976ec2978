using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using WinRM.Rules.Commands;

namespace WinRM.Analyzers.Text;

/// <summary>
/// Text that no known API runs and that is a command by its looks: it begins with a command word and goes to a helper, a
/// variable or a list. What is shown to people, searched for or thrown is none.
/// </summary>
internal static class LooseCommand
{
    private static readonly string[] s_programs = { "winrm", "netsh", "proxycfg", "set-item", "si ", "cmd", "powershell", "pwsh", "call ", "start ", "&" };

    // Beginnings of a longer script in which a command stands further down.
    private static readonly string[] s_scripts = { "@echo", "rem ", "::", "#", "param", "$", "set-", "new-", "enable-", "net ", "sc ", "reg ", "import-module" };

    // Cmdlets with a parameter behind them: nobody writes that in prose. Arguments of winrm go by the resource.
    private static readonly Regex s_cmdlet = new(
        @"^(\$[\w:]+\s*=\s*)?(New-PSSession|Enter-PSSession|Invoke-Command|icm|New-CimSession|Connect-WSMan|Test-WSMan|Set-WSManInstance|New-WSManInstance|Enable-PSRemoting|Set-WSManQuickConfig|Enable-WSManCredSSP|New-PSSessionOption|New-WSManSessionOption|New-CimSessionOption)\s+[-\u2013]\w",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly (Regex Start, string Program)[] s_arguments =
    {
        (new(@"^(set|create|put|s|c|p)\s+winrm/config", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant), "winrm "),
        (new(@"^-(Command|EncodedCommand|ExecutionPolicy|NoExit|NoProfile|NoLogo|NonInteractive|WindowStyle)\s", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant), "powershell "),
    };

    private static readonly string[] s_shown = { "Write", "WriteLine", "Log", "Print", "Show", "Contains", "StartsWith", "EndsWith", "IndexOf", "Equals", "Replace", "IsMatch", "Match", "Matches", "Format" };

    private static readonly string[] s_madeForPeople = { "Exception", "Attribute", "Regex" };

    private static readonly string[] s_shownOwners = { "log", "console", "assert", "trace", "debug" };

    private static readonly string[] s_shownTypes = { "Assert", "Assertions", "Logger", "Log", "LoggerExtensions" };

    private static readonly string[] s_shownNames = { "message", "help", "usage", "example", "description", "hint", "error", "warning", "pattern", "regex", "text", "title", "label", "doc" };

    // Lists by which a program finds such commands; a type or a method of the second kind holds nothing else.
    private static readonly string[] s_soughtNames = { "suspicious", "lolbas", "lolbin", "signature", "malicious", "indicator", "forbidden", "dangerous", "detect", "blocked", "denied" };

    private static readonly string[] s_catalogNames = { "suspicious", "lolbas", "lolbin", "signature", "malicious" };

    private static readonly string[] s_tests = { "Fact", "Theory", "Test", "TestCase", "TestMethod", "DataTestMethod" };

    /// <summary>Is a text that is put together from pieces a command by its looks?</summary>
    public static bool Is(ExpressionSyntax expression, string text, SemanticModel model, CancellationToken cancellation) => !IsSought(expression) && Looks(text) && !IsShown(expression)
        && expression.Parent switch
        {
            ArgumentSyntax { Parent: ArgumentListSyntax { Parent: ExpressionSyntax call } } => !IsForPeople(call, model, cancellation),
            ReturnStatementSyntax or ArrowExpressionClauseSyntax or AssignmentExpressionSyntax or EqualsValueClauseSyntax => true,
            _ => false,
        };

    /// <summary>The carrier of a command by its looks, or null.</summary>
    public static Carrier? Find(ExpressionSyntax expression, SemanticModel model, CancellationToken cancellation) => IsSought(expression) ? null : expression.Parent switch
    {
        ArgumentSyntax { Parent: ArgumentListSyntax { Parent: ExpressionSyntax call } list } argument => OfArgument(expression, argument, list, call, model, cancellation),
        InitializerExpressionSyntax { RawKind: (int)SyntaxKind.ArrayInitializerExpression or (int)SyntaxKind.CollectionInitializerExpression } initializer =>
            OfElements(expression, initializer.Expressions, IsShown(initializer)),
        ExpressionElementSyntax { Parent: CollectionExpressionSyntax collection } =>
            OfElements(expression, collection.Elements.OfType<ExpressionElementSyntax>().Select(static element => element.Expression), IsShown(collection)),
        AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax request } assignment when ProgramIn(request, assignment) is { } program => new Carrier(ShellDialect.Cmd, program, expression),
        EqualsValueClauseSyntax or AssignmentExpressionSyntax or ReturnStatementSyntax or ArrowExpressionClauseSyntax => Looks(expression) && !IsShown(expression) ? Of(expression) : null,
        _ => null,
    };

    private static Carrier? OfArgument(
        ExpressionSyntax expression, ArgumentSyntax argument, ArgumentListSyntax list, ExpressionSyntax call, SemanticModel model, CancellationToken cancellation)
    {
        if (call is not (InvocationExpressionSyntax or BaseObjectCreationExpressionSyntax) || IsShown(expression) || IsForPeople(call, model, cancellation))
        {
            return null;
        }

        int index = list.Arguments.IndexOf(argument);
        return Looks(expression) ? Of(expression)
            : index > 0 && list.Arguments[index - 1].Expression is LiteralExpressionSyntax program && IsProgram(program) ? new Carrier(ShellDialect.Cmd, program, expression)
            : null;
    }

    // { FileName = "netsh", Arguments = "…" } of a type that nobody knows.
    private static ExpressionSyntax? ProgramIn(InitializerExpressionSyntax request, AssignmentExpressionSyntax arguments) => arguments.Left is not IdentifierNameSyntax { Identifier.ValueText: "Arguments" or "Args" or "CommandLine" } ? null
        : request.Expressions.OfType<AssignmentExpressionSyntax>().FirstOrDefault(static other => other.Right is LiteralExpressionSyntax program && IsProgram(program))?.Right;

    // Either each element is a command, or all of them are the words of one.
    private static Carrier? OfElements(ExpressionSyntax expression, IEnumerable<ExpressionSyntax> elements, bool isShown)
    {
        ExpressionSyntax[] all = elements.ToArray();
        return isShown ? null
            : all.Length > 1 && all[0] is LiteralExpressionSyntax program && IsProgram(program) ? new Carrier(ShellDialect.Cmd, all)
            : Looks(expression) ? Of(expression)
            : null;
    }

    private static Carrier Of(ExpressionSyntax expression)
    {
        string program = ProgramOf(Start(expression).TrimStart());
        return new(program.Length > 0 ? ShellDialect.Cmd : ShellDialect.PowerShell, expression) { Program = program };
    }

    // The program whose arguments a text is by its looks, with a blank; empty when it is none.
    private static string ProgramOf(string start) => s_arguments.FirstOrDefault(arguments => arguments.Start.IsMatch(start)).Program ?? "";

    private static bool IsProgram(LiteralExpressionSyntax literal) => literal.Token.ValueText.Split('\\', '/').Last().ToLowerInvariant() is
        "winrm" or "winrm.cmd" or "netsh" or "netsh.exe" or "proxycfg" or "proxycfg.exe" or "cmd" or "cmd.exe" or "powershell" or "powershell.exe" or "pwsh" or "pwsh.exe";

    private static bool Looks(ExpressionSyntax expression) => Looks(Start(expression));

    private static bool Looks(string text)
    {
        string start = text.TrimStart();
        return Begins(start, s_programs) || s_cmdlet.IsMatch(start) || ProgramOf(start).Length > 0 || (start.IndexOf('\n') >= 0 && Begins(start, s_scripts));
    }

    private static bool Begins(string text, string[] words) => words.Any(word => text.StartsWith(word, StringComparison.OrdinalIgnoreCase));

    private static string Start(ExpressionSyntax expression) => expression switch
    {
        ParenthesizedExpressionSyntax parenthesized => Start(parenthesized.Expression),
        BinaryExpressionSyntax sum => Start(sum.Left),
        LiteralExpressionSyntax literal => literal.Token.ValueText,
        InterpolatedStringExpressionSyntax { Contents: { Count: > 0 } parts } when parts[0] is InterpolatedStringTextSyntax text => text.TextToken.ValueText,
        _ => "",
    };

    // Where the method is missing its name and that of the object have to do.
    private static bool IsForPeople(ExpressionSyntax call, SemanticModel model, CancellationToken cancellation) =>
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

    private static bool Derives(INamedTypeSymbol? type, string name)
    {
        while (type is not null && type.Name != name)
        {
            type = type.BaseType;
        }

        return type is not null;
    }

    // Text that is looked for, or that a test expects or tries out.
    private static bool IsSought(SyntaxNode node) => node.Ancestors().Any(static ancestor => ancestor switch
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

    // The name that the text is given: a parameter is not looked at, a variable, field or property is.
    private static bool IsShown(SyntaxNode node)
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
        return name is not null && s_shownNames.Any(word => name.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0);
    }
}
