using System;
using System.Collections.Generic;
using System.Linq;
using WinRM.Rules;

namespace WinRM.Lint.Dialects.AnsibleParts;

/// <summary>Turns the variables that hold at some point into the connections that they describe.</summary>
internal static class AnsibleConnection
{
    private static readonly IReadOnlyList<IAnsiblePlugin> s_plugins = [new WinRMPlugin(), new PsrpPlugin()];

    /// <summary>
    /// The WinRM connections of a scope. A scope that names a plugin has that one or, when it is another, none; a scope
    /// that names none has the plugins whose variables it sets, for the name often stands in another file.
    /// </summary>
    /// <param name="scope">What is set.</param>
    /// <param name="name">The host or group, or null.</param>
    /// <param name="target">What tells whether the connection leads to this machine: the host or, in a play, the hosts.</param>
    public static IEnumerable<Subject> Describe(AnsibleScope scope, string? name, string? target = null)
    {
        scope = scope.Resolve();
        return Plugins(scope).Select(found => Describe(scope, name, target ?? name, found.Plugin, found.Chosen));
    }

    /// <summary>The plugins that may open the connection of a scope; which variable says so.</summary>
    public static IEnumerable<(IAnsiblePlugin Plugin, AnsibleVar? Chosen)> Plugins(AnsibleScope scope)
    {
        AnsibleVar? chosen = Chosen(scope);
        foreach (IAnsiblePlugin plugin in s_plugins)
        {
            if (chosen?.Text is { } connection ? IsNamed(connection, plugin.Name) : scope.First(plugin.Prefix) is not null)
            {
                yield return (plugin, chosen);
            }
        }
    }

    /// <summary>What the variables of a scope say to a plugin, before its client's defaults are filled in.</summary>
    public static Worlds WorldsOf(AnsibleScope scope, IAnsiblePlugin plugin)
    {
        Worlds worlds = Worlds.Start;
        foreach (Fact fact in plugin.Facts(scope))
        {
            worlds = worlds.With(fact);
        }

        return worlds;
    }

    private static Subject Describe(AnsibleScope scope, string? name, string? target, IAnsiblePlugin plugin, AnsibleVar? chosen)
    {
        Worlds worlds = WorldsOf(scope, plugin);
        if (Loopback(scope, target, plugin) is { } loopback)
        {
            worlds = worlds.With(loopback);
        }

        AnsibleVar? anchor = chosen is { IsInherited: false } ? chosen : scope.First(plugin.Prefix) is { IsInherited: false } own ? own : null;
        anchor ??= chosen ?? scope.First(plugin.Prefix);
        return new Subject(SubjectKind.Connection, plugin.Stack, name, worlds, anchor?.KeyPlace.File is null ? null : Around(anchor));
    }

    private static Place Around(AnsibleVar variable) =>
        new(variable.KeyPlace.File, new Rules.Commands.TextSpan(
            variable.KeyPlace.Span.Start, Math.Max(variable.KeyPlace.Span.Length, SameLineEnd(variable) - variable.KeyPlace.Span.Start)));

    private static int SameLineEnd(AnsibleVar variable) =>
        variable.ValuePlace.Line == variable.KeyPlace.Line && variable.ValuePlace.EndLine == variable.KeyPlace.Line
            ? variable.ValuePlace.Span.End : variable.KeyPlace.Span.End;

    // A keyword yields to every variable. One that is null or a template names no plugin.
    private static AnsibleVar? Chosen(AnsibleScope scope) =>
        scope["ansible_connection"] is { IsNull: false } variable ? variable
        : scope[AnsibleScope.ConnectionKeyword] is { IsNull: false } keyword ? keyword : null;

    private static bool IsNamed(string connection, string plugin) =>
        connection == plugin || connection == "ansible.builtin." + plugin || connection == "ansible.legacy." + plugin;

    private static Fact? Loopback(AnsibleScope scope, string? target, IAnsiblePlugin plugin)
    {
        if (scope.Last("ansible_ssh_host", "ansible_host", plugin.Prefix + "host") is { IsNull: false } host)
        {
            return host.Text is { } address && Endpoint.IsLoopbackHost(address)
                ? new Fact(Settings.Loopback, 1, host.IsInherited ? Origin.Inherited : Origin.Explicit, host.ValuePlace) : null;
        }

        target ??= scope[AnsibleScope.HostsKeyword]?.Text;
        return target is not null && Endpoint.IsLoopbackHost(target) ? new Fact(Settings.Loopback, 1, Origin.Context, null) : null;
    }
}
