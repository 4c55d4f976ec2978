using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using WinRM.Rules;
using WinRM.Rules.Commands;

namespace WinRM.Lint.Dialects.WinRMParts;

/// <summary>What the sections and values that winrm printed say.</summary>
internal sealed partial class ConfigFacts
{
    private readonly SourceFile _file;
    private readonly Dictionary<ConfigNode, List<ConfigNode>> _sides = [];
    private readonly Dictionary<ConfigNode, List<ConfigNode>> _listeners = [];
    private readonly List<ConfigNode> _products = [];

    /// <summary>Sorts the values of a file by the section that they belong to.</summary>
    public ConfigFacts(SourceFile file, IEnumerable<ConfigNode> nodes)
    {
        _file = file;
        foreach (ConfigNode node in nodes)
        {
            ConfigNode? section = node.Parent;
            if (Is(node, "ProductVersion") && node.Value is not null)
            {
                _products.Add(node);
            }
            else if (section is not null && Is(section, "Listener"))
            {
                Of(_listeners, section).Add(node);
            }
            else if (section is not null && IsSide(section))
            {
                Of(_sides, section).Add(node);
            }
            else if (section is not null && Is(section, "Auth"))
            {
                // "winrm get winrm/config/service/auth" prints the section alone.
                Of(_sides, section.Parent is { } side && IsSide(side) ? side : section).Add(node);
            }
        }
    }

    /// <summary>True when the sections are those of WinRM and not only called so.</summary>
    public bool IsWinRM => _products.Exists(static node => Product().IsMatch(node.Value!))
        || _listeners.Values.Any(static listener => Find(listener, "Transport") is not null && Find(listener, "Address") is not null)
        || _sides.Any(static side => SideOf(side.Key, side.Value) is not null
            && (Find(side.Value, "AllowUnencrypted") is not null || Find(side.Value, "Negotiate") is not null || Find(side.Value, "TrustedHosts") is not null));

    /// <summary>The subjects, in the order of the file.</summary>
    public IEnumerable<Subject> Subjects()
    {
        // Output of several machines in one file: then nobody knows which version belongs to which configuration.
        List<Fact> versions = _products.Count == 1 ? [.. Versions(_products[0])] : [];
        foreach (ConfigNode product in _products)
        {
            List<Fact> own = [.. Versions(product)];
            if (own.Count > 0)
            {
                yield return Configuration.Of(SubjectKind.ServiceConfiguration, own, At(product));
            }
        }

        List<Fact> service = [];
        foreach ((ConfigNode section, List<ConfigNode> values) in _sides)
        {
            if (SideOf(section, values) is { } side)
            {
                List<Fact> facts = [.. values.Select(value => Fact(side, value)).OfType<Fact>()];
                service.AddRange(side == SubjectKind.ServiceConfiguration ? facts.Where(static fact => fact.Setting == Settings.AllowUnencrypted) : []);
                yield return Configuration.Of(side, facts.Concat(versions), At(section));
            }
        }

        foreach (List<ConfigNode> listener in _listeners.Values)
        {
            if (Find(listener, "Transport") is { } transport && !IsValue(Find(listener, "Enabled"), "false"))
            {
                IEnumerable<Fact> facts = service.Count == 1 ? service.Concat(versions) : versions;
                Fact created = new(Settings.HttpListener, IsValue(transport, "HTTP") ? 1 : 0, Origin.Explicit, At(transport));
                yield return Configuration.Of(SubjectKind.ServiceConfiguration, facts.Append(created), At(transport));
            }
        }
    }

    private Fact? Fact(SubjectKind side, ConfigNode node)
    {
        bool isClient = side == SubjectKind.ClientConfiguration;
        bool isAuth = Is(node.Parent!, "Auth");
        Setting? setting = ConfigurationKeys.Find(side, isAuth, node.Name);
        if (setting is null || node.Value is not { } text)
        {
            return null;
        }

        bool? value = setting == Settings.TrustsAllHosts || setting == Settings.ChannelBindingOff ? RegistryKeys.IsOn(setting, text) : Bool(text);
        // The client offers Basic and Digest unless somebody forbids it: in a dump that is nobody's doing.
        bool isDefault = isClient && value == true && !node.IsPolicy && (setting == Settings.OffersBasic || setting == Settings.OffersDigest);
        return isDefault ? null : new Fact(setting, value is { } known ? known ? 1 : 0 : null, Origin.Explicit, At(node));
    }

    private IEnumerable<Fact> Versions(ConfigNode product)
    {
        if (Product().Match(product.Value!) is { Success: true } match)
        {
            if (JudgeOptions.TryParseVersion(match.Groups["stack"].Value, out int stack))
            {
                yield return new Fact(Settings.StackVersion, stack, Origin.Explicit, At(product));
            }

            // Before it knows who asks, the service says 0.0.
            if (int.TryParse(match.Groups["major"].ValueSpan, out int major) && int.TryParse(match.Groups["minor"].ValueSpan, out int minor) && major > 0)
            {
                yield return new Fact(Settings.WindowsVersion, Settings.Version(major, minor), Origin.Explicit, At(product));
            }
        }
    }

    private static SubjectKind? SideOf(ConfigNode section, List<ConfigNode> values) =>
        Is(section, "Client") ? SubjectKind.ClientConfiguration
        : Is(section, "Service") || Find(values, "CbtHardeningLevel") is not null ? SubjectKind.ServiceConfiguration
        : Find(values, "Digest") is not null ? SubjectKind.ClientConfiguration
        : null;

    private static List<ConfigNode> Of(Dictionary<ConfigNode, List<ConfigNode>> sections, ConfigNode section)
    {
        if (!sections.TryGetValue(section, out List<ConfigNode>? values))
        {
            sections[section] = values = [];
        }

        return values;
    }

    private static bool? Bool(string text) => text.ToLowerInvariant() switch
    {
        "true" => true,
        "false" => false,
        _ => null,
    };

    private static ConfigNode? Find(List<ConfigNode> values, string name) => values.Find(value => Is(value, name));

    private static bool IsValue(ConfigNode? node, string value) => value.Equals(node?.Value, StringComparison.OrdinalIgnoreCase);

    private static bool IsSide(ConfigNode section) => Is(section, "Client") || Is(section, "Service");

    private static bool Is(ConfigNode node, string name) => node.Name.Equals(name, StringComparison.OrdinalIgnoreCase);

    private Place At(ConfigNode node) => new(_file, node.Span);

    [GeneratedRegex(@"^OS: ?(?<major>\d{1,2})\.(?<minor>\d{1,2})\.\d+ .{0,40}Stack: ?(?<stack>\d\.\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Product();
}
