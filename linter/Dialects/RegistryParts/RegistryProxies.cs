using System;
using System.Collections.Generic;
using System.Linq;
using WinRM.Rules;
using WinRM.Rules.Commands;

namespace WinRM.Lint.Dialects.RegistryParts;

/// <summary>The proxies of a registry export: WinHTTP's, and those that Internet Explorer keeps for users and the machine.</summary>
internal sealed class RegistryProxies
{
    // DisableProxyAuthenticationSchemes is a set of mechanisms.
    private const uint BasicBit = 1;

    private readonly Reading _reading;
    private readonly IReadOnlyList<RegistryValue> _values;
    private readonly List<Fact> _machine = [];

    /// <summary>Reads the proxies out of these values.</summary>
    public RegistryProxies(Reading reading, IReadOnlyList<RegistryValue> values)
    {
        _reading = reading;
        _values = values;
    }

    /// <summary>States one subject for each proxy configuration.</summary>
    public void State()
    {
        foreach (RegistryValue value in _values.Where(static value => !RegistryKeys.IsUser(value.Key) && value.Kind == RegistryKind.Number))
        {
            if (value.Area == RegistryArea.WinHttp && IsNamed(value, "DisableWpad"))
            {
                _machine.Add(new Fact(Settings.WpadDisabled, value.Number == 0 ? 0 : 1, Origin.Explicit, At(value.Span)));
            }
            else if (value.Area == RegistryArea.InternetSettings && IsNamed(value, "DisableProxyAuthenticationSchemes"))
            {
                _machine.Add(new Fact(Settings.ProxyBasicDisabled, (value.Number & BasicBit) == 0 ? 0 : 1, Origin.Explicit, At(value.Span)));
            }
        }

        foreach (IGrouping<string, RegistryValue> key in _values.GroupBy(static value => value.Key, StringComparer.OrdinalIgnoreCase))
        {
            Dictionary<string, RegistryValue> values = key.ToDictionary(static value => value.Name, StringComparer.OrdinalIgnoreCase);
            if (key.First().Area == RegistryArea.InternetSettings)
            {
                StateInternetExplorer(values);
            }
            else if (key.First().Area == RegistryArea.Connections)
            {
                StateConnections(values, RegistryKeys.IsUser(key.Key));
            }
        }
    }

    private void StateInternetExplorer(Dictionary<string, RegistryValue> values)
    {
        if (values.TryGetValue("AutoConfigURL", out RegistryValue? script) && script is { Kind: RegistryKind.Text, Text.Length: > 0 })
        {
            Add([new Fact(Settings.ProxySource, (int)ProxySource.InternetExplorer, Origin.Explicit, At(script.Span))], script);
        }
        else if (values.TryGetValue("ProxyServer", out RegistryValue? list) && list is { Kind: RegistryKind.Text, Text.Length: > 0 })
        {
            values.TryGetValue("ProxyEnable", out RegistryValue? enabled);
            int? source = enabled switch
            {
                { Kind: RegistryKind.Number, Number: 0 } => (int)ProxySource.None,
                { Kind: RegistryKind.Number } => (int)ProxySource.InternetExplorer,
                _ => null,
            };
            Add([new Fact(Settings.ProxySource, source, Origin.Explicit, At(list.Span))], list);
        }
    }

    private void StateConnections(Dictionary<string, RegistryValue> values, bool isUser)
    {
        foreach (RegistryValue value in values.Values.Where(static value => value.Binary is not null))
        {
            // WinHTTP has one proxy for the machine and never looks at those of users.
            bool isWinHttp = IsNamed(value, "WinHttpSettings");
            bool isCopy = IsNamed(value, "SavedLegacySettings") && values.ContainsKey("DefaultConnectionSettings");
            if (!(isWinHttp && isUser) && !isCopy)
            {
                StateConnection(value, isWinHttp);
            }
        }
    }

    private void StateConnection(RegistryValue value, bool isWinHttp)
    {
        HexData data = value.Binary!;
        if (ConnectionSettings.Read(data) is not { } settings)
        {
            // Every dial-up connection has a value under its own name; others may be there as well.
            if (isWinHttp || IsNamed(value, "DefaultConnectionSettings") || IsNamed(value, "SavedLegacySettings"))
            {
                _reading.Report($"malformed: the bytes of {value.Name} end too early", _reading.File.LineOf(value.Span.Start));
            }
        }
        else if (isWinHttp)
        {
            IReadOnlyList<Fact> facts = settings.HasProxy
                ? ProxyList.Facts(settings.Proxies, new TextSpan(0, settings.Proxies.Length))
                : [new Fact(Settings.ProxySource, (int)ProxySource.None, Origin.Explicit, null)];
            Add(facts.Select(fact => fact.At(fact.Location is TextSpan { Length: > 0 } span
                ? At(data.Map(settings.Start + span.Start, span.Length)) : At(ConnectionSettings.Flags(data)))), value);
        }
        else if (settings.DetectsProxy || settings.HasScript || settings.HasProxy)
        {
            // The order in which Internet Explorer tries them.
            ProxySource source = settings.DetectsProxy ? ProxySource.AutoDetect : ProxySource.InternetExplorer;
            Add([new Fact(Settings.ProxySource, (int)source, Origin.Explicit, At(ConnectionSettings.Flags(data)))], value);
        }
    }

    private void Add(IEnumerable<Fact> facts, RegistryValue value)
    {
        Worlds worlds = facts.Concat(_machine).Aggregate(Worlds.Start, static (all, fact) => all.With(fact));
        _reading.Add(new Subject(SubjectKind.MachineProxy, null, null, worlds, At(value.Span)));
    }

    private static bool IsNamed(RegistryValue value, string name) => value.Name.Equals(name, StringComparison.OrdinalIgnoreCase);

    private Place At(TextSpan span) => new(_reading.File, span);
}
