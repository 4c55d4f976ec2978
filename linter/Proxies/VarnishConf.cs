using System;
using System.Collections.Generic;
using System.Linq;
using WinRM.Lint.Dialects;
using WinRM.Rules;
using WinRM.Rules.Proxies;

namespace WinRM.Lint.Proxies;

/// <summary>Varnish configuration language: one proxy server, whatever its backends.</summary>
internal sealed class VarnishConf : ProxyDialect
{
    /// <inheritdoc/>
    public override string Name => "Varnish configuration";

    /// <inheritdoc/>
    public override string[] FileNames { get; } = ["*.vcl", "*.vcl.*"];

    /// <inheritdoc/>
    protected override string[] Extensions { get; } = [".vcl"];

    /// <inheritdoc/>
    protected override string Signature => @"^[ \t]*(vcl[ \t]+\d|backend[ \t]+\w+|sub[ \t]+vcl_\w+)";

    /// <inheritdoc/>
    public override void Read(Reading reading)
    {
        Includes includes = new(reading, file => BlockReader.Read(file, BlockSyntax.Vcl, reading.Limits), static directive => directive.Is("include"));
        IReadOnlyList<Directive> all = includes.Run();
        Directive? backend = all.FirstOrDefault(static top => top.Is("backend"));
        if (backend is null && all.All(static top => !top.Is("sub")))
        {
            return;
        }

        ProxyFacts facts = new(Varnish.Row, null, (backend ?? all[0]).Place);
        facts.Carries(Evidence.In(all.SelectMany(static top => top.All())));
        StateConnections(facts, all);
        StateHeaders(facts, all);
        Add(reading, facts.Build());
    }

    private static void StateConnections(ProxyFacts facts, IReadOnlyList<Directive> all)
    {
        (Tri pipes, Directive? pipe) = Pipes(all);
        if (pipes.IsYes)
        {
            // The built-in vcl_pipe asks the server to close, unless somebody takes that back and does not come to it.
            Directive[] inside = [.. Statements(all, "vcl_pipe")];
            bool keeps = inside.Any(static line => line.Is("unset") && Is(line.First, "bereq.http.connection"))
                || inside.Any(static line => line.Is("set") && Is(line.First, "bereq.http.connection") && !line.Has("close"));
            bool returns = inside.Any(static line => line.Is("return"));
            if (!keeps || !returns)
            {
                facts.State(Settings.ServerConnections, (int)ServerConnections.PerRequest, pipe!.Place, "the built-in vcl_pipe sends 'Connection: close'");
            }

            return;
        }

        if (pipes.IsMaybe)
        {
            facts.Unknown(Settings.ServerConnections, pipe!.Place, "what is piped depends on the request");
        }
        else if (Statements(all, "vcl_backend_fetch").FirstOrDefault(static line => line.Is("set") && Is(line.First, "bereq.http.connection") && line.Has("close")) is { } close)
        {
            facts.State(Settings.ServerConnections, (int)ServerConnections.PerRequest, close.Place, "vcl_backend_fetch sends 'Connection: close'");
        }
        else
        {
            facts.Default(Settings.ServerConnections, (int)ServerConnections.Shared, "it pools connections to the backend and ties none to a client");
        }
    }

    // Does a request of WinRM reach a pipe? It carries Authorization, goes to /wsman by POST and upgrades nothing.
    private static (Tri Pipes, Directive? Where) Pipes(IReadOnlyList<Directive> all)
    {
        Tri pipes = Tri.No;
        Directive? where = null;
        Stack<(Directive Line, Tri Reached)> open = new(Subs(all, "vcl_recv").SelectMany(static sub => sub.Block!).Reverse().Select(static line => (line, Tri.Yes)));
        while (open.TryPop(out (Directive Line, Tri Reached) next))
        {
            if (next.Line.Is("return") && next.Line.Has("pipe"))
            {
                where = pipes.IsNo || next.Reached.IsYes ? next.Line : where;
                pipes |= next.Reached;
            }

            Tri reached = next.Line.Is("if") || next.Line.Is("elsif") || next.Line.Is("elseif") || next.Line.Is("elif") || next.Line.Is("else") ? next.Reached & Condition(next.Line) : next.Reached;
            foreach (Directive inner in (next.Line.Block ?? []).Reverse())
            {
                open.Push((inner, reached));
            }
        }

        return (pipes, where);
    }

    private static Tri Condition(Directive line)
    {
        string text = string.Join(' ', line.Args);
        bool isNegated = text.Contains('!', StringComparison.Ordinal);
        return text.Contains("req.http.Authorization", StringComparison.OrdinalIgnoreCase) || Evidence.IsIn(text) ? isNegated ? Tri.Maybe : Tri.Yes
            : text.Contains("upgrade", StringComparison.OrdinalIgnoreCase) ? Tri.No
            : text.Contains("req.method", StringComparison.OrdinalIgnoreCase) && text.Contains("POST", StringComparison.Ordinal) ? isNegated ? Tri.No : Tri.Yes
            : Tri.Maybe;
    }

    private static void StateHeaders(ProxyFacts facts, IReadOnlyList<Directive> all)
    {
        foreach (Directive line in all.Where(static top => top.Is("sub")).SelectMany(static sub => sub.Block ?? []))
        {
            if (line.Is("unset") && line.First.ToLowerInvariant() is "req.http.authorization" or "bereq.http.authorization" or "beresp.http.www-authenticate" or "resp.http.www-authenticate")
            {
                facts.State(Settings.PassesAuthentication, 0, line);
            }
        }
    }

    private static IEnumerable<Directive> Subs(IReadOnlyList<Directive> all, string name) => all.Where(top => top.Is("sub") && top.First == name && top.Block is not null);

    private static IEnumerable<Directive> Statements(IReadOnlyList<Directive> all, string name) => Subs(all, name).SelectMany(static sub => sub.Block!).SelectMany(static line => line.All());

    private static bool Is(string left, string right) => left.Equals(right, StringComparison.OrdinalIgnoreCase);
}
