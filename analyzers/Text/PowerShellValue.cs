using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using WinRM.Rules.Commands;
using TextSpan = Microsoft.CodeAnalysis.Text.TextSpan;

namespace WinRM.Analyzers.Text;

/// <summary>Spells a C# value as PowerShell would: texts quoted, $true, members of enums, arrays, tables; anything else is a hole.</summary>
internal static class PowerShellValue
{
    private const int MaxDepth = 8;

    /// <summary>The spelling of an expression.</summary>
    public static Fragment Of(ExpressionSyntax value, TextAssembly assembly, int depth = 0) => value switch
    {
        _ when depth > MaxDepth => FixedText.Hole(value.Span),
        ParenthesizedExpressionSyntax parenthesized => Of(parenthesized.Expression, assembly, depth + 1),
        CastExpressionSyntax cast => Of(cast.Expression, assembly, depth + 1),
        ConditionalExpressionSyntax choice => Either(choice, assembly, depth + 1),
        IdentifierNameSyntax name when assembly.AtCall(name, given => Of(given, assembly, depth + 1)) is { } given => given,
        LiteralExpressionSyntax { RawKind: (int)SyntaxKind.NullLiteralExpression } => new FixedText("$null", value.Span),
        _ => OfTyped(value, assembly, depth + 1),
    };

    private static Sequence Either(ConditionalExpressionSyntax choice, TextAssembly assembly, int depth) => Sequence.Of(
        new[] { choice.WhenTrue, choice.WhenFalse }.Select(arm =>
            new Step(arm.SpanStart, new[] { Branches.OfCondition(choice, choice.Condition, arm == choice.WhenTrue) }, Of(arm, assembly, depth))),
        Array.Empty<Guard>());

    private static Fragment OfTyped(ExpressionSyntax value, TextAssembly assembly, int depth)
    {
        ITypeSymbol? type = assembly.Uses.TypeOf(value);
        if (type?.SpecialType == SpecialType.System_String)
        {
            return new QuotedText(UriText.Of(value, assembly) ?? assembly.Of(value), ShellDialect.PowerShell, value.Span);
        }

        if (assembly.Uses.Model.GetConstantValue(value, assembly.Uses.Cancellation) is { HasValue: true, Value: { } constant })
        {
            return new FixedText(Spell(constant, type), value.Span);
        }

        if (SessionOptionObject.Of(value, type, assembly) is { } options)
        {
            return options;
        }

        if (UriText.Of(value, assembly) is { } address)
        {
            return new QuotedText(address, ShellDialect.PowerShell, value.Span);
        }

        if (value is BaseObjectCreationExpressionSyntax creation && OfCreation(creation, type, assembly, depth) is { } created)
        {
            return created;
        }

        if (value is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Present" } && type?.Name == "SwitchParameter")
        {
            return new FixedText("$true", value.Span);
        }

        if (value is IdentifierNameSyntax name)
        {
            return Settled(name, assembly) is { } initial ? Of(initial, assembly, depth) : FixedText.Hole(value.Span);
        }

        return assembly.Lists.Of(value) is { Count: > 0 } list ? List(list) : FixedText.Hole(value.Span);
    }

    /// <summary>The spelling of a constant.</summary>
    public static string Spell(object constant, ITypeSymbol? type) => constant switch
    {
        bool truth => truth ? "$true" : "$false",
        _ when type?.TypeKind == TypeKind.Enum => type.GetMembers().OfType<IFieldSymbol>().FirstOrDefault(member => constant.Equals(member.ConstantValue))?.Name ?? Rules.Endpoint.Hole.ToString(),
        _ => Convert.ToString(constant, CultureInfo.InvariantCulture) ?? "",
    };

    private static Fragment? OfCreation(BaseObjectCreationExpressionSyntax creation, ITypeSymbol? type, TextAssembly assembly, int depth)
    {
        ExpressionSyntax? first = creation.ArgumentList?.Arguments.FirstOrDefault()?.Expression;
        if (first is not null && type?.Name is "Uri" or "SwitchParameter")
        {
            return Of(first!, assembly, depth);
        }

        return Entries(creation, type) is { Count: > 0 } entries ? Table(entries, assembly, depth) : null;
    }

    /// <summary>The entries of a dictionary that is spelled out, or null.</summary>
    public static IReadOnlyList<(ExpressionSyntax Key, ExpressionSyntax Value)>? Entries(ExpressionSyntax creation, ITypeSymbol? type)
    {
        if (creation is not BaseObjectCreationExpressionSyntax { Initializer: { } initializer } || type?.AllInterfaces.Any(static other => other.Name == "IDictionary") != true)
        {
            return null;
        }

        List<(ExpressionSyntax, ExpressionSyntax)> entries = new();
        foreach (ExpressionSyntax element in initializer.Expressions)
        {
            switch (element)
            {
                case InitializerExpressionSyntax { Expressions: { Count: 2 } pair }:
                    entries.Add((pair[0], pair[1]));
                    break;
                case AssignmentExpressionSyntax { Left: ImplicitElementAccessSyntax { ArgumentList.Arguments: { Count: 1 } index } } assignment:
                    entries.Add((index[0].Expression, assignment.Right));
                    break;
                default:
                    return null;
            }
        }

        return entries;
    }

    private static Sequence List(IReadOnlyList<Step> list) =>
        FormattedText.Joined(list.Select(Quoted).ToArray(), new FixedText(",", new TextSpan(list[0].Position, 0)), list[0].Guards);

    private static Step Quoted(Step step) => step.Resets ? step : step with { Text = new QuotedText(step.Text, ShellDialect.PowerShell, new TextSpan(step.Position, 0)) };

    private static Sequence Table(IReadOnlyList<(ExpressionSyntax Key, ExpressionSyntax Value)> entries, TextAssembly assembly, int depth)
    {
        List<Fragment> parts = new();
        foreach ((ExpressionSyntax key, ExpressionSyntax value) in entries)
        {
            parts.Add(new FixedText(parts.Count == 0 ? "@{" : ";", new TextSpan(key.SpanStart, 0)));
            parts.Add(assembly.Of(key));
            parts.Add(new FixedText("=", new TextSpan(key.Span.End, 0)));
            parts.Add(Of(value, assembly, depth));
        }

        parts.Add(new FixedText("}", new TextSpan(entries[entries.Count - 1].Value.Span.End, 0)));
        return Sequence.Of(parts.ToArray());
    }

    // The value of a local that is given once.
    private static ExpressionSyntax? Settled(IdentifierNameSyntax name, TextAssembly assembly) =>
        assembly.Uses.SymbolOf(name) is ILocalSymbol local && assembly.Uses.Initial(local) is { } initial && initial.Span.End <= name.SpanStart
        && assembly.Uses.Of(local).All(static use => use.Parent is not (AssignmentExpressionSyntax or ArgumentSyntax { RefKindKeyword.RawKind: not 0 } or PrefixUnaryExpressionSyntax or PostfixUnaryExpressionSyntax)
            || (use.Parent is AssignmentExpressionSyntax assignment && assignment.Left != use)
            || use.Parent.RawKind is (int)SyntaxKind.LogicalNotExpression or (int)SyntaxKind.SuppressNullableWarningExpression)
            ? initial : null;
}
