using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace WinRM.Analyzers.Text;

/// <summary>The programs that the ProcessStartInfo objects of a member start, by the expression that names the object.</summary>
internal sealed class StartInfoFiles
{
    private readonly ILookup<string, AssignmentExpressionSyntax> _assignments;
    private readonly ILookup<string, ExpressionSyntax> _values;

    public StartInfoFiles(IReadOnlyList<SyntaxNode> nodes)
    {
        _assignments = nodes.OfType<AssignmentExpressionSyntax>().Where(static assignment => assignment.Left is MemberAccessExpressionSyntax)
            .ToLookup(static assignment => assignment.Left.ToString());
        _values = nodes.Where(static node => node is VariableDeclaratorSyntax { Initializer: not null } or AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression })
            .Select(static node => node is VariableDeclaratorSyntax variable
                ? (Name: variable.Identifier.ValueText, variable.Initializer!.Value)
                : (Name: ((AssignmentExpressionSyntax)node).Left.ToString(), Value: ((AssignmentExpressionSyntax)node).Right))
            .ToLookup(static pair => pair.Name, static pair => pair.Value);
    }

    /// <summary>The program for which an assignment gives the arguments, or null.</summary>
    public ExpressionSyntax? Of(AssignmentExpressionSyntax arguments) =>
        arguments.Parent is InitializerExpressionSyntax initializer
            ? FileName(initializer) ?? (initializer.Parent as BaseObjectCreationExpressionSyntax)?.ArgumentList?.Arguments.FirstOrDefault()?.Expression ?? At(TargetOf(initializer.Parent), arguments.SpanStart)
            : At(TargetOf(arguments), arguments.SpanStart);

    /// <summary>The program of an object at a place: what was said last, or else at all.</summary>
    public ExpressionSyntax? At(string target, int position)
    {
        ExpressionSyntax[] files = _assignments[target + ".FileName"].Select(static assignment => assignment.Right)
            .Concat(_values[target].OfType<BaseObjectCreationExpressionSyntax>().Select(File).OfType<ExpressionSyntax>()).OrderBy(static file => file.SpanStart).ToArray();
        return files.LastOrDefault(file => file.SpanStart < position) ?? files.FirstOrDefault();
    }

    /// <summary>The creations of an object, with the list of arguments that they begin with.</summary>
    public IEnumerable<(ExpressionSyntax Creation, InitializerExpressionSyntax? List)> Creations(string target) =>
        _values[target].OfType<BaseObjectCreationExpressionSyntax>().Select(static creation => ((ExpressionSyntax)creation, Assigned(creation.Initializer, "ArgumentList") as InitializerExpressionSyntax));

    /// <summary>What += adds to the arguments before they are assigned anew.</summary>
    public IEnumerable<AssignmentExpressionSyntax> More(AssignmentExpressionSyntax arguments)
    {
        string target = arguments.Parent is InitializerExpressionSyntax initializer ? TargetOf(initializer.Parent) : TargetOf(arguments);
        return _assignments[target + ".Arguments"].Where(other => other.SpanStart > arguments.Span.End)
            .TakeWhile(static other => other.IsKind(SyntaxKind.AddAssignmentExpression));
    }

    /// <summary>Do statements add to the list that an initializer begins?</summary>
    public bool IsExtended(AssignmentExpressionSyntax list) => list.Parent?.Parent is BaseObjectCreationExpressionSyntax { Parent: EqualsValueClauseSyntax or AssignmentExpressionSyntax } creation
        && creation.FirstAncestorOrSelf<MemberDeclarationSyntax>()?.DescendantNodes().Any(node =>
            node is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ArgumentList" } access && access.Expression.ToString() == TargetOf(creation)) == true;

    private static string TargetOf(SyntaxNode? node) => node switch
    {
        AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax access } when access.Name.Identifier.ValueText is "Arguments" or "ArgumentList" => access.Expression.ToString(),
        AssignmentExpressionSyntax assignment => assignment.Left.ToString(),
        { Parent: AssignmentExpressionSyntax assignment } => assignment.Left.ToString(),
        { Parent: EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax variable } } => variable.Identifier.ValueText,
        _ => "",
    };

    private static ExpressionSyntax? File(BaseObjectCreationExpressionSyntax creation) => FileName(creation.Initializer) ?? creation.ArgumentList?.Arguments.FirstOrDefault()?.Expression;

    private static ExpressionSyntax? FileName(InitializerExpressionSyntax? initializer) => Assigned(initializer, "FileName");

    private static ExpressionSyntax? Assigned(InitializerExpressionSyntax? initializer, string property) => initializer?.Expressions.OfType<AssignmentExpressionSyntax>()
        .FirstOrDefault(other => other.Left is IdentifierNameSyntax { Identifier.Text: var name } && name == property)?.Right;
}
