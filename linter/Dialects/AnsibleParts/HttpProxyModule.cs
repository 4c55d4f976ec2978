using WinRM.Lint.Structures;
using WinRM.Lint.Yaml;
using WinRM.Rules;
using WinRM.Rules.Commands;

namespace WinRM.Lint.Dialects.AnsibleParts;

/// <summary><c>win_http_proxy</c>: the WinHTTP proxy of a machine.</summary>
internal sealed class HttpProxyModule : IAnsibleModule
{
    /// <inheritdoc/>
    public bool IsNamed(string name) => name == "win_http_proxy";

    /// <inheritdoc/>
    public void Read(Tree tree, string name, YamlNode arguments, YamlMapping task)
    {
        Reading reading = tree.Reading;
        if (arguments is not YamlMapping map)
        {
            return;
        }

        Place anchor = reading.At(map.Start, map.Start);
        Worlds? worlds = map["proxy"] switch
        {
            YamlScalar { IsNull: false, Value.Length: > 0 } list => List(reading, list),
            YamlMapping { Entries.Count: > 0 } schemes => Schemes(reading, schemes),
            _ when map["source"] is YamlScalar { Value: "ie" } source =>
                Copied(reading.At(source.Start, source.End)),
            _ => null,
        };
        if (worlds is not null)
        {
            reading.Add(new Subject(SubjectKind.MachineProxy, null, null, worlds, anchor));
        }
    }

    // Which schemes the copied settings cover is not written here.
    private static Worlds Copied(Place place) => Worlds.Start
        .With(new Fact(Settings.ProxySource, (int)ProxySource.WinHttp, Origin.Explicit, place))
        .With(new Fact(Settings.ProxyCopied, 1, Origin.Explicit, place));

    private static Worlds List(Reading reading, YamlScalar list)
    {
        if (Jinja.IsTemplated(list))
        {
            Place place = reading.At(list.Start, list.End);
            return Unknown(place);
        }

        ScalarMap map = ScalarMap.Of(reading.File.Text, list);
        Worlds worlds = Worlds.Start;
        foreach (Fact fact in ProxyList.Facts(list.Value, new TextSpan(0, list.Value.Length)))
        {
            worlds = worlds.With(fact.At(new Place(reading.File, map.Map((TextSpan)fact.Location!))));
        }

        return worlds;
    }

    private static Worlds Schemes(Reading reading, YamlMapping schemes)
    {
        Place whole = reading.At(schemes.Start, schemes.Start);
        Worlds worlds = Worlds.Start.With(new Fact(Settings.ProxySource, (int)ProxySource.WinHttp, Origin.Explicit, whole));
        worlds = worlds.With(Covers(reading, schemes, "http", Settings.ProxyForHttp, whole));
        return worlds.With(Covers(reading, schemes, "https", Settings.ProxyForHttps, whole));
    }

    private static Fact Covers(Reading reading, YamlMapping schemes, string scheme, Setting setting, Place whole) => schemes[scheme] switch
    {
        null or YamlScalar { IsNull: true } or YamlScalar { Value.Length: 0 } => new Fact(setting, 0, Origin.Explicit, whole),
        YamlScalar scalar => new Fact(setting, Jinja.IsTemplated(scalar) ? null : 1, Origin.Explicit, reading.At(scalar.Start, scalar.End)),
        { } other => new Fact(setting, null, Origin.Explicit, reading.At(other.Start, other.Start)),
    };

    private static Worlds Unknown(Place place) => Worlds.Start
        .With(new Fact(Settings.ProxySource, null, Origin.Explicit, place))
        .With(new Fact(Settings.ProxyForHttp, null, Origin.Explicit, place))
        .With(new Fact(Settings.ProxyForHttps, null, Origin.Explicit, place));
}
