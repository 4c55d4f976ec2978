using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using WinRM.Rules;

namespace WinRM.Analyzers.Text;

/// <summary>A parameter that a call gives to a command, or its value.</summary>
internal sealed class ChainPlace : Place
{
    private readonly CommandPlace _place;
    private readonly TextSpan _span;
    private readonly ChainLink _link;

    public ChainPlace(SyntaxTree tree, TextSpan span, ChainLink link)
        : base(Location.Create(tree, span))
    {
        _place = new CommandPlace(tree, span);
        _span = span;
        _link = link;
    }

    /// <summary>A switch goes with its call.</summary>
    public override ExpressionSyntax? Removable =>
        _link.Value is null || _link.Value.IsKind(SyntaxKind.TrueLiteralExpression) || _link.Value.IsKind(SyntaxKind.FalseLiteralExpression) ? _link.Call : null;

    /// <summary>Services of Microsoft want Basic over HTTPS, and a laboratory its own certificates: each case is one of its own.</summary>
    public override bool IsForFixAll(Setting setting) => setting != Settings.OffersBasic && setting != Settings.OffersDigest
        && setting != Settings.CaCheck && setting != Settings.CnCheck && setting != Settings.RevocationCheck;

    /// <summary>Another mechanism is Negotiate.</summary>
    public override IReadOnlyList<Edit>? Write(Setting setting, int value)
    {
        if ((setting != Settings.OffersBasic && setting != Settings.OffersDigest) || value != 0)
        {
            return _place.Write(setting, value);
        }

        string mechanism = setting == Settings.OffersBasic ? "Basic" : "Digest";
        return Location.SourceTree!.GetText().ToString(_span).EndsWith(mechanism, System.StringComparison.OrdinalIgnoreCase)
            ? new[] { new Edit(new TextSpan(_span.End - mechanism.Length, mechanism.Length), "Negotiate") }
            : null;
    }
}
