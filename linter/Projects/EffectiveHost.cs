using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using WinRM.Lint.Dialects.AnsibleParts;
using WinRM.Rules;

namespace WinRM.Lint.Projects;

/// <summary>How one host is reached, by one inventory and, if it makes a difference, in one play.</summary>
/// <param name="Host">The host.</param>
/// <param name="Inventory">The inventory.</param>
/// <param name="Play">The play that changes something, as "file:line"; null without one.</param>
/// <param name="Plugin">The connection plugin; null when it is none of WinRM's.</param>
/// <param name="Settings">The settings.</param>
/// <param name="Variables">The variables of connections as they are written, templates included.</param>
internal sealed record EffectiveHost(
    string Host, string Inventory, string? Play, string? Plugin, IReadOnlyList<EffectiveSetting> Settings, IReadOnlyList<EffectiveSetting> Variables)
{
    /// <summary>The address; null for other plugins, and when a part of it cannot be told.</summary>
    public string? Endpoint => this[PluginOption.Scheme] is { } scheme && this[PluginOption.Host] is { } host && this[PluginOption.Port] is { } port && this[PluginOption.Path] is { } path
        ? $"{scheme}://{(host.Contains(':', System.StringComparison.Ordinal) ? $"[{host}]" : host)}:{port}/{path.TrimStart('/')}" : null;

    private string? this[string name] => Settings.FirstOrDefault(setting => setting.Name == name)?.Value;

    /// <summary>Describes what a scope says for a host; one description for each plugin that may be used.</summary>
    public static IEnumerable<EffectiveHost> Of(string host, string inventory, string? play, AnsibleScope scope)
    {
        AnsibleScope resolved = scope.Resolve();
        EffectiveSetting[] variables = [.. scope.Vars.Where(static v => AnsibleScope.IsConnectionVar(v.Name)).OrderBy(static v => v.Name, System.StringComparer.Ordinal)
            .Select(static v => new EffectiveSetting(v.Name, SettingText.Written(v), v, null, SettingText.Overridden(v)))];
        EffectiveHost[] found = [.. AnsibleConnection.Plugins(resolved).Select(one =>
            new EffectiveHost(host, inventory, play, one.Plugin.Name, [Connection(one.Chosen, one.Plugin), .. SettingsOf(host, resolved, one.Plugin)], variables))];
        if (found.Length > 0)
        {
            return found;
        }

        AnsibleVar? other = resolved["ansible_connection"] ?? resolved[AnsibleScope.ConnectionKeyword];
        EffectiveSetting connection = other is null
            ? new EffectiveSetting("connection", "ssh", null, "default of Ansible", []) : new EffectiveSetting("connection", SettingText.Of(other), other, null, SettingText.Overridden(other));
        return [new EffectiveHost(host, inventory, play, null, [connection], variables)];
    }

    private static EffectiveSetting Connection(AnsibleVar? chosen, IAnsiblePlugin plugin) => chosen is { Text: not null }
        ? new EffectiveSetting("connection", chosen.Text, chosen, null, SettingText.Overridden(chosen))
        : new EffectiveSetting("connection", plugin.Name, null, "nothing names a plugin; its variables are set", []);

    private static IEnumerable<EffectiveSetting> SettingsOf(string host, AnsibleScope scope, IAnsiblePlugin plugin)
    {
        World world = plugin.Stack.Complete(SubjectKind.Connection, AnsibleConnection.WorldsOf(scope, plugin)[0]);
        foreach (PluginOption option in plugin.Options)
        {
            AnsibleVar[] set = [.. option.Names.Select(scope.Find).OfType<AnsibleVar>()];
            AnsibleVar? winner = set.LastOrDefault(static v => !v.IsNull) ?? set.LastOrDefault();
            AnsibleVar[] losers = [.. set.Reverse().SelectMany(v => v == winner ? SettingText.Overridden(v) : [v, .. SettingText.Overridden(v)])];
            // Only for some options nothing, written out, means something of its own.
            bool isSet = winner is { IsNull: false } || (winner is not null && option.Label is "certificate validation" or "proxy" && plugin.Name == "winrm");
            yield return isSet
                ? new EffectiveSetting(option.Label, SettingText.Of(scope.Resolve(winner!)), winner, null, losers)
                : Default(option, host, world, plugin) with { Overridden = losers };
        }
    }

    private static EffectiveSetting Default(PluginOption option, string host, World world, IAnsiblePlugin plugin)
    {
        if (option.Label == PluginOption.Scheme && world[Rules.Settings.Scheme] is { } scheme)
        {
            return new EffectiveSetting(option.Label, scheme.Value is { } known ? scheme.Setting.Format(known) : null, null, scheme.Note, []);
        }

        if (option.Label == PluginOption.Port && option.Default is null)
        {
            int? port = world[Rules.Settings.Scheme]?.Value switch { (int)Rules.Scheme.Http => 5985, (int)Rules.Scheme.Https => 5986, _ => null };
            return new EffectiveSetting(option.Label, port?.ToString(CultureInfo.InvariantCulture), null, "follows from the scheme", []);
        }

        return option.Label == PluginOption.Host ? new EffectiveSetting(option.Label, host, null, "name in the inventory", [])
            : new EffectiveSetting(option.Label, option.Default, null, $"default of {plugin.Name}", []);
    }
}
