using System;
using System.Collections.Generic;
using System.Linq;
using WinRM.Lint.Dialects;
using WinRM.Rules;
using WinRM.Rules.Proxies;

namespace WinRM.Lint.Proxies;

/// <summary>nginx.conf and its parts: each proxy_pass is a proxy server.</summary>
internal sealed class NginxConf : ProxyDialect
{
    /// <inheritdoc/>
    public override string Name => "nginx configuration";

    /// <inheritdoc/>
    public override string[] FileNames { get; } = ["nginx*.conf", "nginx*.conf.*"];

    /// <inheritdoc/>
    protected override string Signature => @"(^|[;{}\s])proxy_pass\s+[^\s;]|^[ \t]*(http|stream|events)[ \t]*\{|^[ \t]*(upstream[ \t]+\S+|server)[ \t]*\{";

    /// <inheritdoc/>
    public override void Read(Reading reading)
    {
        Includes includes = new(reading, file => BlockReader.Read(file, BlockSyntax.Nginx, reading.Limits), static directive => directive.Is("include"));
        IReadOnlyList<Directive> all = includes.Run();
        Version? version = reading.Versions.Of("nginx", reading.File);
        Dictionary<string, Directive> upstreams = new(StringComparer.Ordinal);
        Dictionary<string, Directive> maps = new(StringComparer.Ordinal);
        foreach (Directive directive in all.SelectMany(static top => top.All()))
        {
            if (directive is { Block: not null, Args.Count: > 0 })
            {
                (directive.Is("upstream") ? upstreams : maps)[directive.Args[^1]] = directive;
            }
        }

        Stack<NginxScope> open = new([new NginxScope(null, new Directive("", [], reading.At(0, 0), all))]);
        while (open.TryPop(out NginxScope? scope))
        {
            foreach (Directive directive in scope.Section.Block!)
            {
                if (directive.Is("proxy_pass") && directive.Args.Count > 0)
                {
                    Add(reading, new NginxPass(scope, directive, upstreams, maps, version).Describe());
                }
                else if (directive.Block is not null && !directive.Is("upstream") && !directive.Is("map") && !directive.Is("types"))
                {
                    open.Push(new NginxScope(scope, directive));
                }
            }
        }
    }
}
