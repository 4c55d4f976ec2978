using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using WinRM.Lint.Yaml;

namespace WinRM.Lint.Dialects.AnsibleParts;

/// <summary>What an expression comes to, as far as it can be told without running Ansible.</summary>
internal sealed class JinjaValue
{
    /// <summary>Cannot be told.</summary>
    public static readonly JinjaValue Unknown = new(Kind.Unknown);

    /// <summary>Refers to something that is not set.</summary>
    public static readonly JinjaValue Undefined = new(Kind.Undefined);

    /// <summary>None.</summary>
    public static readonly JinjaValue Nothing = new(Kind.Nothing);

    private readonly Kind _kind;
    private readonly IReadOnlyList<JinjaValue> _items;
    private readonly Func<string, JinjaValue>? _members;

    private JinjaValue(Kind kind, string text = "", IReadOnlyList<JinjaValue>? items = null, Func<string, JinjaValue>? members = null)
    {
        _kind = kind;
        Content = text;
        _items = items ?? [];
        _members = members;
    }

    private enum Kind
    {
        Unknown,
        Undefined,
        Nothing,
        Boolean,
        Number,
        Text,
        List,
        Map,
    }

    /// <summary>The text of a scalar.</summary>
    public string Content { get; }

    /// <summary>True unless it cannot be told.</summary>
    public bool IsKnown => _kind != Kind.Unknown;

    /// <summary>Refers to something that is not set.</summary>
    public bool IsUndefined => _kind == Kind.Undefined;

    /// <summary>A text, number or truth value.</summary>
    public bool IsScalar => _kind is Kind.Boolean or Kind.Number or Kind.Text;

    /// <summary>A text.</summary>
    public static JinjaValue Text(string text) => new(Kind.Text, text);

    /// <summary>A number, as it is written.</summary>
    public static JinjaValue Number(string digits) => new(Kind.Number, digits);

    /// <summary>A truth value.</summary>
    public static JinjaValue Boolean(bool value) => new(Kind.Boolean, value ? "True" : "False");

    /// <summary>A list.</summary>
    public static JinjaValue List(IReadOnlyList<JinjaValue> items) => new(Kind.List, items: items);

    /// <summary>A map whose values are looked up when they are asked for.</summary>
    public static JinjaValue Map(Func<string, JinjaValue> members) => new(Kind.Map, members: members);

    /// <summary>What YAML makes of a scalar without a template.</summary>
    public static JinjaValue Of(YamlScalar scalar) => scalar switch
    {
        { IsNull: true } => Nothing,
        { Style: not YamlScalarStyle.Plain } => Text(scalar.Value),
        { Value: "true" or "True" or "TRUE" or "yes" or "Yes" or "YES" or "on" or "On" or "ON" } => Boolean(true),
        { Value: "false" or "False" or "FALSE" or "no" or "No" or "NO" or "off" or "Off" or "OFF" } => Boolean(false),
        _ => IsDigits(scalar.Value) ? Number(scalar.Value) : Text(scalar.Value),
    };

    /// <summary>A member of a map.</summary>
    public JinjaValue this[string name] => _members is null ? Unknown : _members(name);

    /// <summary>Does it count as true? Null when that cannot be told.</summary>
    public bool? IsTrue => _kind switch
    {
        Kind.Unknown or Kind.Map => null,
        Kind.Boolean => Content == "True",
        Kind.Number => Content.AsSpan().ContainsAnyExcept('0'),
        Kind.Text => Content.Length > 0,
        Kind.List => _items.Count > 0,
        _ => false,
    };

    /// <summary>Are the two equal? Null when that cannot be told, as of a number and its digits: INI files do not tell them apart here.</summary>
    public bool? IsEqual(JinjaValue other) => _kind == other._kind && (IsScalar || _kind == Kind.Nothing) ? Content == other.Content
        : IsScalar && other.IsScalar && Content != other.Content ? false : null;

    /// <summary>As the filter "bool" reads it.</summary>
    public JinjaValue ToBoolean() => !IsScalar ? Unknown : Boolean(Content.ToLowerInvariant() is "true" or "yes" or "on" or "1");

    /// <summary>The items of a list of scalars joined by a text.</summary>
    public JinjaValue Join(string separator) =>
        _kind == Kind.List && _items.All(static item => item.IsScalar) ? Text(string.Join(separator, _items.Select(static item => item.Content))) : Unknown;

    /// <summary>The node that would have this value, where another one stands; null when it cannot be told.</summary>
    public YamlNode? ToNode(YamlNode place)
    {
        if (IsScalar)
        {
            return new YamlScalar { Value = Content, Style = YamlScalarStyle.SingleQuoted, Start = place.Start, End = place.End };
        }

        if (_kind != Kind.List || !_items.All(static item => item.IsScalar))
        {
            return null;
        }

        YamlSequence sequence = new() { Start = place.Start, End = place.End };
        sequence.Items.AddRange(_items.Select(item => item.ToNode(place)!));
        return sequence;
    }

    private static bool IsDigits(string text) => text.Length > 0 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _);
}
