using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using WinRM.Rules.Commands;

namespace WinRM.Analyzers.Text;

/// <summary>What is done to one PowerShell, PSCommand or Command object, as the text of the commands that it comes to hold.</summary>
internal sealed class ChainSteps
{
    private readonly object _key;
    private readonly TextAssembly _assembly;
    private readonly List<Step> _steps = new();
    private readonly HashSet<SyntaxNode> _followed = new();
    private SyntaxNode? _last;

    /// <summary>Nothing is done yet.</summary>
    /// <param name="key">The variable that keeps the object, or what stands for it.</param>
    /// <param name="assembly">Follows the texts.</param>
    public ChainSteps(object key, TextAssembly assembly)
    {
        _key = key;
        _assembly = assembly;
    }

    /// <summary>The object is made; a Command begins with its name.</summary>
    public void Create(ExpressionSyntax creation)
    {
        ExpressionSyntax? name = Symbols.Is(_assembly.Uses.TypeOf(creation), Symbols.Automation + ".Runspaces", "Command") ? Binding.ArgumentsOf(creation)?.Arguments.FirstOrDefault()?.Expression : null;
        Begin(creation, creation.SpanStart, name);
        foreach (ExpressionSyntax element in Initial(creation))
        {
            Give(element, element.SpanStart, element is InitializerExpressionSyntax { Expressions: var pair } ? pair.ToArray() : new[] { element });
        }
    }

    /// <summary>A call on the object.</summary>
    public void Add(InvocationExpressionSyntax call)
    {
        if (_assembly.Uses.IsPassedOver(call))
        {
            return;
        }

        int position = _assembly.Uses.At((call.Expression as MemberAccessExpressionSyntax)?.Name.SpanStart ?? call.SpanStart);
        ExpressionSyntax[] arguments = call.ArgumentList.Arguments.Select(static argument => argument.Expression).ToArray();
        _last = call;
        switch (Symbols.NameOf(call))
        {
            case "AddCommand" when arguments.Length > 0:
                Begin(call, position, arguments[0]);
                break;
            case "AddParameter" or "Add" when Source(call, arguments) is { } all:
                GiveAll(call, position, all);
                break;
            case "Add" when arguments.Length > 0 && IsOnParameters(call):
                Give(call, position, arguments);
                break;
            case "Add" when arguments.Length > 0:
                Begin(call, position, arguments[0] is BaseObjectCreationExpressionSyntax made ? Binding.ArgumentsOf(made)?.Arguments.FirstOrDefault()?.Expression : arguments[0]);
                break;
            case "AddParameter" when arguments.Length > 0:
                Give(call, position, arguments);
                break;
            case "AddParameters" when arguments.Length > 0:
                GiveAll(call, position, arguments[0]);
                break;
            case "AddArgument" when arguments.Length > 0:
                Then(call, position, new FixedText(" ", new(arguments[0].SpanStart, 0)), PowerShellValue.Of(arguments[0], _assembly));
                break;
            default:
                Begin(call, position, null);
                break;
        }
    }

    /// <summary>What a call does to the object is followed, so nothing is unseen there.</summary>
    public void Follow(InvocationExpressionSyntax call) => _followed.Add(call);

    /// <summary>Somebody else may add parameters here.</summary>
    public void AddUnseen(ExpressionSyntax call) => Then(call, call.Span.End, Sequence.Of(ParameterText.Unseen(call.Span)));

    /// <summary>The texts of the commands.</summary>
    public IEnumerable<Sink> ToSinks()
    {
        int end = _steps.Max(static step => step.Position);
        foreach (IReadOnlyList<Step> segment in Segments.Split(_steps.Concat(HandedOver())))
        {
            List<Step> steps = segment.ToList();
            while (steps.Count > 0 && steps[steps.Count - 1].Text is FixedText && !steps[steps.Count - 1].Starts)
            {
                // Handed over when it was complete.
                steps.RemoveAt(steps.Count - 1);
            }

            if (steps.Count > 0 && steps[0].Starts)
            {
                bool isLast = steps[steps.Count - 1].Position == end;
                Fragment text = Segments.Read(steps);
                yield return new Sink(ShellDialect.PowerShell, isLast && IsOpen(end) ? Sequence.Of(text, ParameterText.Unseen(default)) : text) { Links = steps.Select(static step => step.Link).OfType<ChainLink>().ToArray() };
            }
        }
    }

    private static bool IsOnParameters(InvocationExpressionSyntax call) =>
        call.Expression is MemberAccessExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Parameters" } };

    // new Command("…") { Parameters = { { "Name", value } } }
    private static IEnumerable<ExpressionSyntax> Initial(ExpressionSyntax creation) => (creation as BaseObjectCreationExpressionSyntax)?.Initializer?.Expressions
        .OfType<AssignmentExpressionSyntax>().Where(static assignment => assignment.Left is IdentifierNameSyntax { Identifier.ValueText: "Parameters" })
        .SelectMany(static assignment => assignment.Right is InitializerExpressionSyntax list ? list.Expressions : default) ?? Enumerable.Empty<ExpressionSyntax>();

    // A line of its own; a command whose name cannot be seen, or no command, is one that nobody knows.
    private void Begin(SyntaxNode node, int position, ExpressionSyntax? name)
    {
        bool isText = name is not null && _assembly.Uses.IsText(name);
        Fragment text = Sequence.Of(new FixedText("\n", new(position, 0)), isText ? _assembly.Of(name!) : FixedText.Hole(new(position, 0)));
        _steps.Add(new Step(position, _assembly.Uses.Around(node), text) { Starts = true });
    }

    private void Give(SyntaxNode node, int position, ExpressionSyntax[] arguments)
    {
        // new CommandParameter("Name", value)
        arguments = arguments.Length == 1 && arguments[0] is BaseObjectCreationExpressionSyntax parameter
            ? Binding.ArgumentsOf(parameter)?.Arguments.Select(static argument => argument.Expression).ToArray() ?? arguments : arguments;
        ExpressionSyntax? value = arguments.Length > 1 ? arguments[1] : null;
        ChainLink? link = node is InvocationExpressionSyntax call ? new ChainLink(call, arguments[0], value) : null;
        _steps.Add(new Step(position, _assembly.Uses.Around(node), new ParameterText(arguments[0], value, _assembly)) { Link = link });
    }

    private void GiveAll(SyntaxNode node, int position, ExpressionSyntax parameters)
    {
        Then(node, position, _assembly.Entries.Of(parameters) ?? ParameterText.Unseen(parameters.Span));
    }

    // foreach (var pair in parameters) { shell.AddParameter(pair.Key, pair.Value); }, also with (name, value).
    private static ExpressionSyntax? Source(InvocationExpressionSyntax call, ExpressionSyntax[] arguments)
    {
        if (arguments.Length != 2 || call.FirstAncestorOrSelf<CommonForEachStatementSyntax>() is not { } loop)
        {
            return null;
        }

        bool isPair = loop switch
        {
            ForEachStatementSyntax { Identifier.ValueText: var pair } => arguments[0] is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Key", Expression: IdentifierNameSyntax key } && key.Identifier.ValueText == pair
                && arguments[1] is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Value", Expression: IdentifierNameSyntax value } && value.Identifier.ValueText == pair,
            ForEachVariableStatementSyntax { Variable: DeclarationExpressionSyntax { Designation: ParenthesizedVariableDesignationSyntax { Variables: { Count: 2 } names } } } =>
                names[0].ToString() == arguments[0].ToString() && names[1].ToString() == arguments[1].ToString(),
            _ => false,
        };
        return isPair ? loop.Expression : null;
    }

    private void Then(SyntaxNode node, int position, params Fragment[] text) => _steps.Add(new Step(position, _assembly.Uses.Around(node), Sequence.Of(text)));

    // Whoever gets the object before it is complete may add parameters.
    private IEnumerable<Step> HandedOver() => _key is not ISymbol symbol ? Enumerable.Empty<Step>()
        : _assembly.Uses.Of(symbol).Where(name => name.Parent is ArgumentSyntax && !(name.Parent.Parent?.Parent is { } call && _followed.Contains(call)))
            .Select(name => new Step(name.SpanStart, _assembly.Uses.Around(name), ParameterText.Unseen(name.Span)));

    // The caller, or another member, may go on with the last command.
    private bool IsOpen(int end) => _key switch
    {
        ILocalSymbol local => _assembly.Uses.Of(local).Any(IsGivenAway),
        ISymbol symbol => !_assembly.Uses.Of(symbol).Any(name => name.SpanStart > end && (name.Parent is ArgumentSyntax || IsHandedOver(name))) && !IsInvoked(symbol.Name, end),
        string name => !IsInvoked(name, end),
        _ => _last?.Parent is ReturnStatementSyntax or ArrowExpressionClauseSyntax,
    };

    // shell.Commands = command;
    private static bool IsHandedOver(IdentifierNameSyntax name) =>
        name.Parent is AssignmentExpressionSyntax assignment && assignment.Right == name && assignment.Left.ToString().EndsWith(".Commands", System.StringComparison.Ordinal);

    private static bool IsGivenAway(IdentifierNameSyntax name) => name.Parent switch
    {
        ReturnStatementSyntax or ArrowExpressionClauseSyntax or EqualsValueClauseSyntax => true,
        AssignmentExpressionSyntax assignment => assignment.Right == name && !IsHandedOver(name),
        _ => false,
    };

    private bool IsInvoked(string name, int end) => _assembly.Uses.Member.DescendantNodes().OfType<InvocationExpressionSyntax>().Any(call =>
        call.Span.End > end && Symbols.NameOf(call) is "Invoke" or "InvokeAsync" or "BeginInvoke" && call.Expression.ToString() is var target
        && (target.StartsWith(name, System.StringComparison.Ordinal) || target.StartsWith("this." + name, System.StringComparison.Ordinal)));
}
