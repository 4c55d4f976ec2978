using System;
using System.Collections.Generic;
using System.Linq;

namespace WinRM.Lint.Proxies;

/// <summary>A directive of a proxy's configuration with its arguments and, for a section, what stands inside.</summary>
/// <param name="Name">As written.</param>
/// <param name="Args">Without quotes.</param>
/// <param name="Place">From the name to the last argument.</param>
/// <param name="Block">Null when it opens no section.</param>
internal sealed record Directive(string Name, IReadOnlyList<string> Args, Place Place, IReadOnlyList<Directive>? Block = null)
{
    /// <summary>The first argument, or an empty text.</summary>
    public string First => Args.Count > 0 ? Args[0] : "";

    /// <summary>Is it called so? No product tells names of the same letters apart.</summary>
    public bool Is(string name) => Name.Equals(name, StringComparison.OrdinalIgnoreCase);

    /// <summary>Has it this argument, whatever its case?</summary>
    public bool Has(string argument) => Args.Contains(argument, StringComparer.OrdinalIgnoreCase);

    /// <summary>The value of the last argument <c>key=value</c>, or null.</summary>
    public string? Option(string key)
    {
        string? value = null;
        foreach (string arg in Args)
        {
            if (arg.Length > key.Length && arg[key.Length] == '=' && arg.StartsWith(key, StringComparison.OrdinalIgnoreCase))
            {
                value = arg[(key.Length + 1)..];
            }
        }

        return value;
    }

    /// <summary>It and all that stands inside, from the outside in.</summary>
    public IEnumerable<Directive> All()
    {
        Stack<Directive> open = new([this]);
        while (open.TryPop(out Directive? next))
        {
            yield return next;
            for (int i = (next.Block?.Count ?? 0) - 1; i >= 0; i--)
            {
                open.Push(next.Block![i]);
            }
        }
    }
}
