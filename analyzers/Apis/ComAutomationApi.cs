using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using WinRM.Analyzers.Flow;
using WinRM.Analyzers.Text;
using WinRM.Rules;
using WinRM.Rules.Stacks;

namespace WinRM.Analyzers.Apis;

/// <summary>The COM automation interface of WinRM (wsmauto.dll): interop assemblies, declarations of one's own, and late binding.</summary>
internal static class ComAutomationApi
{
    private const string ProgId = "WSMan.Automation";
    private const string ClassId = "BCED617B-EC03-420b-8508-977DC7A686BD";

    // Bits of a session, with the method that returns each (SessionFlag…) and what it means: a setting, or the mechanism.
    private static readonly (string Name, long Bit, Setting? Setting, int Value, Mechanisms? Mechanism)[] s_flags =
    {
        ("UTF8", 0x1, null, 0, null),
        ("CredUsernamePassword", 0x1000, null, 0, null),
        ("SkipCACheck", 0x2000, Settings.CaCheck, 0, null),
        ("SkipCNCheck", 0x4000, Settings.CnCheck, 0, null),
        ("UseNoAuthentication", 0x8000, null, 0, Mechanisms.None),
        ("UseDigest", 0x10000, null, 0, Mechanisms.Digest),
        ("UseNegotiate", 0x20000, null, 0, Mechanisms.Negotiate),
        ("UseBasic", 0x40000, null, 0, Mechanisms.Basic),
        ("UseKerberos", 0x80000, null, 0, Mechanisms.Kerberos),
        ("NoEncryption", 0x100000, Settings.NoEncryption, 1, null),
        ("UseClientCertificate", 0x200000, null, 0, Mechanisms.Certificate),
        ("EnableSPNServerPort", 0x400000, null, 0, null),
        ("UTF16", 0x800000, null, 0, null),
        ("UseCredSsp", 0x1000000, null, 0, Mechanisms.CredSsp),
        ("SkipRevocationCheck", 0x2000000, Settings.RevocationCheck, 0, null),
        ("AllowNegotiateImplicitCredentials", 0x4000000, null, 0, null),
        ("UseSsl", 0x8000000, Settings.Scheme, (int)Scheme.Https, null),
    };

    private static readonly (long Code, int? Value, string Name)[] s_accessTypes =
    {
        (1, (int)ProxySource.InternetExplorer, "ProxyIEConfig"),
        (2, (int)ProxySource.WinHttp, "ProxyWinHttpConfig"),
        (4, (int)ProxySource.AutoDetect, "ProxyAutoDetect"),
        (8, (int)ProxySource.None, "ProxyNoProxyServer"),
    };

    private static readonly (long Code, int? Value, string Name)[] s_proxyAuthentications =
    {
        (1, null, "ProxyAuthenticationUseNegotiate"),
        (2, (int)ProxyAuthentication.Basic, "ProxyAuthenticationUseBasic"),
        (4, (int)ProxyAuthentication.Digest, "ProxyAuthenticationUseDigest"),
    };

    private static readonly KeyValuePair<string, Call>[] s_proxyCodes =
        s_accessTypes.Concat(s_proxyAuthentications).Select(static code => new KeyValuePair<string, Call>(code.Name, new Call { Returns = (int)code.Code })).ToArray();

    public static readonly Api Session = new()
    {
        TypeName = "WSManAutomation.IWSManSession",
        Guids = new[] { new Guid("FC84FC58-1286-40C4-9DA0-C8EF6EC241E0") },
        Stack = WSManAutomation.Row,
        Kind = SubjectKind.Connection,
        Initially = new[] { new KeyValuePair<Setting, int?>(Settings.Loopback, 1) },
        Calls = new[] { "Get", "Enumerate", "Delete", "Identify" }.ToDictionary(static name => name, static _ => new Call { Uses = true })
            .Concat(new[] { "Put", "Create", "Invoke" }.ToDictionary(static name => name, static _ => new Call { Effect = Configure }))
            .ToDictionary(static entry => entry.Key, static entry => entry.Value),
    };

    public static readonly Api Options = new()
    {
        TypeName = "WSManAutomation.IWSManConnectionOptions",
        OtherNames = new[] { "WSManAutomation.IWSManConnectionOptionsEx", "WSManAutomation.IWSManConnectionOptionsEx2" },
        Guids = new[] { new Guid("F704E861-9E52-464F-B786-DA5EB2320FDD"), new Guid("EF43EDF7-2A48-4d93-9526-8BD6AB6D4A6B"), new Guid("F500C9EC-24EE-48ab-B38D-FC9A164C658E") },
        TellingCalls = new[] { "SetProxy" },
        Properties = new Dictionary<string, Mapping> { ["Password"] = new CredentialNameMapping(Settings.CredentialName) },
        Calls = s_proxyCodes
            .Append(new KeyValuePair<string, Call>("SetProxy", new Call
            {
                Arguments = new Mapping[]
                {
                    new CodeMapping(Settings.ProxySource, s_accessTypes),
                    new CodeMapping(Settings.ProxyAuthentication, s_proxyAuthentications, written: (1, (int)ProxyAuthentication.Negotiate, "ProxyAuthenticationUseNegotiate")),
                    new GivenMapping(Settings.ProxyCredential),
                    new CredentialNameMapping(Settings.ProxyCredentialName),
                },
            })).ToDictionary(static entry => entry.Key, static entry => entry.Value),
    };

    public static readonly Api Table = new()
    {
        TypeName = "WSManAutomation.WSMan",
        OtherNames = new[] { "WSManAutomation.WSManClass", "WSManAutomation.IWSMan", "WSManAutomation.IWSManEx", "WSManAutomation.IWSManEx2", "WSManAutomation.IWSManEx3" },
        Guids = new[]
        {
            new Guid(ClassId), new Guid("190D8637-5CD3-496D-AD24-69636BB5A3B5"), new Guid("2D53BDAA-798E-49E6-A1AA-74D01256F411"),
            new Guid("1D1B5AE0-42D9-4021-8261-3987619512E9"), new Guid("6400E966-011D-4EAC-8474-049E0848AFAD"),
        },
        LateCalls = s_proxyCodes.ToDictionary(static entry => entry.Key, static entry => entry.Value),
        TellingCalls = s_flags.Select(static flag => "SessionFlag" + flag.Name).Concat(new[] { "CreateSession", "CreateConnectionOptions" }).ToList(),
        Calls = s_flags.Select(static flag => new KeyValuePair<string, Call>("SessionFlag" + flag.Name, new Call { Returns = (int)flag.Bit }))
            .Append(new KeyValuePair<string, Call>("CreateConnectionOptions", new Call { Creates = static () => Options }))
            .Append(new KeyValuePair<string, Call>("CreateSession", new Call
            {
                Creates = static () => Session,
                Arguments = new Mapping[]
                {
                    EndpointMapping.Connection,
                    new FlagsMapping(
                        s_flags.Where(static flag => flag.Setting is not null).Select(static flag => (flag.Bit, flag.Setting!, flag.Value)).ToList(),
                        s_flags.Where(static flag => flag.Mechanism is not null).ToDictionary(static flag => flag.Bit, static flag => flag.Mechanism!.Value)),
                    new TakeoverMapping(Settings.ProxySource, Settings.ProxyAuthentication, Settings.ProxyCredential, Settings.ProxyCredentialName, Settings.CredentialName),
                },
            })).ToDictionary(static entry => entry.Key, static entry => entry.Value),
    };

    /// <summary>System.Type: the class is found by its name in the registry, or by its id.</summary>
    public static readonly Api TypeTable = new()
    {
        TypeName = "System.Type",
        IsGeneral = true,
        Calls = new Dictionary<string, Call>
        {
            ["GetTypeFromProgID"] = new() { Effect = static (_, call) => Is(call.Text(0), ProgId) ? call[0] : Value.Unknown },
            ["GetTypeFromCLSID"] = new() { Effect = static (_, call) => Is(call.Text(0)?.Trim('{', '}'), ClassId) ? Value.Of(ProgId) : Value.Unknown },
        },
    };

    /// <summary>System.Guid: as good as its text.</summary>
    public static readonly Api GuidTable = new()
    {
        TypeName = "System.Guid",
        IsGeneral = true,
        Calls = new Dictionary<string, Call>
        {
            [".ctor"] = new() { Effect = static (_, call) => call[0] },
            ["Parse"] = new() { Effect = static (_, call) => call[0] },
        },
    };

    /// <summary>System.Activator: makes the object of such a class.</summary>
    public static readonly Api ActivatorTable = new()
    {
        TypeName = "System.Activator",
        IsGeneral = true,
        Calls = new Dictionary<string, Call>
        {
            ["CreateInstance"] = new() { Effect = static (flow, call) => Is(call.Text(0), ProgId) ? flow.Make(Table, null, call.Syntax, Enumerable.Empty<(Argument, Mapping)>()) : Value.Unknown },
        },
    };

    private static bool Is(string? text, string expected) => string.Equals(text, expected, StringComparison.OrdinalIgnoreCase);

    // Put and Create change WinRM's own configuration when the resource lies below winrm/config.
    private static Value Configure(Evaluation flow, CallSite call)
    {
        foreach (Site session in call.Receiver.Sites)
        {
            flow.JudgeUse(session, null);
        }

        if (call.Arguments.Count > 1)
        {
            flow.Report(ConfigurationXml.Read(call.Arguments[0], call.Arguments[1]));
        }

        return Value.Unknown;
    }
}
