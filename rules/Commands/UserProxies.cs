using System;
using System.Collections.Generic;

namespace WinRM.Rules.Commands;

/// <summary>The proxies of Internet Explorer that a script writes to the registry. A list of servers counts while the number beside it is not 0.</summary>
internal sealed class UserProxies
{
    private readonly List<(string Key, Command Command, TextSpan Place, bool IsScript)> _set = new();
    private readonly Dictionary<string, int?> _enabled = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>A value of the key is written.</summary>
    public void Write(string key, string name, Word value, Command command)
    {
        bool isScript = string.Equals(name, "AutoConfigURL", StringComparison.OrdinalIgnoreCase);
        if (string.Equals(name, "ProxyEnable", StringComparison.OrdinalIgnoreCase))
        {
            _enabled[key] = value.TryTruth(out int? truth) ? truth : null;
        }
        else if ((isScript || string.Equals(name, "ProxyServer", StringComparison.OrdinalIgnoreCase)) && value.Text.Trim().Length > 0)
        {
            _set.Add((key, command, value.TextSpan, isScript));
        }
    }

    /// <summary>States the proxies.</summary>
    public void State(ScriptFacts facts)
    {
        foreach ((string key, Command command, TextSpan place, bool isScript) in _set)
        {
            int? enabled = isScript ? 1 : _enabled.TryGetValue(key, out int? stated) ? stated : null;
            int? source = enabled is null ? null : (int)(enabled == 0 ? ProxySource.None : ProxySource.InternetExplorer);
            facts.Add(new Subject(SubjectKind.MachineProxy, null, null, Worlds.Start.With(new Fact(Settings.ProxySource, source, Origin.Explicit, place)), command.Span));
        }

        _set.Clear();
    }
}
