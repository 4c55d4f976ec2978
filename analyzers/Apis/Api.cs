using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using WinRM.Rules;

namespace WinRM.Analyzers.Apis;

/// <summary>A type whose objects describe a WinRM connection, or a part of one. A new API is one table in this folder.</summary>
internal sealed class Api
{
    /// <summary>Metadata name of the type.</summary>
    public string TypeName { get; init; } = "";

    /// <summary>The client that the object configures.</summary>
    public Stack Stack { get; init; } = new();

    /// <summary>False for an object that is only handed to others, as a credential.</summary>
    public bool IsConnection { get; init; } = true;

    /// <summary>What holds right after construction when no argument says otherwise; null is not known.</summary>
    public IReadOnlyList<KeyValuePair<Setting, int?>> Initially { get; init; } = ImmutableArray<KeyValuePair<Setting, int?>>.Empty;

    /// <summary>Properties by name.</summary>
    public IReadOnlyDictionary<string, Mapping> Properties { get; init; } = ImmutableDictionary<string, Mapping>.Empty;

    /// <summary>Constructor parameters by name, whatever the overload.</summary>
    public IReadOnlyDictionary<string, Mapping> Parameters { get; init; } = ImmutableDictionary<string, Mapping>.Empty;

    /// <summary>Methods of the object by name, with what their first argument says.</summary>
    public IReadOnlyDictionary<string, Mapping> Methods { get; init; } = ImmutableDictionary<string, Mapping>.Empty;

    /// <summary>Methods and constructors that take over settings from another watched object: name (".ctor") and settings.</summary>
    public IReadOnlyDictionary<string, Takeover> Takeovers { get; init; } = ImmutableDictionary<string, Takeover>.Empty;
}

/// <summary>Settings that one object takes over from another.</summary>
internal sealed class Takeover
{
    /// <summary>Takes over the given settings; those that the other object did not state fall back to their defaults.</summary>
    public Takeover(params Setting[] settings) => TakenSettings = settings;

    /// <summary>The settings.</summary>
    public IReadOnlyList<Setting> TakenSettings { get; }
}
