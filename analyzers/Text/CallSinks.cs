using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using WinRM.Rules.Commands;

namespace WinRM.Analyzers.Text;

/// <summary>Calls that run one text: AddScript, CreatePipeline, ScriptBlock.Create, InvokeScript, Win32_Process.</summary>
internal static class CallSinks
{
    private const string Management = "System.Management";
    private const string CommandLine = "CommandLine";

    private static readonly Dictionary<string, string[]> s_scripts = new()
    {
        ["AddScript"] = new[] { "script", "scriptContents" },
        ["CreatePipeline"] = new[] { "command" },
        ["CreateNestedPipeline"] = new[] { "command" },
        ["InvokeScript"] = new[] { "script", "scriptText" },
        ["NewScriptBlock"] = new[] { "scriptText" },
        ["Create"] = new[] { "script" },
    };

    /// <summary>The sink that a node is, or null.</summary>
    public static Sink? Of(SyntaxNode node, TextAssembly assembly)
    {
        switch (node)
        {
            case InvocationExpressionSyntax call:
                string name = Symbols.NameOf(call);
                return name == "InvokeMethod" ? OfInvokeMethod(call, assembly)
                    : s_scripts.TryGetValue(name, out string[]? parameters) ? OfScript(call, parameters, assembly)
                    : null;
            case BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: { Count: > 1 } arguments } creation when arguments[1].Expression.IsKind(SyntaxKind.TrueLiteralExpression):
                return Symbols.Is(assembly.Uses.TypeOf(creation), Symbols.Automation + ".Runspaces", "Command") ? new Sink(ShellDialect.PowerShell, assembly.Of(arguments[0].Expression)) : null;
            case AssignmentExpressionSyntax { Left: ElementAccessExpressionSyntax { ArgumentList.Arguments: { Count: 1 } index } access } assignment when IsText(index[0].Expression, CommandLine):
                return Symbols.Is(assembly.Uses.TypeOf(access.Expression), Management, "ManagementBaseObject") ? new Sink(ShellDialect.Cmd, assembly.Of(assignment.Right)) : null;
            default:
                return null;
        }
    }

    private static Sink? OfScript(InvocationExpressionSyntax call, string[] parameters, TextAssembly assembly)
    {
        SeparatedSyntaxList<ArgumentSyntax> arguments = call.ArgumentList.Arguments;
        bool isCreate = Symbols.NameOf(call) == "Create";
        if (arguments.Count == 0 || assembly.Uses.MethodOf(call) is not { } method)
        {
            // Only PowerShell has a method of this name that takes a command.
            return arguments.Count > 0 && call.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "AddScript", Expression: var owner } && assembly.Uses.IsMissing(owner)
                && assembly.Uses.IsText(arguments[0].Expression) ? new Sink(ShellDialect.PowerShell, assembly.Of(arguments[0].Expression)) : null;
        }

        if (isCreate && method.ContainingType.Name == "CimMethodParameter" && arguments.Count > 1 && IsText(arguments[0].Expression, CommandLine))
        {
            return new Sink(ShellDialect.Cmd, assembly.Of(arguments[1].Expression));
        }

        return Symbols.IsIn(method.ContainingType, Symbols.Automation) && (!isCreate || method.ContainingType.Name == "ScriptBlock")
            && Symbols.Argument(call, method, parameters) is { } script && assembly.Uses.IsText(script)
            ? new Sink(ShellDialect.PowerShell, assembly.Of(script))
            : null;
    }

    // The command line is the first of the arguments of Win32_Process.Create.
    private static Sink? OfInvokeMethod(InvocationExpressionSyntax call, TextAssembly assembly)
    {
        SeparatedSyntaxList<ArgumentSyntax> arguments = call.ArgumentList.Arguments;
        return arguments.Count > 1 && IsText(arguments[0].Expression, "Create") && assembly.Uses.MethodOf(call) is { } method && Symbols.IsIn(method.ContainingType, Management)
            && assembly.Lists.Of(arguments[1].Expression) is { Count: > 0 } values
            ? new Sink(ShellDialect.Cmd, Sequence.Of(values.Take(1), values[0].Guards))
            : null;
    }

    private static bool IsText(ExpressionSyntax expression, string text) => expression is LiteralExpressionSyntax { Token.Value: string value } && string.Equals(value, text, System.StringComparison.OrdinalIgnoreCase);
}
