using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using WinRM.Analyzers.Flow;

namespace WinRM.Analyzers.Apis;

/// <summary>What a method of a watched API does.</summary>
internal sealed class Call
{
    /// <summary>What the arguments say of the object, by position; of the created object when there is one.</summary>
    public IReadOnlyList<Mapping?> Arguments { get; init; } = ImmutableArray<Mapping?>.Empty;

    /// <summary>The table of the object that the method returns; a function because tables refer to each other.</summary>
    public Func<Api>? Creates { get; init; }

    /// <summary>The method uses the object as it is: the object is judged.</summary>
    public bool Uses { get; init; }

    /// <summary>The method returns its object, so that calls can be chained.</summary>
    public bool ReturnsReceiver { get; init; }

    /// <summary>The constant that it returns.</summary>
    public object? Returns { get; init; }

    /// <summary>What a table cannot say; returns what the method returns.</summary>
    public Func<Evaluation, CallSite, Value>? Effect { get; init; }
}
