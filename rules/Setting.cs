using System;

namespace WinRM.Rules;

/// <summary>
/// One normalized transport setting. The vocabulary is closed: <see cref="Settings"/> lists all of them, and a setting
/// that neither a rule nor a client stack reads may not exist. Every value is a small whole number: 0 or 1 for a boolean, the
/// number of an enum member, a TCP port, or a version as major * 100 + minor.
/// </summary>
public sealed class Setting
{
    private readonly Func<int, string> _format;

    internal Setting(int ordinal, string name, string description, Func<int, string> format)
    {
        Ordinal = ordinal;
        Name = name;
        Description = description;
        _format = format;
    }

    /// <summary>Position in <see cref="Settings.All"/>.</summary>
    public int Ordinal { get; }

    /// <summary>Short name in the field's words, for messages and tests.</summary>
    public string Name { get; }

    /// <summary>What the setting says when it holds, in one line.</summary>
    public string Description { get; }

    /// <summary>The value as a person reads it.</summary>
    public string Format(int value) => _format(value);

    /// <inheritdoc/>
    public override string ToString() => Name;
}
