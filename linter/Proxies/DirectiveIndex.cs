using System;
using System.Collections.Generic;
using System.Linq;

namespace WinRM.Lint.Proxies;

/// <summary>Directives by their names, so that long files are not searched line by line for each question.</summary>
internal sealed class DirectiveIndex
{
    private readonly Dictionary<string, List<Directive>> _byName = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>An index of these.</summary>
    public DirectiveIndex(IEnumerable<Directive> directives)
    {
        foreach (Directive directive in directives)
        {
            if (!_byName.TryGetValue(directive.Name, out List<Directive>? same))
            {
                _byName.Add(directive.Name, same = []);
            }

            same.Add(directive);
        }
    }

    /// <summary>The directives with this name, in order.</summary>
    public IReadOnlyList<Directive> this[string name] => _byName.TryGetValue(name, out List<Directive>? same) ? same : [];

    /// <summary>The last one with this name, or null.</summary>
    public Directive? Last(string name) => this[name].LastOrDefault();
}
