using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using WinRM.Rules.Commands;

namespace WinRM.Analyzers.Text;

/// <summary>What carries a text to a shell: a method, a constructor or a property that runs it as a command.</summary>
internal sealed class Carrier
{
    internal Carrier(ShellDialect dialect, params ExpressionSyntax[] parts)
    {
        Dialect = dialect;
        Parts = parts;
    }

    /// <summary>The shell.</summary>
    public ShellDialect Dialect { get; }

    /// <summary>The expressions that make up the command line, in its order.</summary>
    public IReadOnlyList<ExpressionSyntax> Parts { get; }

    /// <summary>The carrier of an expression, or null when nothing is known to run it.</summary>
    public static Carrier? Find(ExpressionSyntax expression, SemanticModel model, CancellationToken cancellation) => (expression.Parent switch
    {
        ArgumentSyntax { Parent: ArgumentListSyntax { Parent: ExpressionSyntax call } } => OfCall(expression, call, model, cancellation),
        AssignmentExpressionSyntax assignment when assignment.Right == expression => OfAssignment(expression, assignment, model, cancellation),
        _ => null,
    }) ?? LooseCommand.Find(expression, model, cancellation);

    private static Carrier? OfCall(ExpressionSyntax expression, ExpressionSyntax call, SemanticModel model, CancellationToken cancellation)
    {
        if (model.GetSymbolInfo(call, cancellation).Symbol is not IMethodSymbol method)
        {
            return null;
        }

        if (method.Name == "AddScript" && IsIn(method.ContainingType, "System", "Management", "Automation"))
        {
            return Argument(call, method, "script", "scriptContents") == expression ? new Carrier(ShellDialect.PowerShell, expression) : null;
        }

        bool starts = method is { Name: "Start", ContainingType.Name: "Process" } or { MethodKind: MethodKind.Constructor, ContainingType.Name: "ProcessStartInfo" };
        if (!starts || !IsIn(method.ContainingType, "System", "Diagnostics"))
        {
            return null;
        }

        ExpressionSyntax? file = Argument(call, method, "fileName");
        ExpressionSyntax? arguments = Argument(call, method, "arguments");
        return file is not null && arguments is not null ? new Carrier(ShellDialect.Cmd, file, arguments)
            : file == expression && arguments is null ? new Carrier(ShellDialect.Cmd, expression)
            : null;
    }

    // info.Arguments = "…": the program is what the same initializer or the same block gives to FileName.
    private static Carrier? OfAssignment(ExpressionSyntax expression, AssignmentExpressionSyntax assignment, SemanticModel model, CancellationToken cancellation)
    {
        if (model.GetSymbolInfo(assignment.Left, cancellation).Symbol is not IPropertySymbol { Name: "Arguments", ContainingType.Name: "ProcessStartInfo" } property
            || !IsIn(property.ContainingType, "System", "Diagnostics"))
        {
            return null;
        }

        if (assignment.Parent is InitializerExpressionSyntax { Parent: BaseObjectCreationExpressionSyntax creation } initializer)
        {
            ExpressionSyntax? file = Assigned(initializer.Expressions, "FileName") ?? creation.ArgumentList?.Arguments.FirstOrDefault()?.Expression;
            return file is null ? null : new Carrier(ShellDialect.Cmd, file, expression);
        }

        if (assignment.Left is MemberAccessExpressionSyntax { Expression: var target } && assignment.FirstAncestorOrSelf<MemberDeclarationSyntax>() is { } member)
        {
            string name = target.ToString();
            ExpressionSyntax? file = member.DescendantNodes().OfType<AssignmentExpressionSyntax>()
                .LastOrDefault(other => other.Left is MemberAccessExpressionSyntax { Name.Identifier.Text: "FileName" } access && access.Expression.ToString() == name)?.Right
                ?? member.DescendantNodes().OfType<VariableDeclaratorSyntax>().Where(variable => variable.Identifier.Text == name)
                    .Select(static variable => (variable.Initializer?.Value as BaseObjectCreationExpressionSyntax)?.ArgumentList?.Arguments.FirstOrDefault()?.Expression).FirstOrDefault();
            return file is null ? null : new Carrier(ShellDialect.Cmd, file, expression);
        }

        return null;
    }

    private static ExpressionSyntax? Assigned(IEnumerable<ExpressionSyntax> initializers, string property) => initializers.OfType<AssignmentExpressionSyntax>()
        .FirstOrDefault(other => other.Left is IdentifierNameSyntax { Identifier.Text: var name } && name == property)?.Right;

    private static ExpressionSyntax? Argument(ExpressionSyntax call, IMethodSymbol method, params string[] parameters)
    {
        ArgumentListSyntax? list = call switch
        {
            InvocationExpressionSyntax invocation => invocation.ArgumentList,
            BaseObjectCreationExpressionSyntax creation => creation.ArgumentList,
            _ => null,
        };
        for (int i = 0; list is not null && i < list.Arguments.Count; i++)
        {
            string? name = list.Arguments[i].NameColon?.Name.Identifier.Text ?? (i < method.Parameters.Length ? method.Parameters[i].Name : null);
            if (name is not null && parameters.Contains(name))
            {
                return list.Arguments[i].Expression;
            }
        }

        return null;
    }

    private static bool IsIn(INamedTypeSymbol type, params string[] path)
    {
        INamespaceSymbol? space = type.ContainingNamespace;
        ImmutableArray<string> names = path.Reverse().ToImmutableArray();

        // A namespace below counts as well: System.Management.Automation.Runspaces.
        while (space is { IsGlobalNamespace: false } && space.Name != names[0])
        {
            space = space.ContainingNamespace;
        }

        foreach (string name in names)
        {
            if (space?.Name != name)
            {
                return false;
            }

            space = space.ContainingNamespace;
        }

        return space is { IsGlobalNamespace: true };
    }
}
