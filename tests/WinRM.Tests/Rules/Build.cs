using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CsCheck;
using WinRM.Rules;
using WinRM.Rules.Proxies;
using WinRM.Rules.Stacks;

namespace WinRM.Tests.Rules;

/// <summary>
/// Builds subjects from words. "pywinrm: port=5985 Basic | https" is a connection of pywinrm in two worlds. A word is the name
/// of a setting, which turns it on; "-" before it turns it off, "?" behind it makes it unknown, "@origin" behind all that
/// says how it came to hold. Each fact stands at its own word, so a test compares places with words.
/// </summary>
internal static class Build
{
    public const string Anchor = "the anchor";

    public const string Host = "srv01";

    /// <summary>A client without any default: what is not offered in words is not offered.</summary>
    public static readonly Stack NeutralClient = new() { Name = "the client", Source = "these tests" };

    /// <summary>Values of each setting that a rule or a stack can tell apart.</summary>
    public static readonly IReadOnlyDictionary<Setting, int[]> Domain = Settings.All.ToDictionary(static setting => setting, static setting => setting switch
    {
        _ when setting == Settings.Port => new[] { 80, 443, 5985, 5986 },
        _ when setting == Settings.ProxySource => Enumerable.Range(0, Enum.GetValues<ProxySource>().Length).ToArray(),
        _ when setting == Settings.ProxyAuthentication => Enumerable.Range(0, Enum.GetValues<ProxyAuthentication>().Length).ToArray(),
        _ when setting == Settings.PlainHttp => Enumerable.Range(0, Enum.GetValues<PlainHttp>().Length).ToArray(),
        _ when setting == Settings.ServerConnections => Enumerable.Range(0, Enum.GetValues<ServerConnections>().Length).ToArray(),
        _ when setting == Settings.ProxyHttpVersion => new[] { 100, 101, 200 },
        _ when setting == Settings.StackVersion => new[] { 100, 101, 200, 300 },
        _ when setting == Settings.WindowsVersion => new[] { 501, 502, 600, 601 },
        _ => new[] { 0, 1 },
    });

    /// <summary>All ways to describe a subject: its kind with the stacks that go with it.</summary>
    public static readonly IReadOnlyList<string> Prefixes =
        new[] { "neutral", "bare", "pywinrm", "pypsrp", "powershell", "mi", "winrm", "client", "service", "machine", "squid", "envoy" };

    private static readonly Dictionary<string, (Setting Setting, int On, int Off)> s_words = new()
    {
        ["http"] = (Settings.Scheme, (int)Scheme.Http, (int)Scheme.Https),
        ["https"] = (Settings.Scheme, (int)Scheme.Https, (int)Scheme.Http),
        ["loopback"] = (Settings.Loopback, 1, 0),
        ["Basic"] = (Settings.OffersBasic, 1, 0),
        ["Digest"] = (Settings.OffersDigest, 1, 0),
        ["Certificate"] = (Settings.OffersCertificate, 1, 0),
        ["Negotiate"] = (Settings.OffersNegotiate, 1, 0),
        ["Kerberos"] = (Settings.OffersKerberos, 1, 0),
        ["CredSsp"] = (Settings.OffersCredSsp, 1, 0),
        ["NoEncryption"] = (Settings.NoEncryption, 1, 0),
        ["Seals"] = (Settings.StackSeals, 1, 0),
        ["AllowUnencrypted"] = (Settings.AllowUnencrypted, 1, 0),
        ["CA"] = (Settings.CaCheck, 1, 0),
        ["CN"] = (Settings.CnCheck, 1, 0),
        ["ProxyCredential"] = (Settings.ProxyCredential, 1, 0),
        ["Revocation"] = (Settings.RevocationCheck, 1, 0),
        ["HttpListener"] = (Settings.HttpListener, 1, 0),
        ["TrustsAll"] = (Settings.TrustsAllHosts, 1, 0),
        ["CbtOff"] = (Settings.ChannelBindingOff, 1, 0),
        ["UrlCredential"] = (Settings.ProxyUrlCredential, 1, 0),
        ["Shared"] = (Settings.SharedCredential, 1, 0),
        ["ProxyTls"] = (Settings.ProxyHopEncrypted, 1, 0),
        ["ProxyBasicDisabled"] = (Settings.ProxyBasicDisabled, 1, 0),
        ["WpadDisabled"] = (Settings.WpadDisabled, 1, 0),
        ["Copied"] = (Settings.ProxyCopied, 1, 0),
        ["http="] = (Settings.ProxyForHttp, 1, 0),
        ["https="] = (Settings.ProxyForHttps, 1, 0),
        ["Carries"] = (Settings.CarriesWinRM, 1, 0),
        ["Passes"] = (Settings.PassesAuthentication, 1, 0),
        ["KeepsClients"] = (Settings.KeepsClients, 1, 0),
        ["Connect"] = (Settings.ConnectAllowed, 1, 0),
        ["Measured"] = (Settings.Measured, 1, 0),
    };

    public static Fact Fact(string word)
    {
        string[] parts = word.Split('@');
        Origin origin = parts.Length == 1 ? Origin.Explicit : Enum.Parse<Origin>(parts[1], ignoreCase: true);
        string name = parts[0].TrimEnd('?').TrimStart('-');
        bool isUnknown = parts[0].EndsWith('?');
        if (s_words.TryGetValue(name, out (Setting Setting, int On, int Off) entry))
        {
            return new Fact(entry.Setting, isUnknown ? null : word.StartsWith('-') ? entry.Off : entry.On, origin, word);
        }

        string[] pair = name.Split('=');
        (Setting setting, Func<string, int> read) = pair[0] switch
        {
            "port" => (Settings.Port, (Func<string, int>)(static text => int.Parse(text, CultureInfo.InvariantCulture))),
            "proxy" => (Settings.ProxySource, static text => (int)Enum.Parse<ProxySource>(text)),
            "proxyauth" => (Settings.ProxyAuthentication, static text => (int)Enum.Parse<ProxyAuthentication>(text)),
            "plain" => (Settings.PlainHttp, static text => (int)Enum.Parse<PlainHttp>(text)),
            "server" => (Settings.ServerConnections, static text => (int)Enum.Parse<ServerConnections>(text)),
            "http" => (Settings.ProxyHttpVersion, static text => JudgeOptions.TryParseVersion(text, out int version) ? version : throw new FormatException(text)),
            "tool" => (Settings.ProxyTool, static text => (int)Enum.Parse<ProxyTool>(text)),
            "windows" => (Settings.WindowsVersion, static text => JudgeOptions.TryParseVersion(text, out int version) ? version : throw new FormatException(text)),
            "version" => (Settings.StackVersion, static text => JudgeOptions.TryParseVersion(text, out int version) ? version : throw new FormatException(text)),
            _ => throw new ArgumentException($"No setting is called '{name}'.", nameof(word)),
        };
        return new Fact(setting, isUnknown ? null : read(pair[1]), origin, word);
    }

    public static World World(string words) =>
        words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Aggregate(WinRM.Rules.World.Empty, static (world, word) => world.With(Fact(word)));

    public static Worlds Worlds(string text) => WinRM.Rules.Worlds.Of(text.Split('|').Select(World));

    public static Subject Subject(string text)
    {
        int colon = text.IndexOf(':', StringComparison.Ordinal);
        return Subject(colon < 0 ? "neutral" : text[..colon], Worlds(text[(colon + 1)..]));
    }

    public static Subject Subject(string prefix, Worlds worlds)
    {
        (SubjectKind kind, Stack? stack) = prefix switch
        {
            "neutral" => (SubjectKind.Connection, NeutralClient),
            "bare" => (SubjectKind.Connection, null),
            "pywinrm" => (SubjectKind.Connection, PyWinRM.Row),
            "pypsrp" => (SubjectKind.Connection, PyPsrp.Row),
            "powershell" => (SubjectKind.Connection, SystemManagementAutomation.Row),
            "mi" => (SubjectKind.Connection, ManagementInfrastructure.Row),
            "winrm" => (SubjectKind.Connection, WinRMCommand.Row),
            "client" => (SubjectKind.ClientConfiguration, WinRMClient.Row),
            "service" => (SubjectKind.ServiceConfiguration, (Stack?)WinRMService.Row),
            "machine" => (SubjectKind.MachineProxy, null),
            "squid" => (SubjectKind.ProxyServer, Squid.Row),
            "envoy" => (SubjectKind.ProxyServer, Envoy.Row),
            _ => throw new ArgumentException($"No subject is called '{prefix}'.", nameof(prefix)),
        };
        return new Subject(kind, stack, Host, worlds, Anchor);
    }

    public static Rule Rule(string id) => RuleCatalog.Find(id) ?? throw new ArgumentException($"No rule is called '{id}'.", nameof(id));

    /// <summary>The finding of one rule, or null.</summary>
    public static Finding? Judge(string id, Subject subject, JudgeOptions? options = null) =>
        new Evaluator(new[] { Rule(id) }, options ?? JudgeOptions.Default).Judge(subject).SingleOrDefault();

    /// <summary>The finding of one rule that has to be there.</summary>
    public static Finding Found(string id, string text, JudgeOptions? options = null) =>
        Judge(id, Subject(text), options) ?? throw new InvalidOperationException($"{id} finds nothing in '{text}'.");

    /// <summary>The verdict of one rule as a word: Yes, Maybe or No.</summary>
    public static string Verdict(string id, string text, JudgeOptions? options = null) => Verdict(id, Subject(text), options).ToString();

    public static Tri Verdict(string id, Subject subject, JudgeOptions? options = null) => Judge(id, subject, options)?.Confidence switch
    {
        Confidence.Definite => Tri.Yes,
        Confidence.Possible => Tri.Maybe,
        _ => Tri.No,
    };

    /// <summary>The places that a finding names besides the one that it blames.</summary>
    public static IEnumerable<object?> Places(this Finding finding) => finding.Related.Select(static fact => fact.Location);

    /// <summary>Any world: each setting not stated, unknown, or one of its values.</summary>
    public static Gen<World> AnyWorld(params Setting[] settings)
    {
        IReadOnlyList<Setting> drawn = settings.Length == 0 ? Settings.All : settings;
        return Gen.Int[0, 59].Array[drawn.Count].Select(choices =>
        {
            World world = WinRM.Rules.World.Empty;
            for (int i = 0; i < choices.Length; i++)
            {
                int[] values = Domain[drawn[i]];
                int choice = choices[i] % (values.Length + 2);
                if (choice > 0)
                {
                    world = world.With(new Fact(drawn[i], choice == 1 ? null : values[choice - 2], Origin.Explicit, $"{drawn[i]} {choices[i]}"));
                }
            }

            return world;
        });
    }
}
