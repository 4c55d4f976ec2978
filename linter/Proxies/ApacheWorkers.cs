using System;
using System.Collections.Generic;
using System.Linq;

namespace WinRM.Lint.Proxies;

/// <summary>Apache's workers: the parameters of connections to a server, wherever they are set.</summary>
internal sealed class ApacheWorkers
{
    private readonly DirectiveIndex _everything;

    /// <summary>The workers of a server.</summary>
    public ApacheWorkers(ApacheScope server)
    {
        _everything = new DirectiveIndex(server.Everything());
        Sections = [.. _everything["Proxy"].Where(static directive => directive.Block is not null)];
        All = [.. Sections.Where(static section => section.First is not ("*" or "") && (section.Args.Count > 1 || section.Block!.Any(static inner => inner.Is("ProxySet"))))];
    }

    /// <summary>All sections &lt;Proxy …&gt;.</summary>
    public IReadOnlyList<Directive> Sections { get; }

    /// <summary>Those that define a worker: without parameters they do not.</summary>
    public IReadOnlyList<Directive> All { get; }

    /// <summary>Whether its connections are used again: what is written, or null.</summary>
    public bool? IsReused(Directive directive) => Parameters(directive).Select(Reuse).LastOrDefault(static reuse => reuse is not null);

    /// <summary>The last directive that says whether connections to this address are used again, or null.</summary>
    public Directive? Deciding(Directive pass, string url)
    {
        IEnumerable<Directive> parameters = [pass, .. Members(url), .. Sections.Where(section => Names(section, url)).SelectMany(Parameters), .. _everything["ProxySet"].Where(set => Same(set.First, url))];
        return parameters.LastOrDefault(static parameter => Reuse(parameter) is not null);
    }

    /// <summary>Does the directive say that connections are used again? Null when it says nothing.</summary>
    public static bool? Reuse(Directive directive) =>
        directive.Option("disablereuse") is { } off ? !IsOn(off) : directive.Option("enablereuse") is { } on ? IsOn(on) : null;

    /// <summary>The members of a balancer.</summary>
    public IEnumerable<Directive> Members(string url) => !url.StartsWith("balancer://", StringComparison.OrdinalIgnoreCase)
        ? []
        : Sections.Where(section => Names(section, url)).SelectMany(static section => section.Block!).Where(static member => member.Is("BalancerMember"))
            .Concat(_everything["BalancerMember"].Where(member => Same(member.First, url)));

    private static IEnumerable<Directive> Parameters(Directive directive) => directive.Block is null ? [directive] : directive.Block.Where(static inner => inner.Is("ProxySet")).Prepend(directive);

    private static bool Names(Directive section, string url) => section.First.Length > 0 && section.First != "*" && Same(section.First, url);

    private static bool Same(string left, string right)
    {
        left = left.TrimEnd('/');
        right = right.TrimEnd('/');
        return left.Contains("://", StringComparison.Ordinal) && (left.Equals(right, StringComparison.OrdinalIgnoreCase)
            || (right.Length > left.Length && right[left.Length] == '/' && right.StartsWith(left, StringComparison.OrdinalIgnoreCase)));
    }

    private static bool IsOn(string value) => value.Equals("on", StringComparison.OrdinalIgnoreCase) || value == "1";
}
