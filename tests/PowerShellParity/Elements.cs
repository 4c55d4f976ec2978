using System.Collections.Generic;
using System.Linq;
using System.Management.Automation.Language;
using WinRM.Rules.Commands;

namespace WinRM.PowerShellParity;

/// <summary>
/// The commands of a script in a form that both parsers can be brought into: place and name, and for each argument its place and, when
/// it is constant, its text.
/// </summary>
internal static class Elements
{
    private static readonly HashSet<string> s_names = new(System.StringComparer.OrdinalIgnoreCase)
    {
        "winrm", "winrs", "set-item", "si", "netsh", "proxycfg", "reg", "set-itemproperty", "sp", "new-itemproperty", "new-pssession", "nsn", "enter-pssession", "etsn",
        "invoke-command", "icm", "connect-wsman", "test-wsman", "get-wsmaninstance", "set-wsmaninstance", "new-wsmaninstance", "invoke-wsmanaction", "new-cimsession",
        "ncms", "new-pssessionoption", "new-wsmansessionoption", "new-cimsessionoption", "ncso", "cmd", "powershell", "pwsh", "start-process", "saps", "invoke-expression", "iex",
        "set-location", "cd",
    };

    /// <summary>What PowerShell's own parser sees; null when it calls the script wrong.</summary>
    public static IReadOnlyList<string>? OfPowerShell(string script)
    {
        ScriptBlockAst tree = Parser.ParseInput(script, out _, out ParseError[] errors);
        return errors.Length > 0 ? null : [.. tree.FindAll(static ast => ast is CommandAst, searchNestedScriptBlocks: true).Cast<CommandAst>()
            .Where(static command => s_names.Contains(command.GetCommandName() ?? "")).OrderBy(static command => command.Extent.StartOffset).Select(Describe)];
    }

    /// <summary>What the command reader sees.</summary>
    public static IReadOnlyList<string> OfReader(string script) =>
        [.. ScriptLexer.Split(script, 0, script.Length, ShellDialect.PowerShell, templated: false).Where(static command => !command.IsExpression && s_names.Contains(command.Words[0].Text))
            .OrderBy(static command => command.Words[0].Span.Start).Select(Describe)];

    private static string Describe(CommandAst command) => string.Join(" ", command.CommandElements.SelectMany(Parts));

    private static string Describe(Command command) => string.Join(" ", command.Words.SelectMany(Parts));

    private static IEnumerable<string> Parts(Ast element) => element switch
    {
        // A parameter with its value is one word of the reader.
        CommandParameterAst { Argument: { } value } parameter => [At(parameter.Extent.StartOffset, $"-{parameter.ParameterName}:" + (IsApart(parameter, value) ? "" : Constant(value)), isKnown: IsApart(parameter, value) || Constant(value) is not null), .. IsApart(parameter, value) ? Parts(value) : []],
        CommandParameterAst parameter => [At(parameter.Extent.StartOffset, "-" + parameter.ParameterName)],
        ArrayLiteralAst array => array.Elements.SelectMany(Parts),
        ParenExpressionAst { Pipeline: PipelineAst { PipelineElements: [CommandExpressionAst { Expression: StringConstantExpressionAst text }] } } => Parts(text),
        _ => [At(element.Extent.StartOffset, Constant(element) ?? "", Constant(element) is not null)],
    };

    // -Name:(…), -Name:{…} and -Name: value are two words of the reader.
    private static bool IsApart(CommandParameterAst parameter, ExpressionAst value) =>
        value is ParenExpressionAst or ScriptBlockExpressionAst or ArrayLiteralAst or SubExpressionAst or ArrayExpressionAst or HashtableAst
        || value.Extent.StartOffset > parameter.ErrorPosition.EndOffset;

    private static IEnumerable<string> Parts(Word word) => word.Kind == WordKind.Array && word.Items[0].Span.Start == word.Span.Start
        ? word.Items.SelectMany(Parts)
        : [At(word.Span.Start, Normal(word), !word.HasHole && word.Kind == WordKind.Text)];

    private static string Normal(Word word) => !word.IsQuoted && word.Text.Length > 0 && ScriptLexer.IsDash(word.Text[0]) ? "-" + word.Text[1..] : word.Text;

    private static string At(int place, string text, bool isKnown = true) => $"{place}:{(isKnown ? text : "?")}";

    private static string? Constant(Ast element) => element switch
    {
        StringConstantExpressionAst text => text.Value,
        ConstantExpressionAst number => number.Extent.Text,
        VariableExpressionAst { VariablePath.UserPath: "true" or "false" or "null" } => element.Extent.Text,
        _ => null,
    };
}
