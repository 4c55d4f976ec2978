using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using WinRM.Rules;

namespace WinRM.Analyzers.Text;

/// <summary>A value inside the text of a command.</summary>
internal sealed class CommandPlace : Place
{
    private readonly SyntaxTree _tree;
    private readonly TextSpan _span;

    public CommandPlace(SyntaxTree tree, TextSpan span)
        : base(Location.Create(tree, span))
    {
        _tree = tree;
        _span = span;
    }

    /// <summary>Truth values in the spelling that is there; they need no escape in any kind of literal.</summary>
    public override IReadOnlyList<Edit>? Write(Setting setting, int value)
    {
        string? text = _tree.GetText().ToString(_span) switch
        {
            "true" or "false" => value == 0 ? "false" : "true",
            "True" or "False" => value == 0 ? "False" : "True",
            "TRUE" or "FALSE" => value == 0 ? "FALSE" : "TRUE",
            "$true" or "$false" => value == 0 ? "$false" : "$true",
            "$True" or "$False" => value == 0 ? "$False" : "$True",
            "1" or "0" => value == 0 ? "0" : "1",
            _ => null,
        };
        return text is null ? null : new[] { new Edit(_span, text) };
    }
}
