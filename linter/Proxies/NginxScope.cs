using System;
using System.Collections.Generic;
using System.Linq;

namespace WinRM.Lint.Proxies;

/// <summary>A section of nginx.conf inside others.</summary>
/// <param name="Outer">The section around it.</param>
/// <param name="Section">The section.</param>
internal sealed record NginxScope(NginxScope? Outer, Directive Section)
{
    /// <summary>What stands inside, by name.</summary>
    public DirectiveIndex Own { get; } = new(Section.Block!);

    /// <summary>It and the sections around it, from the inside out.</summary>
    public IEnumerable<NginxScope> Chain()
    {
        for (NginxScope? scope = this; scope is not null; scope = scope.Outer)
        {
            yield return scope;
        }
    }

    /// <summary>The directive that holds here.</summary>
    public Directive? Find(string name) => Chain().Select(scope => scope.Own.Last(name)).FirstOrDefault(static found => found is not null);

    /// <summary>The directives of an array that hold here: those of the innermost section that has any.</summary>
    public IEnumerable<Directive> Array(string name) =>
        Chain().Select(scope => scope.Own[name]).FirstOrDefault(static own => own.Count > 0) ?? [];

    /// <summary>Does it stand in such a section?</summary>
    public bool IsIn(string section) => Chain().Any(scope => scope.Section.Is(section));

    /// <summary>The header that is set for the server, or null.</summary>
    public Directive? Header(string name) =>
        Array("proxy_set_header").LastOrDefault(header => header.Args.Count == 2 && header.First.Equals(name, StringComparison.OrdinalIgnoreCase));
}
