using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using WinRM.Rules.Commands;
using TextSpan = Microsoft.CodeAnalysis.Text.TextSpan;

namespace WinRM.Analyzers.Text;

/// <summary>Programs that are started: Process.Start and ProcessStartInfo, whose properties may be set one by one.</summary>
internal static class ProcessSinks
{
    private const string Diagnostics = "System.Diagnostics";

    /// <summary>The sinks of a member.</summary>
    public static IEnumerable<Sink> In(IReadOnlyList<SyntaxNode> nodes, TextAssembly assembly)
    {
        StartInfoFiles files = new(nodes);
        List<MemberAccessExpressionSyntax> lists = new();
        foreach (SyntaxNode node in nodes)
        {
            Sink? sink = node switch
            {
                InvocationExpressionSyntax call when Symbols.NameOf(call) == "Start" => OfCall(call, assembly),
                BaseObjectCreationExpressionSyntax { ArgumentList.Arguments.Count: > 0 } creation => OfCall(creation, assembly),
                AssignmentExpressionSyntax assignment => OfAssignment(assignment, files, assembly),
                _ => null,
            };
            if (sink is not null)
            {
                yield return sink;
            }

            if (node is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ArgumentList" } list && IsOfStartInfo(list, assembly))
            {
                lists.Add(list);
            }
        }

        foreach (IGrouping<string, MemberAccessExpressionSyntax> target in lists.GroupBy(static list => list.Expression.ToString()))
        {
            foreach (Sink sink in OfList(target.Key, target, files, assembly))
            {
                yield return sink;
            }
        }
    }

    private static Sink? OfCall(ExpressionSyntax call, TextAssembly assembly)
    {
        if (call is ImplicitObjectCreationExpressionSyntax or ObjectCreationExpressionSyntax && assembly.Uses.TypeOf(call)?.Name != "ProcessStartInfo")
        {
            return null;
        }

        if (assembly.Uses.MethodOf(call) is not { ContainingType.Name: "Process" or "ProcessStartInfo" } method || !Symbols.IsIn(method.ContainingType, Diagnostics)
            || Symbols.Argument(call, method, "fileName") is not { } file)
        {
            return null;
        }

        if (Symbols.Argument(call, method, "arguments") is not { } arguments)
        {
            return new Sink(ShellDialect.Cmd, assembly.OfProgram(file));
        }

        return assembly.Uses.IsText(arguments) ? Line(file, assembly.Of(arguments), assembly)
            : assembly.Lists.Of(arguments) is { } list ? Line(file, Sequence.Of(list.Select(Quoted), assembly.Uses.Around(call)), assembly)
            : null;
    }

    // info.Arguments = "…", and ArgumentList = { … } in an initializer.
    private static Sink? OfAssignment(AssignmentExpressionSyntax assignment, StartInfoFiles files, TextAssembly assembly)
    {
        string name = ((assignment.Left as MemberAccessExpressionSyntax)?.Name ?? assignment.Left as IdentifierNameSyntax)?.Identifier.ValueText ?? "";
        if (name is not ("Arguments" or "ArgumentList") || !assignment.IsKind(SyntaxKind.SimpleAssignmentExpression) || !IsOfStartInfo(assignment.Left, assembly) || files.Of(assignment) is not { } file)
        {
            return null;
        }

        if (name == "Arguments")
        {
            IEnumerable<Fragment> more = files.More(assignment).Select(added => assembly.Of(added.Right));
            return Line(file, Sequence.Of(more.Prepend(assembly.Of(assignment.Right)).ToArray()), assembly);
        }

        // What statements add to it later is read together with them.
        return assignment.Right is InitializerExpressionSyntax list && !files.IsExtended(assignment)
            ? Line(file, Sequence.Of(assembly.Lists.Of(list.Expressions).Select(Quoted), assembly.Uses.Around(list)), assembly)
            : null;
    }

    private static IEnumerable<Sink> OfList(string target, IEnumerable<MemberAccessExpressionSyntax> lists, StartInfoFiles files, TextAssembly assembly)
    {
        List<Step> steps = lists.SelectMany(assembly.Lists.Added).Select(Quoted).ToList();
        foreach ((ExpressionSyntax creation, InitializerExpressionSyntax? initial) in files.Creations(target))
        {
            steps.Add(new Step(creation.SpanStart, assembly.Uses.Around(creation), new FixedText("", creation.Span)) { Starts = true, Resets = true });
            steps.AddRange(initial is null ? Enumerable.Empty<Step>() : assembly.Lists.Of(initial.Expressions).Select(Quoted));
        }

        foreach (IReadOnlyList<Step> segment in Segments.Split(steps))
        {
            if (files.At(target, segment[segment.Count - 1].Position) is { } file)
            {
                yield return Line(file, Segments.Read(segment), assembly);
            }
        }
    }

    private static Step Quoted(Step step) => step.Resets ? step : step with
    {
        Text = Sequence.Of(new FixedText(" ", new TextSpan(step.Position, 0)), new QuotedText(step.Text, ShellDialect.Cmd, new TextSpan(step.Position, 0))),
    };

    private static Sink Line(ExpressionSyntax file, Fragment arguments, TextAssembly assembly) =>
        new(ShellDialect.Cmd, Sequence.Of(new QuotedText(assembly.OfProgram(file), ShellDialect.Cmd, file.Span), new FixedText(" ", new TextSpan(file.Span.End, 0)), arguments));

    private static bool IsOfStartInfo(ExpressionSyntax property, TextAssembly assembly) =>
        assembly.Uses.SymbolOf(property) is IPropertySymbol { ContainingType.Name: "ProcessStartInfo" } symbol && Symbols.IsIn(symbol.ContainingType, Diagnostics);
}
