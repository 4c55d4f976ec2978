using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using WinRM.Analyzers.Flow;
using WinRM.Rules;
using WinRM.Rules.Commands;

namespace WinRM.Analyzers.Apis;

/// <summary>The data of a value in the registry. Data of another kind than WinRM reads says nothing.</summary>
internal sealed class RegistryDataMapping : Mapping
{
    private readonly Setting _setting;
    private readonly bool _isText;
    private readonly string? _kind;

    /// <param name="setting">The setting behind the value.</param>
    /// <param name="isText">WinRM reads a text there; otherwise a number.</param>
    /// <param name="kind">The member of RegistryValueKind that is asked for; "Unknown" leaves it to the data, null cannot be seen.</param>
    public RegistryDataMapping(Setting setting, bool isText, string? kind)
    {
        _setting = setting;
        _isText = isText;
        _kind = kind;
    }

    public override IReadOnlyList<Fact> Read(Constant value, ITypeSymbol? type, ApiPlace place)
    {
        if (_kind is null || !value.IsKnown)
        {
            return One(_setting, null, place);
        }

        if (_isText)
        {
            return value.Value is string text && _kind is "Unknown" or "String" or "ExpandString" ? One(_setting, Meaning(text), place) : ImmutableArray<Fact>.Empty;
        }

        // Without a kind only an int becomes a number, whatever else looks like one.
        long? number = _kind == "Unknown" ? value.Value as int? : _kind is "DWord" or "QWord" ? Number(value) : null;
        return number is null ? ImmutableArray<Fact>.Empty : One(_setting, number == 0 ? 0 : 1, place);
    }

    /// <summary>A listener for HTTPS is more than none for HTTP.</summary>
    public override IReadOnlyList<Edit>? Write(Setting setting, int value, SyntaxNode syntax) =>
        setting == _setting && setting != Settings.HttpListener && value == 0 && Safe(syntax) is { } expression ? Replace(syntax, expression) : null;

    // What is filled in at run time does not take back what is already there.
    private int? Meaning(string text)
    {
        bool isOn = RegistryKeys.IsOn(_setting, text.Replace(Endpoint.Hole.ToString(), ""));
        bool isOnAnyway = isOn && _setting != Settings.ChannelBindingOff;
        return !isOnAnyway && text.IndexOf(Endpoint.Hole) >= 0 ? null
            : _setting == Settings.ProxySource ? (int)(isOn ? ProxySource.InternetExplorer : ProxySource.None)
            : isOn ? 1 : 0;
    }

    private static long? Number(Constant value) => value.Value switch
    {
        bool flag => flag ? 1 : 0,
        string text => long.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out long number) ? number : null,
        _ => Evaluation.Number(value),
    };

    private string? Safe(SyntaxNode syntax) => (_isText, syntax) switch
    {
        (true, LiteralExpressionSyntax) => _setting == Settings.ChannelBindingOff ? "\"Relaxed\"" : null,
        (false, LiteralExpressionSyntax literal) => literal.Kind() switch
        {
            SyntaxKind.NumericLiteralExpression => "0" + Suffix(literal.Token.Text),
            SyntaxKind.TrueLiteralExpression => "false",
            SyntaxKind.StringLiteralExpression => "\"0\"",
            _ => null,
        },
        (false, IdentifierNameSyntax or MemberAccessExpressionSyntax) => "0",
        _ => null,
    };

    // 0x1u is a uint, and stays one.
    private static string Suffix(string number) => number.Substring(number.TrimEnd('u', 'U', 'l', 'L').Length);
}
