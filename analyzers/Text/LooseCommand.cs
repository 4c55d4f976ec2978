using System.Collections.Generic;
using System.Linq;
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
    /// <summary>Is a text that is put together from pieces a command by its looks?</summary>
    public static bool Is(ExpressionSyntax expression, string text, SemanticModel model, CancellationToken cancellation) => !ShownText.IsSought(expression) && CommandLooks.IsCommand(text) && !ShownText.IsShown(expression)
        && expression.Parent switch
        {
            ArgumentSyntax { Parent: ArgumentListSyntax { Parent: ExpressionSyntax call } } => !ShownText.IsForPeople(call, model, cancellation),
            ReturnStatementSyntax or YieldStatementSyntax or ArrowExpressionClauseSyntax or AssignmentExpressionSyntax or EqualsValueClauseSyntax => true,
            _ => false,
        };

    /// <summary>The carrier of a command by its looks, or null.</summary>
    public static Carrier? Find(ExpressionSyntax expression, SemanticModel model, CancellationToken cancellation) => ShownText.IsSought(expression) ? null : expression.Parent switch
    {
        ArgumentSyntax { Parent: ArgumentListSyntax { Parent: ExpressionSyntax call } list } argument => OfArgument(expression, argument, list, call, model, cancellation),
        InitializerExpressionSyntax { RawKind: (int)SyntaxKind.ArrayInitializerExpression or (int)SyntaxKind.CollectionInitializerExpression } initializer => OfElements(expression, initializer, model, cancellation),
        ExpressionElementSyntax { Parent: CollectionExpressionSyntax collection } => OfElements(expression, collection, model, cancellation),
        AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax request } when OfRequest(request, model) is { } carrier && carrier.Parts.Contains(expression) => carrier,
        ConditionalExpressionSyntax choice when choice.Condition != expression => Looks(expression, model) && !ShownText.IsShown(choice) ? Of(expression, model) : null,
        EqualsValueClauseSyntax or AssignmentExpressionSyntax or ReturnStatementSyntax or YieldStatementSyntax or ArrowExpressionClauseSyntax =>
            Looks(expression, model) && !ShownText.IsShown(expression) ? Of(expression, model) : null,
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
        return index + 1 < list.Arguments.Count && CommandLooks.IsProgram(expression, model) ? OfProgram(list, index, call, model, cancellation)
            : Looks(expression, model) ? Of(expression, model)
            : index > 0 && CommandLooks.IsProgram(list.Arguments[index - 1].Expression, model) ? OfProgram(list, index - 1, call, model, cancellation)
            : null;
    }

    // Run("netsh", "…"), Run("netsh", new[] { "…", "…" }) or, where a method takes any number of words, Run("netsh", "…", "…").
    private static Carrier OfProgram(ArgumentListSyntax list, int program, ExpressionSyntax call, SemanticModel model, CancellationToken cancellation)
    {
        ExpressionSyntax next = list.Arguments[program + 1].Expression;
        bool takesAny = Binding.MethodOf(call, model, cancellation) is { } method && Binding.ParameterOf(list.Arguments[program + 1], program + 1, method) is { IsParams: true };
        IEnumerable<ExpressionSyntax> words = ElementsOf(next) ?? list.Arguments.Skip(program + 1).Take(takesAny ? int.MaxValue : 1).Select(static argument => argument.Expression);
        return new Carrier(ShellDialect.Cmd, words.Prepend(list.Arguments[program].Expression).ToArray());
    }

    // { FileName = "netsh", Arguments = "…" } of a type that nobody knows.
    private static Carrier? OfRequest(InitializerExpressionSyntax request, SemanticModel model)
    {
        AssignmentExpressionSyntax[] assignments = request.Expressions.OfType<AssignmentExpressionSyntax>().ToArray();
        ExpressionSyntax? arguments = assignments.FirstOrDefault(static other => other.Left is IdentifierNameSyntax { Identifier.ValueText: "Arguments" or "Args" or "CommandLine" })?.Right;
        ExpressionSyntax? program = assignments.FirstOrDefault(other => other.Right != arguments && CommandLooks.IsProgram(other.Right, model))?.Right;
        return arguments is null || program is null ? null : new Carrier(ShellDialect.Cmd, program, arguments);
    }

    // Either each element is a command, or all of them are the words of one.
    private static Carrier? OfElements(ExpressionSyntax expression, SyntaxNode list, SemanticModel model, CancellationToken cancellation)
    {
        ExpressionSyntax[] all = ElementsOf(list)!.ToArray();
        SyntaxNode? array = list is InitializerExpressionSyntax { Parent: ArrayCreationExpressionSyntax or ImplicitArrayCreationExpressionSyntax } ? list.Parent : list;
        return ShownText.IsShown(list) ? null
            : all.Length > 1 && CommandLooks.IsProgram(all[0], model) ? new Carrier(ShellDialect.Cmd, all)
            : Looks(expression, model) ? Of(expression, model)
            : array?.Parent is ArgumentSyntax { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax call } arguments } argument && arguments.Arguments.IndexOf(argument) is var index and > 0
                && CommandLooks.IsProgram(arguments.Arguments[index - 1].Expression, model) && !ShownText.IsForPeople(call, model, cancellation) ? OfProgram(arguments, index - 1, call, model, cancellation)
            : null;
    }

    private static IEnumerable<ExpressionSyntax>? ElementsOf(SyntaxNode list) => list switch
    {
        ArrayCreationExpressionSyntax { Initializer: { } initializer } => initializer.Expressions,
        ImplicitArrayCreationExpressionSyntax array => array.Initializer.Expressions,
        InitializerExpressionSyntax initializer => initializer.Expressions,
        CollectionExpressionSyntax collection => collection.Elements.OfType<ExpressionElementSyntax>().Select(static element => element.Expression),
        _ => null,
    };

    private static Carrier Of(ExpressionSyntax expression, SemanticModel model)
    {
        string program = CommandLooks.ProgramOf(CommandLooks.Start(expression, model));
        return new(program.Length > 0 ? ShellDialect.Cmd : ShellDialect.PowerShell, expression) { Program = program };
    }

    private static bool Looks(ExpressionSyntax expression, SemanticModel model) => CommandLooks.IsCommand(CommandLooks.Start(expression, model));
}
