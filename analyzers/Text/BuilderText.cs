using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace WinRM.Analyzers.Text;

/// <summary>Text that a StringBuilder or a writer collects: Append, AppendLine, WriteLine and their like.</summary>
internal sealed class BuilderText
{
    private readonly TextAssembly _assembly;

    public BuilderText(TextAssembly assembly) => _assembly = assembly;

    /// <summary>What a builder holds at a place, or null when nobody can tell.</summary>
    public Fragment? Of(ExpressionSyntax builder, int position)
    {
        ExpressionSyntax root = Root(builder);
        if (root is BaseObjectCreationExpressionSyntax)
        {
            return Sequence.Of(Created(root, position), _assembly.Uses.Around(root));
        }

        if (_assembly.Uses.SymbolOf(root) is not ILocalSymbol local)
        {
            return null;
        }

        List<Step> steps = Steps(local, position);
        return steps.Any(static step => step.Resets) ? Sequence.Of(steps, _assembly.Uses.Around(root)) : null;
    }

    /// <summary>What is done to a builder or writer before a place.</summary>
    public List<Step> Steps(ILocalSymbol local, int position)
    {
        MemberUses uses = _assembly.Uses;
        List<Step> steps = new();
        if (uses.Initial(local) is { } initial && initial.SpanStart < position)
        {
            steps.AddRange(Created(Root(initial), position));
        }

        foreach (IdentifierNameSyntax name in uses.Of(local).Where(name => name.SpanStart < position))
        {
            switch (name.Parent)
            {
                case AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression } assignment when assignment.Left == name:
                    steps.AddRange(Created(Root(assignment.Right), position));
                    break;
                case MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Length", Parent: AssignmentExpressionSyntax { Right: LiteralExpressionSyntax { Token.Value: 0 } } }:
                    steps.Add(Step(name, new FixedText("", name.Span), resets: true));
                    break;
                case ArgumentSyntax:
                    // Whoever gets the builder may add to it.
                    steps.Add(Step(name, FixedText.Hole(name.Span)));
                    break;
                default:
                    steps.AddRange(Links(name, position));
                    break;
            }
        }

        return steps;
    }

    private static ExpressionSyntax Root(ExpressionSyntax expression)
    {
        while (expression is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: var receiver } })
        {
            expression = receiver;
        }

        return expression;
    }

    private IEnumerable<Step> Created(ExpressionSyntax creation, int position)
    {
        bool isText = creation is BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: { Count: > 0 } arguments }
            && _assembly.Uses.TypeOf(arguments[0].Expression)?.SpecialType == SpecialType.System_String && _assembly.Uses.TypeOf(creation)?.Name == "StringBuilder";
        Fragment start = creation is not BaseObjectCreationExpressionSyntax ? FixedText.Hole(creation.Span)
            : isText ? _assembly.Of(Binding.ArgumentsOf(creation)!.Arguments[0].Expression)
            : new FixedText("", creation.Span);
        return Links(creation, position).Prepend(Step(creation, start, resets: true));
    }

    // The calls that are chained to an expression.
    private IEnumerable<Step> Links(ExpressionSyntax root, int position)
    {
        ExpressionSyntax current = root;
        while (current.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } access && access.Expression == current && access.Name.SpanStart < position)
        {
            if (Added(access.Name.Identifier.ValueText, call) is { } added)
            {
                yield return Step(access.Name, added, resets: access.Name.Identifier.ValueText is "Clear" or "Insert" or "Remove" or "Replace", call);
            }

            current = call;
        }
    }

    private Step Step(SyntaxNode place, Fragment text, bool resets = false, SyntaxNode? around = null) =>
        new(place.SpanStart, _assembly.Uses.Around(around ?? place), text) { Starts = resets, Resets = resets };

    private Fragment? Added(string method, InvocationExpressionSyntax call)
    {
        SeparatedSyntaxList<ArgumentSyntax> arguments = call.ArgumentList.Arguments;
        ExpressionSyntax? last = arguments.Count > 0 ? arguments[arguments.Count - 1].Expression : null;
        switch (method)
        {
            case "Append" or "Write" or "WriteAsync" when arguments.Count == 1 || last is InterpolatedStringExpressionSyntax:
                return _assembly.Of(last!);
            case "AppendLine" or "WriteLine" or "WriteLineAsync" when arguments.Count < 2 || last is InterpolatedStringExpressionSyntax:
                Fragment end = new FixedText("\n", new(call.Span.End, 0));
                return last is null ? end : Sequence.Of(_assembly.Of(last), end);
            case "AppendFormat" or "Write" or "WriteLine":
                Fragment formatted = _assembly.Formats.Format(call) ?? FixedText.Hole(call.Span);
                return method == "WriteLine" ? Sequence.Of(formatted, new FixedText("\n", new(call.Span.End, 0))) : formatted;
            case "AppendJoin":
                return _assembly.Formats.Join(call) ?? FixedText.Hole(call.Span);
            case "Clear":
                return new FixedText("", call.Span);
            case "Append" or "AppendLine" or "Insert" or "Remove" or "Replace":
                return FixedText.Hole(call.Span);
            default:
                return null;
        }
    }
}
