using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using WinRM.Rules.Commands;

namespace WinRM.Analyzers.Text;

/// <summary>
/// Commands that PowerShell gets as objects: AddCommand, AddParameter, AddArgument, Command.Parameters.Add, in one chain of
/// calls or in many statements on one object.
/// </summary>
internal static class CommandChains
{
    private static readonly HashSet<string> s_links = new(StringComparer.Ordinal)
    {
        "AddCommand", "AddParameter", "AddParameters", "AddArgument", "AddStatement", "AddScript", "Add", "Clear",
    };

    private static readonly HashSet<string> s_types = new(StringComparer.Ordinal) { "PowerShell", "PSCommand", "Pipeline", "Command", "CommandCollection", "CommandParameterCollection" };

    /// <summary>The sinks of a member.</summary>
    public static IEnumerable<Sink> In(IReadOnlyList<SyntaxNode> nodes, TextAssembly assembly)
    {
        Dictionary<object, ChainSteps> chains = new();
        Dictionary<object, object> aliases = new();
        Dictionary<SyntaxNode, ChainHelper> helpers = ChainHelper.Of(nodes, assembly);
        HashSet<SyntaxNode> followed = new(helpers.Values.SelectMany(static helper => helper.Links));
        foreach (SyntaxNode node in nodes)
        {
            switch (node)
            {
                case InvocationExpressionSyntax call when helpers.TryGetValue(call, out ChainHelper? helper):
                    AddHelper(helper, assembly, chains, aliases);
                    break;
                case InvocationExpressionSyntax call when IsLink(call):
                    if (!followed.Contains(call))
                    {
                        AddLinks(call, assembly, chains, aliases);
                    }

                    break;
                case BaseObjectCreationExpressionSyntax creation when MayCreate(creation) && IsChain(creation, assembly):
                    StepsOf(KeyOf(creation, assembly), assembly, chains).Create(creation);
                    break;
                case InvocationExpressionSyntax { ArgumentList.Arguments.Count: <= 1 } create when Symbols.NameOf(create) == "Create" && IsChain(create, assembly):
                    StepsOf(KeyOf(create, assembly), assembly, chains).Create(create);
                    break;
            }
        }

        foreach (Sink sink in chains.Values.SelectMany(static chain => chain.ToSinks()))
        {
            yield return sink;
        }
    }

    /// <summary>Is it the last of some calls on a command?</summary>
    public static bool IsLink(InvocationExpressionSyntax call) => call.Expression is MemberAccessExpressionSyntax or MemberBindingExpressionSyntax && s_links.Contains(Symbols.NameOf(call)) && !IsInner(call);

    /// <summary>The object that such calls are made on.</summary>
    public static ExpressionSyntax? Root(InvocationExpressionSyntax outermost)
    {
        ExpressionSyntax? current = outermost;
        while (current is InvocationExpressionSyntax call && s_links.Contains(Symbols.NameOf(call)))
        {
            current = Receiver(call);
        }

        return current is null ? null : Bare(current);
    }

    private static void AddHelper(ChainHelper helper, TextAssembly assembly, Dictionary<object, ChainSteps> chains, Dictionary<object, object> aliases) => assembly.Inside(helper.Function, () =>
    {
        foreach (InvocationExpressionSyntax link in helper.Links)
        {
            if (Root(link) is { } root && KeyOf(root, assembly) is var key && chains.TryGetValue(aliases.TryGetValue(key, out object? original) ? original : key, out ChainSteps? steps))
            {
                steps.Follow(helper.Function.Call);
                AddLinks(link, assembly, chains, aliases);
            }
        }

        return true;
    });

    private static void AddLinks(InvocationExpressionSyntax outermost, TextAssembly assembly, Dictionary<object, ChainSteps> chains, Dictionary<object, object> aliases)
    {
        Stack<InvocationExpressionSyntax> links = new();
        ExpressionSyntax? current = outermost;
        while (current is InvocationExpressionSyntax call && s_links.Contains(Symbols.NameOf(call)))
        {
            links.Push(call);
            current = Receiver(call);
        }

        current = current is null ? null : Bare(current);
        bool isChain = current is not null && IsChain(current, assembly);
        if (current is null || (!isChain && !assembly.Uses.IsMissing(current)))
        {
            return;
        }

        // What somebody's missing method returns is taken for PowerShell once it gets a command.
        object key = KeyOf(current, assembly);
        key = aliases.TryGetValue(key, out object? original) ? original : key;
        if (!isChain && Symbols.NameOf(links.Peek()) != "AddCommand" && !chains.ContainsKey(key))
        {
            return;
        }

        ChainSteps steps = StepsOf(key, assembly, chains);
        foreach (InvocationExpressionSyntax link in links)
        {
            steps.Add(link);
        }

        // The calls return the object, which may get another name or go to a method that adds more.
        if (assembly.Uses.Caller is not null)
        {
            return;
        }

        if (Kept(outermost, assembly) is { } other && !other.Equals(key))
        {
            aliases[other] = key;
        }
        else if (outermost.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } && IsChain(call, assembly))
        {
            steps.AddUnseen(call);
        }
    }

    private static ChainSteps StepsOf(object key, TextAssembly assembly, Dictionary<object, ChainSteps> chains)
    {
        if (!chains.TryGetValue(key, out ChainSteps? steps))
        {
            chains.Add(key, steps = new ChainSteps(key, assembly));
        }

        return steps;
    }

    private static bool IsInner(InvocationExpressionSyntax call) =>
        call.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax outer } access && access.Expression == call && s_links.Contains(Symbols.NameOf(outer));

    private static ExpressionSyntax? Receiver(InvocationExpressionSyntax call) => call.Expression switch
    {
        MemberAccessExpressionSyntax access => access.Expression,
        MemberBindingExpressionSyntax binding => binding.FirstAncestorOrSelf<ConditionalAccessExpressionSyntax>()?.Expression,
        _ => null,
    };

    // The object itself, without .Commands, .Parameters and [0].
    private static ExpressionSyntax Bare(ExpressionSyntax expression) => expression switch
    {
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Commands" or "Parameters" } access => Bare(access.Expression),
        ElementAccessExpressionSyntax access => Bare(access.Expression),
        ParenthesizedExpressionSyntax parenthesized => Bare(parenthesized.Expression),
        PostfixUnaryExpressionSyntax known => Bare(known.Operand),
        _ => expression,
    };

    private static bool MayCreate(BaseObjectCreationExpressionSyntax creation) =>
        creation is not ObjectCreationExpressionSyntax named || named.Type.ToString().EndsWith("Command", StringComparison.Ordinal);

    private static bool IsChain(ExpressionSyntax expression, TextAssembly assembly) =>
        assembly.Uses.TypeOf(expression) is { } type && s_types.Contains(type.Name) && Symbols.IsIn(type, Symbols.Automation);

    // The variable that keeps the object, or the expression that makes it.
    private static object KeyOf(ExpressionSyntax root, TextAssembly assembly)
    {
        switch (root)
        {
            case IdentifierNameSyntax when assembly.AtCall(root, given => KeyOf(Bare(given), assembly)) is { } given:
                return given;
            case IdentifierNameSyntax or MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax }:
                return assembly.Uses.SymbolOf(root) ?? (object)root.ToString();
            case MemberAccessExpressionSyntax:
                return root.ToString();
        }

        SyntaxNode chain = root;
        while (chain.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } access && access.Expression == chain && s_links.Contains(access.Name.Identifier.ValueText))
        {
            chain = call;
        }

        return Kept(chain, assembly) ?? root;
    }

    private static object? Kept(SyntaxNode chain, TextAssembly assembly) => chain.Parent switch
    {
        EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax variable } => assembly.Uses.Model.GetDeclaredSymbol(variable, assembly.Uses.Cancellation),
        AssignmentExpressionSyntax { Parent: not InitializerExpressionSyntax } assignment when assignment.Right == chain => KeyOf(Bare(assignment.Left), assembly),
        _ => null,
    };
}
