using System;
using System.Linq;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace WinRM.Analyzers.Text;

/// <summary>How a command begins, and the arguments of one whose program is not said.</summary>
internal static class CommandLooks
{
    private static readonly string[] s_starts = { "winrm", "winrs ", "netsh", "proxycfg", "reg add ", "reg.exe add ", "set-item ", "si ", "cmd", "powershell", "pwsh", "call ", "start ", "&" };

    // Beginnings of a longer script in which a command stands further down.
    private static readonly string[] s_scripts = { "@echo", "rem ", "::", "#", "param", "$", "set-", "new-", "enable-", "net ", "sc ", "reg ", "import-module" };

    // Cmdlets with a parameter behind them: nobody writes that in prose. Arguments of winrm go by the resource.
    private static readonly Regex s_cmdlet = new(
        @"^(\$[\w:]+\s*=\s*)?(New-PSSession|Enter-PSSession|Invoke-Command|icm|New-CimSession|Connect-WSMan|Test-WSMan|Set-WSManInstance|New-WSManInstance|Enable-PSRemoting|Set-WSManQuickConfig|Enable-WSManCredSSP|New-PSSessionOption|New-WSManSessionOption|New-CimSessionOption|(Set|New)-ItemProperty|Set-GPRegistryValue)\s+([-\u2013]\w|['""]?HKLM:)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly (Regex Start, string Program)[] s_arguments =
    {
        (new(@"^(set|create|put|s|c|p)\s+winrm/config", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant), "winrm "),
        (new(@"^winhttp\s+(set|import|reset)\s", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant), "netsh "),
        (new(@"^add\s+""?(HKLM|HKEY_LOCAL_MACHINE)\\", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant), "reg "),
        (new(@"^-(Command|EncodedCommand|ExecutionPolicy|NoExit|NoProfile|NoLogo|NonInteractive|WindowStyle)\s", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant), "powershell "),
    };

    /// <summary>Does a text begin as a command does?</summary>
    public static bool IsCommand(string text)
    {
        string start = text.TrimStart();
        return Begins(start, s_starts) || s_cmdlet.IsMatch(start) || ProgramOf(start).Length > 0 || (start.IndexOf('\n') >= 0 && Begins(start, s_scripts));
    }

    /// <summary>The program whose arguments a text is by its looks, with a blank; empty when it is none.</summary>
    public static string ProgramOf(string text)
    {
        string start = text.TrimStart();
        return s_arguments.FirstOrDefault(arguments => arguments.Start.IsMatch(start)).Program ?? "";
    }

    /// <summary>Is it the name of a program that commands are given to?</summary>
    public static bool IsProgram(ExpressionSyntax expression, SemanticModel model) => Constant(expression, model)?.Split('\\', '/').Last().ToLowerInvariant() is
        "winrm" or "winrm.cmd" or "winrs" or "winrs.exe" or "netsh" or "netsh.exe" or "proxycfg" or "proxycfg.exe" or "reg" or "reg.exe" or "cmd" or "cmd.exe"
        or "powershell" or "powershell.exe" or "pwsh" or "pwsh.exe";

    /// <summary>What an expression begins with: its first literal, or all of it when that is a constant.</summary>
    public static string Start(ExpressionSyntax expression, SemanticModel model)
    {
        ExpressionSyntax first = expression;
        while (first is ParenthesizedExpressionSyntax or BinaryExpressionSyntax)
        {
            first = first is BinaryExpressionSyntax sum ? sum.Left : ((ParenthesizedExpressionSyntax)first).Expression;
        }

        return first switch
        {
            LiteralExpressionSyntax literal => literal.Token.ValueText,
            InterpolatedStringExpressionSyntax { Contents: { Count: > 0 } parts } when parts[0] is InterpolatedStringTextSyntax text => text.TextToken.ValueText,
            InterpolatedStringExpressionSyntax { Contents: { Count: > 0 } parts } when parts[0] is InterpolationSyntax hole && Constant(hole.Expression, model) is not null => All(expression, model),
            _ => Constant(first, model) is null ? "" : All(expression, model),
        };
    }

    private static string? Constant(ExpressionSyntax expression, SemanticModel model) => expression switch
    {
        LiteralExpressionSyntax { Token.Value: string text } => text,
        IdentifierNameSyntax or MemberAccessExpressionSyntax => model.GetConstantValue(expression) is { HasValue: true, Value: string text } ? text : null,
        _ => null,
    };

    private static string All(ExpressionSyntax expression, SemanticModel model)
    {
        LiteralText text = new();
        text.Add(expression, model);
        return text.ToString();
    }

    private static bool Begins(string text, string[] words) => words.Any(word => text.StartsWith(word, StringComparison.OrdinalIgnoreCase));
}
