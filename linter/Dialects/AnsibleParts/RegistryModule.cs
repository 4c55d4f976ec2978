using System;
using System.Globalization;
using WinRM.Lint.Structures;
using WinRM.Lint.Yaml;
using WinRM.Rules;
using WinRM.Rules.Commands;

namespace WinRM.Lint.Dialects.AnsibleParts;

/// <summary><c>win_regedit</c>: a value of WinRM's policies or of its local configuration.</summary>
internal sealed class RegistryModule : IAnsibleModule
{
    /// <inheritdoc/>
    public bool IsNamed(string name) => name == "win_regedit";

    /// <inheritdoc/>
    public void Read(Tree tree, string name, YamlNode arguments, YamlMapping task)
    {
        // Beware: "value" is another word for the name.
        if (arguments is not YamlMapping map || Text(map, "path", "key") is not { } key || Text(map, "name", "entry", "value") is not { } value
            || map["data"] is not YamlScalar { IsNull: false } data || Text(map, "state") is { Value: "absent" })
        {
            return;
        }

        State(tree, key.Value, value.Value, data);
    }

    /// <summary>States what a value is set to.</summary>
    public static void State(Tree tree, string key, string name, YamlScalar data)
    {
        string path = key.Replace('/', '\\');
        if (RegistryKeys.IsUser(path) || RegistryKeys.Area(path) is not { } area || RegistryKeys.Side(area) is not { } side)
        {
            return;
        }

        Place place = tree.Reading.At(data.Start, data.End);
        Fact? fact = RegistryKeys.Switch(area, name) is { } setting ? new Fact(setting, Truth(data), Origin.Explicit, place)
            : RegistryKeys.Text(area, name) is { } text ? new Fact(text, Jinja.IsTemplated(data) ? null : RegistryKeys.IsOn(text, data.Value) ? 1 : 0, Origin.Explicit, place)
            : null;
        if (fact is not null)
        {
            tree.Reading.Add(Configuration.Of(side, [fact], place));
        }
    }

    private static YamlScalar? Text(YamlMapping map, params ReadOnlySpan<string> names)
    {
        foreach (string name in names)
        {
            if (map[name] is YamlScalar { IsNull: false } scalar)
            {
                return scalar;
            }
        }

        return null;
    }

    private static int? Truth(YamlScalar data)
    {
        string text = data.Value.Trim().ToLowerInvariant();
        bool isHex = text.StartsWith("0x", StringComparison.Ordinal);
        return Jinja.IsTemplated(data) ? null
            : text is "true" or "yes" or "on" ? 1
            : text is "false" or "no" or "off" ? 0
            : int.TryParse(isHex ? text[2..] : text, isHex ? NumberStyles.AllowHexSpecifier : NumberStyles.Integer, CultureInfo.InvariantCulture, out int number) ? (number == 0 ? 0 : 1)
            : null;
    }
}
