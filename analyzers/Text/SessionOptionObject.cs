using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using WinRM.Analyzers.Flow;

namespace WinRM.Analyzers.Text;

/// <summary>
/// Session options that a command gets as an object, spelled as the table that PowerShell would make them of. Each entry stands
/// where the object is told so, as the object's own findings do.
/// </summary>
internal static class SessionOptionObject
{
    /// <summary>The table, or null when the object is none of these or cannot be seen whole.</summary>
    public static Fragment? Of(ExpressionSyntax value, ITypeSymbol? type, TextAssembly assembly)
    {
        if (!Symbols.Is(type, Symbols.Automation + ".Remoting", "PSSessionOption") && !Symbols.Is(type, "Microsoft.WSMan.Management", "SessionOption"))
        {
            return null;
        }

        return value switch
        {
            BaseObjectCreationExpressionSyntax creation => Table(creation, Enumerable.Empty<AssignmentExpressionSyntax>(), assembly),
            IdentifierNameSyntax or MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax } => assembly.Uses.SymbolOf(value) switch
            {
                ILocalSymbol local => OfLocal(local, assembly),
                ISymbol { Kind: SymbolKind.Field or SymbolKind.Property } member => Made(member, value) is { } creation ? Table(creation, Enumerable.Empty<AssignmentExpressionSyntax>(), assembly) : null,
                _ => null,
            },
            _ => null,
        };
    }

    // A local that is made once, told some things, and given to commands only.
    private static Fragment? OfLocal(ILocalSymbol local, TextAssembly assembly)
    {
        List<AssignmentExpressionSyntax> told = new();
        foreach (IdentifierNameSyntax use in assembly.Uses.Of(local))
        {
            switch (use.Parent)
            {
                case MemberAccessExpressionSyntax { Parent: AssignmentExpressionSyntax assignment } member when assignment.Left == member:
                    told.Add(assignment);
                    break;
                case MemberAccessExpressionSyntax:
                case ArgumentSyntax { RefKindKeyword.RawKind: 0, Parent.Parent: InvocationExpressionSyntax call } when Symbols.NameOf(call) is "AddParameter" or "Add":
                case ArgumentSyntax { Parent.Parent: BaseObjectCreationExpressionSyntax }:
                case InitializerExpressionSyntax or AssignmentExpressionSyntax { Left: ImplicitElementAccessSyntax or ElementAccessExpressionSyntax }:
                    break;
                default:
                    return null;
            }
        }

        return assembly.Uses.Initial(local) is BaseObjectCreationExpressionSyntax creation ? Table(creation, told, assembly) : null;
    }

    // What an initializer or a constructor stores for good into a member of the type around.
    private static BaseObjectCreationExpressionSyntax? Made(ISymbol member, SyntaxNode use)
    {
        TypeDeclarationSyntax? type = use.FirstAncestorOrSelf<TypeDeclarationSyntax>();
        if (type is null || member is IFieldSymbol { IsReadOnly: false } or IPropertySymbol { SetMethod: not null }
            || member.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is not { } declaration || !type.Contains(declaration))
        {
            return null;
        }

        List<ExpressionSyntax> stored = new();
        if (declaration is VariableDeclaratorSyntax { Initializer.Value: { } field })
        {
            stored.Add(field);
        }
        else if (declaration is PropertyDeclarationSyntax { Initializer.Value: { } property })
        {
            stored.Add(property);
        }

        bool isTold = false;
        foreach (AssignmentExpressionSyntax assignment in type.Members.OfType<ConstructorDeclarationSyntax>().SelectMany(static constructor => constructor.DescendantNodes()).OfType<AssignmentExpressionSyntax>())
        {
            string left = assignment.Left.ToString();
            left = left.StartsWith("this.", StringComparison.Ordinal) ? left.Substring("this.".Length) : left;
            if (left == member.Name)
            {
                stored.Add(assignment.Right);
            }

            isTold |= left.StartsWith(member.Name + ".", StringComparison.Ordinal);
        }

        return !isTold && stored.Count == 1 && !new FieldUses(type).IsChangedOutside(member.Name) ? stored[0] as BaseObjectCreationExpressionSyntax : null;
    }

    private static Sequence Table(BaseObjectCreationExpressionSyntax creation, IEnumerable<AssignmentExpressionSyntax> told, TextAssembly assembly)
    {
        // What is told last is read first.
        IEnumerable<Step> entries = (creation.Initializer?.Expressions.OfType<AssignmentExpressionSyntax>() ?? Enumerable.Empty<AssignmentExpressionSyntax>()).Concat(told).Reverse()
            .Select(assignment => new Step(assignment.SpanStart, assembly.Uses.Around(assignment), new FixedText(Entry(assignment, assembly), assignment.Span)));
        Step Mark(string text) => new(creation.SpanStart, Array.Empty<Guard>(), new FixedText(text, new(creation.SpanStart, 0)));
        return Sequence.Of(entries.Prepend(Mark("@{")).Append(Mark("}")), Array.Empty<Guard>());
    }

    // Here encryption is what is switched off, there it is what is left out.
    private static string Entry(AssignmentExpressionSyntax assignment, TextAssembly assembly)
    {
        string name = assignment.Left is MemberAccessExpressionSyntax member ? member.Name.Identifier.ValueText : assignment.Left.ToString();
        object? constant = assembly.Uses.Model.GetConstantValue(assignment.Right, assembly.Uses.Cancellation) is { HasValue: true } known ? known.Value ?? "$null" : Rules.Endpoint.Hole.ToString();
        ITypeSymbol? type = assembly.Uses.TypeOf(assignment.Right);
        return type?.TypeKind == TypeKind.Enum ? $"{name}='{PowerShellValue.Spell(constant, type)}';"
            : name == "UseEncryption" ? $"NoEncryption={PowerShellValue.Spell(constant is bool isOn ? !isOn : constant, null)};"
            : $"{name}={PowerShellValue.Spell(constant, null)};";
    }
}
