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
        (new(@"^winhttp\s+(set|import|reset)\s", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant), "netsh "),
        (new(@"^-(Command|EncodedCommand|ExecutionPolicy|NoExit|NoProfile|NoLogo|NonInteractive|WindowStyle)\s", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant), "powershell "),
    };

    /// <summary>Is a text that is put together from pieces a command by its looks?</summary>
    public static bool Is(ExpressionSyntax expression, string text, SemanticModel model, CancellationToken cancellation) => !ShownText.IsSought(expression) && Looks(text) && !ShownText.IsShown(expression)
        && expression.Parent switch
        {
            ArgumentSyntax { Parent: ArgumentListSyntax { Parent: ExpressionSyntax call } } => !ShownText.IsForPeople(call, model, cancellation),
            ReturnStatementSyntax or ArrowExpressionClauseSyntax or AssignmentExpressionSyntax or EqualsValueClauseSyntax => true,
            _ => false,
        };

    /// <summary>The carrier of a command by its looks, or null.</summary>
    public static Carrier? Find(ExpressionSyntax expression, SemanticModel model, CancellationToken cancellation) => ShownText.IsSought(expression) ? null : expression.Parent switch
    {
        ArgumentSyntax { Parent: ArgumentListSyntax { Parent: ExpressionSyntax call } list } argument => OfArgument(expression, argument, list, call, model, cancellation),
        InitializerExpressionSyntax { RawKind: (int)SyntaxKind.ArrayInitializerExpression or (int)SyntaxKind.CollectionInitializerExpression } initializer =>
            OfElements(expression, initializer.Expressions, ShownText.IsShown(initializer)),
        ExpressionElementSyntax { Parent: CollectionExpressionSyntax collection } =>
            OfElements(expression, collection.Elements.OfType<ExpressionElementSyntax>().Select(static element => element.Expression), ShownText.IsShown(collection)),
        AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax request } assignment when ProgramIn(request, assignment) is { } program => new Carrier(ShellDialect.Cmd, program, expression),
        ConditionalExpressionSyntax choice when choice.Condition != expression => Looks(expression) && !ShownText.IsShown(choice) ? Of(expression) : null,
        EqualsValueClauseSyntax or AssignmentExpressionSyntax or ReturnStatementSyntax or ArrowExpressionClauseSyntax => Looks(expression) && !ShownText.IsShown(expression) ? Of(expression) : null,
        _ => null,
    };

    private static Carrier? OfArgument(
        ExpressionSyntax expression, ArgumentSyntax argument, ArgumentListSyntax list, ExpressionSyntax call, SemanticModel model, CancellationToken cancellation)
    {
        if (call is not (InvocationExpressionSyntax or BaseObjectCreationExpressionSyntax) || ShownText.IsShown(expression) || ShownText.IsForPeople(call, model, cancellation))
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
}
