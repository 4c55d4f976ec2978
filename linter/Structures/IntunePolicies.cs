using System;
using System.Buffers;
using System.Collections.Generic;
using System.Linq;
using WinRM.Lint.Dialects;
using WinRM.Lint.Yaml;
using WinRM.Rules;

namespace WinRM.Lint.Structures;

/// <summary>
/// Policies of mobile device management: OMA-URIs with their values, and the settings catalog of Intune, as Graph and the
/// tools around it export them.
/// </summary>
internal sealed class IntunePolicies : IStructure
{
    private static readonly SearchValues<string> s_sign = SearchValues.Create(["remotemanagement"], StringComparison.OrdinalIgnoreCase);

    private const string Catalog = "device_vendor_msft_policy_config_remotemanagement_";

    // Where the value stands beside the address.
    private static readonly string[] s_values = ["value", "data", "Data", "payload", "omaValue"];

    // The last part of the address; the sides end it in one of two ways.
    private static readonly Dictionary<string, (SubjectKind Side, Setting Setting)> s_policies = new(StringComparer.OrdinalIgnoreCase)
    {
        ["AllowBasicAuthentication_Client"] = (SubjectKind.ClientConfiguration, Settings.OffersBasic),
        ["AllowBasicAuthentication_Service"] = (SubjectKind.ServiceConfiguration, Settings.OffersBasic),
        ["AllowUnencryptedTraffic_Client"] = (SubjectKind.ClientConfiguration, Settings.AllowUnencrypted),
        ["AllowUnencryptedTraffic_Service"] = (SubjectKind.ServiceConfiguration, Settings.AllowUnencrypted),
        ["AllowCredSSPAuthenticationClient"] = (SubjectKind.ClientConfiguration, Settings.OffersCredSsp),
        ["AllowCredSSPAuthenticationService"] = (SubjectKind.ServiceConfiguration, Settings.OffersCredSsp),
        ["TurnOnCompatibilityHTTPListener"] = (SubjectKind.ServiceConfiguration, Settings.HttpListener),
        ["TrustedHosts"] = (SubjectKind.ClientConfiguration, Settings.TrustsAllHosts),
    };

    /// <inheritdoc/>
    public string Name => "Intune";

    /// <inheritdoc/>
    public bool Recognizes(Tree tree) => tree.Reading.File.Text.AsSpan().ContainsAny(s_sign);

    /// <inheritdoc/>
    public void Read(Tree tree)
    {
        foreach (Spot spot in tree.Spots)
        {
            foreach (YamlEntry entry in spot.Map.Entries)
            {
                if (entry.Value is not YamlScalar { Value: { Length: < 300 } text } scalar)
                {
                    continue;
                }

                if (text.Contains("/Policy/Config/RemoteManagement/", StringComparison.OrdinalIgnoreCase))
                {
                    YamlScalar? value = s_values.Select(name => spot.Map[name]).OfType<YamlScalar>().FirstOrDefault();
                    State(tree, text[(text.LastIndexOf('/') + 1)..].Trim(), value, value?.Value);
                }
                else if (text.StartsWith(Catalog, StringComparison.OrdinalIgnoreCase) && text[..^1].EndsWith('_'))
                {
                    // The choice that was made: its number is the last part.
                    State(tree, text[Catalog.Length..^2], scalar, text[^1] switch { '0' => "<disabled/>", '1' => "<enabled/>", _ => null });
                }
                else if (text.Equals(Catalog + "trustedhosts_trustedhostslist", StringComparison.OrdinalIgnoreCase) && (spot.Map["simpleSettingValue"] as YamlMapping)?["value"] is YamlScalar list)
                {
                    State(tree, "TrustedHosts", list, "<enabled/>" + list.Value);
                }
            }
        }
    }

    private static void State(Tree tree, string name, YamlScalar? place, string? value)
    {
        if (place is null || value is null || !s_policies.TryGetValue(name, out (SubjectKind Side, Setting Setting) policy))
        {
            return;
        }

        bool isEnabled = value.Contains("<enabled", StringComparison.OrdinalIgnoreCase);
        if (!isEnabled && !value.Contains("<disabled", StringComparison.OrdinalIgnoreCase))
        {
            return;
        }

        int? state = Placeholder.IsIn(value.Trim().TrimStart('<').TrimEnd('>')) ? null : isEnabled && (policy.Setting != Settings.TrustsAllHosts || TrustsAll(value)) ? 1 : 0;
        tree.Reading.Add(Configuration.Of(policy.Side, [new Fact(policy.Setting, state, Origin.Explicit, tree.Reading.At(place.Start, place.End))], tree.Reading.At(place.Start, place.End)));
    }

    // <enabled/><data id="TrustedHosts_List" value="*"/>, or the list alone behind it.
    private static bool TrustsAll(string value)
    {
        int data = value.IndexOf("value=", StringComparison.OrdinalIgnoreCase);
        string list = data < 0 ? value[(value.IndexOf('>', StringComparison.Ordinal) + 1)..] : value[(data + "value=".Length)..].Trim('"', '\'', '/', '>', ' ');
        return Array.Exists(list.Split(','), static host => host.Trim(' ', '"', '\'') == "*");
    }
}
