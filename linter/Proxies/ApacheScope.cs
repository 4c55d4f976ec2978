using System;
using System.Collections.Generic;
using System.Linq;

namespace WinRM.Lint.Proxies;

/// <summary>The server, a virtual host, or a section inside one, with what it inherits.</summary>
/// <param name="Outer">What it stands in.</param>
/// <param name="Head">The line that opens it; null for the server.</param>
/// <param name="Own">What stands inside.</param>
internal sealed record ApacheScope(ApacheScope? Outer, Directive? Head, IReadOnlyList<Directive> Own)
{
    private static readonly string[] s_locations = ["Location", "LocationMatch", "Directory", "If", "Proxy", "ProxyMatch"];

    private readonly DirectiveIndex _own = new(Own);

    /// <summary>The server.</summary>
    public ApacheScope Root => Outer?.Root ?? this;

    /// <summary>The virtual hosts.</summary>
    public IEnumerable<ApacheScope> Hosts => Own.Where(static directive => directive is { Block: not null } && directive.Is("VirtualHost"))
        .Select(directive => new ApacheScope(this, directive, directive.Block!));

    /// <summary>What asks for a logon here, unless nobody has to have one.</summary>
    public Directive? Login() => Find("Require").Any(static require => require.First is "valid-user" or "user" or "group") ? Find("AuthType").FirstOrDefault(static type => !type.Has("None")) : null;

    /// <summary>The directives with this name: those of the innermost section that has any.</summary>
    public IReadOnlyList<Directive> Find(string name)
    {
        for (ApacheScope? scope = this; scope is not null; scope = scope.Outer)
        {
            if (scope._own[name] is { Count: > 0 } found)
            {
                return found;
            }
        }

        return [];
    }

    /// <summary>All directives with this name, here and around.</summary>
    public IEnumerable<Directive> FindAll(string name)
    {
        for (ApacheScope? scope = this; scope is not null; scope = scope.Outer)
        {
            foreach (Directive directive in scope._own[name])
            {
                yield return directive;
            }
        }
    }

    /// <summary>Every directive, of sections too.</summary>
    public IEnumerable<Directive> Everything() => Own.SelectMany(static directive => directive.All());

    /// <summary>The directives that pass requests on, with the section in which each stands.</summary>
    public IEnumerable<(ApacheScope Scope, Directive Pass)> Passes()
    {
        Stack<ApacheScope> open = new([this]);
        while (open.TryPop(out ApacheScope? scope))
        {
            foreach (Directive directive in scope.Own)
            {
                if (directive.Block is null && (directive.Is("ProxyPass") || directive.Is("ProxyPassMatch") || directive.Is("RewriteRule")))
                {
                    yield return (scope, directive);
                }
                else if (directive.Block is not null && s_locations.Contains(directive.Name, StringComparer.OrdinalIgnoreCase))
                {
                    open.Push(new ApacheScope(scope, directive, directive.Block));
                }
            }
        }
    }
}
