using WinRM.Lint.Structures;
using WinRM.Lint.Yaml;
using WinRM.Rules;

namespace WinRM.Lint.Dialects.AnsibleParts;

/// <summary><c>win_inet_proxy</c>: the Internet Explorer proxy settings of a user, which WinRM 1.1 and earlier never read.</summary>
internal sealed class InetProxyModule : IAnsibleModule
{
    private static readonly string[] s_parameters = ["proxy", "auto_config_url"];

    /// <inheritdoc/>
    public bool IsNamed(string name) => name == "win_inet_proxy";

    /// <inheritdoc/>
    public void Read(Tree tree, string name, YamlNode arguments, YamlMapping task)
    {
        Reading reading = tree.Reading;
        foreach (string parameter in s_parameters)
        {
            // Cleared or left out: the settings go back to what Windows has anyway.
            if (arguments is YamlMapping map && map[parameter] is { } value && value is not (YamlScalar { IsNull: true } or YamlScalar { Value.Length: 0 }))
            {
                int end = value is YamlScalar ? value.End : value.Start;
                Place place = reading.At(value.Start, end);
                int? source = value is YamlScalar scalar && Jinja.IsTemplated(scalar) ? null : (int)ProxySource.InternetExplorer;
                Fact fact = new(Settings.ProxySource, source, Origin.Explicit, place);
                reading.Add(new Subject(SubjectKind.MachineProxy, null, null, Worlds.Start.With(fact), place));
                return;
            }
        }
    }
}
