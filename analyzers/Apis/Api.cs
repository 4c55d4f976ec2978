using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using WinRM.Rules;

namespace WinRM.Analyzers.Apis;

/// <summary>A type whose objects describe a WinRM connection, or a part of one. A new API is one table in this folder.</summary>
internal sealed class Api
{
    /// <summary>Metadata name of the type.</summary>
    public string TypeName { get; init; } = "";

    /// <summary>More metadata names of the same type, as of its interfaces.</summary>
    public IReadOnlyList<string> OtherNames { get; init; } = ImmutableArray<string>.Empty;

    /// <summary>The type is known by its simple name: it declares something of another language, wherever that is done.</summary>
    public bool IsInAnyNamespace { get; init; }

    /// <summary>GUIDs of COM classes and interfaces, which any name may be declared for.</summary>
    public IReadOnlyList<Guid> Guids { get; init; } = ImmutableArray<Guid>.Empty;

    /// <summary>The client that the object configures; null when nothing is judged by it.</summary>
    public Stack? Stack { get; init; }

    /// <summary>What the object is in the eyes of the rules; null for one that is only handed to others, as a credential.</summary>
    public SubjectKind? Kind { get; init; }

    /// <summary>Which worlds are about WinRM at all; null for a type that is about nothing else.</summary>
    public Func<World, bool>? IsMeant { get; init; }

    /// <summary>Other code says the rest for each use: of an object that is left as it is, what was not stated cannot be known.</summary>
    public bool IsCompletedElsewhere { get; init; }

    /// <summary>What holds right after construction when no argument says otherwise; null is not known.</summary>
    public IReadOnlyList<KeyValuePair<Setting, int?>> Initially { get; init; } = ImmutableArray<KeyValuePair<Setting, int?>>.Empty;

    /// <summary>Properties and fields by name.</summary>
    public IReadOnlyDictionary<string, Mapping> Properties { get; init; } = ImmutableDictionary<string, Mapping>.Empty;

    /// <summary>Properties whose object is a part of this one, so that what is said of it is said here.</summary>
    public IReadOnlyList<string> Parts { get; init; } = ImmutableArray<string>.Empty;

    /// <summary>Static fields and properties with a value that is known.</summary>
    public IReadOnlyDictionary<string, object?> Values { get; init; } = ImmutableDictionary<string, object?>.Empty;

    /// <summary>Constructor parameters by name, whatever the overload.</summary>
    public IReadOnlyDictionary<string, Mapping> Parameters { get; init; } = ImmutableDictionary<string, Mapping>.Empty;

    /// <summary>Methods by name; ".ctor" for a constructor that makes no object but a value.</summary>
    public IReadOnlyDictionary<string, Call> Calls { get; init; } = ImmutableDictionary<string, Call>.Empty;

    /// <summary>Methods of its parts, which code that is bound at run time looks for on the object itself.</summary>
    public IReadOnlyDictionary<string, Call> LateCalls { get; init; } = ImmutableDictionary<string, Call>.Empty;

    /// <summary>A type that any program uses: its names do not show that a file has to do with WinRM.</summary>
    public bool IsGeneral { get; init; }

    /// <summary>Any program has properties of the same names: only the name of the type shows its use.</summary>
    public bool HasGeneralProperties { get; init; }

    /// <summary>Methods whose names show the use of the type.</summary>
    public IReadOnlyList<string> TellingCalls { get; init; } = ImmutableArray<string>.Empty;

    /// <summary>Methods of libraries that give the object to a function to set it up; they are known by their names where the library is missing.</summary>
    public IReadOnlyList<string> SetUpBy { get; init; } = ImmutableArray<string>.Empty;

    /// <summary>Words in the text of a file without which it does not use the type.</summary>
    public IEnumerable<string> Words
    {
        get
        {
            if (IsGeneral)
            {
                yield break;
            }

            foreach (string type in OtherNames.Prepend(TypeName))
            {
                yield return type.Substring(type.LastIndexOf('.') + 1);
            }

            // Short names appear in every program, and never alone.
            foreach (string name in (HasGeneralProperties ? TellingCalls : Properties.Keys.Concat(TellingCalls)))
            {
                if (name.Length >= 8)
                {
                    yield return name;
                }
            }
        }
    }
}
