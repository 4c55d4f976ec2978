using System;
using System.Collections.Generic;
using System.Linq;

namespace WinRM.Lint.Proxies;

/// <summary>A section of haproxy.cfg with the section of defaults that it inherits.</summary>
internal sealed class HAProxySection
{
    private const int MaxDefaults = 32;

    private static readonly string[] s_closing = ["httpclose", "forceclose", "http-server-close", "http-keep-alive", "http-tunnel"];

    private static readonly HashSet<string> s_kinds = new(StringComparer.Ordinal)
    {
        "global", "defaults", "frontend", "backend", "listen", "userlist", "peers", "resolvers", "mailers", "program", "cache", "ring", "fcgi-app", "http-errors", "log-forward",
        "crt-store", "traces", "acme",
    };

    private HashSet<string>? _targets;

    private HAProxySection(Directive head, HAProxySection? defaults)
    {
        Head = head;
        Defaults = defaults;
    }

    /// <summary>The line that opens it.</summary>
    public Directive Head { get; }

    /// <summary>What it is.</summary>
    public string Kind => Head.Name;

    /// <summary>Its name.</summary>
    public string Name => Head.First;

    /// <summary>The defaults that it inherits.</summary>
    public HAProxySection? Defaults { get; }

    /// <summary>The lines below the head.</summary>
    public List<Directive> Own { get; } = [];

    /// <summary>The backends to which a frontend sends requests.</summary>
    public HashSet<string> Targets => _targets ??= [.. Own.Where(static line => line.Is("use_backend")).Append(Find("default_backend")).OfType<Directive>().Select(static line => line.First)];

    /// <summary>The sections of a file. Each inherits the nearest defaults before it, or those that it names.</summary>
    public static List<HAProxySection> Read(SourceFile file)
    {
        List<HAProxySection> sections = [];
        Dictionary<string, HAProxySection> named = new(StringComparer.Ordinal);
        HAProxySection? nearest = null;
        HAProxySection? current = null;
        foreach (Directive line in LineReader.Read(file, continues: false))
        {
            if (!s_kinds.Contains(line.Name))
            {
                current?.Own.Add(line);
                continue;
            }

            int from = line.Args.ToList().IndexOf("from");
            HAProxySection? inherited = from >= 0 && from + 1 < line.Args.Count ? named.GetValueOrDefault(line.Args[from + 1]) : line.Name == "defaults" ? null : nearest;
            current = new HAProxySection(line, Depth(inherited) < MaxDefaults ? inherited : null);
            sections.Add(current);
            if (line.Name == "defaults")
            {
                nearest = current;
                named[line.First] = current;
            }
        }

        return sections;
    }

    /// <summary>The last line with this keyword, here or in the defaults.</summary>
    public Directive? Find(string keyword)
    {
        for (HAProxySection? scope = this; scope is not null; scope = scope.Defaults)
        {
            if (scope.Own.LastOrDefault(line => line.Name == keyword) is { } line)
            {
                return line;
            }
        }

        return null;
    }

    /// <summary>
    /// The option that says when connections end. Of these the last one that is set replaces the others; one that is cancelled
    /// leaves the default.
    /// </summary>
    public Directive? Closing()
    {
        Directive? inherited = Defaults?.Closing();
        Directive? current = inherited;
        foreach (Directive line in Own)
        {
            if (line.Is("option") && s_closing.Contains(line.First))
            {
                current = line;
            }
            else if (line.Is("no") && line.Args is ["option", { } cancelled, ..] && current?.First == cancelled)
            {
                current = null;
            }
        }

        return current;
    }

    /// <summary>Do requests go from this frontend to the backend?</summary>
    public bool Uses(HAProxySection backend) =>
        Targets.Contains(backend.Name) || Targets.Any(static target => target.Contains('%', StringComparison.Ordinal));

    /// <summary>The lines of this frontend that speak of the way to a backend: where it listens, and what chooses the backend.</summary>
    public IEnumerable<Directive> Evidence(HAProxySection backend)
    {
        Directive[] uses = [.. Own.Where(line => (line.Is("use_backend") || line.Is("default_backend")) && line.First == backend.Name)];
        bool isOnly = !Own.Exists(line => line.Is("use_backend") && line.First != backend.Name);
        return Own.Where(line => uses.Contains(line)
            || (isOnly && line.Is("bind"))
            || (line.Is("acl") && uses.Any(use => use.Args.Skip(1).Any(arg => arg.TrimStart('!') == line.First)))).Prepend(isOnly ? Head : uses.FirstOrDefault() ?? Head with { Args = [] });
    }

    private static int Depth(HAProxySection? section)
    {
        int depth = 0;
        for (; section is not null && depth < MaxDefaults; section = section.Defaults)
        {
            depth++;
        }

        return depth;
    }
}
