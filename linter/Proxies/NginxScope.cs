using System;
using System.Collections.Generic;
using System.Linq;

namespace WinRM.Lint.Proxies;

/// <summary>A section of nginx.conf inside others.</summary>
/// <param name="Outer">The section around it.</param>
/// <param name="Section">The section.</param>
internal sealed record NginxScope(NginxScope? Outer, Directive Section)
{
    /// <summary>It and the sections around it, from the inside out.</summary>
    public IEnumerable<NginxScope> Chain()
    {
        for (NginxScope? scope = this; scope is not null; scope = scope.Outer)
        {
            yield return scope;
        }
    }

    /// <summary>The directive that holds here.</summary>
    public Directive? Find(string name) => Chain().Select(scope => scope.Section.Block!.LastOrDefault(directive => directive.Is(name))).FirstOrDefault(static found => found is not null);

    /// <summary>The directives of an array that hold here: those of the innermost section that has any.</summary>
    public IEnumerable<Directive> Array(string name) =>
        Chain().Select(scope => scope.Section.Block!.Where(directive => directive.Is(name)).ToArray()).FirstOrDefault(static own => own.Length > 0) ?? [];

    /// <summary>Does it stand in such a section?</summary>
    public bool IsIn(string section) => Chain().Any(scope => scope.Section.Is(section));

    /// <summary>The header that is set for the server, or null.</summary>
    public Directive? Header(string name) =>
        Array("proxy_set_header").LastOrDefault(header => header.Args.Count == 2 && header.First.Equals(name, StringComparison.OrdinalIgnoreCase));
}
