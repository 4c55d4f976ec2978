using System.Collections.Generic;
using System.Linq;
using WinRM.Analyzers.Flow;
using WinRM.Rules;
using WinRM.Rules.Stacks;

namespace WinRM.Analyzers.Apis;

/// <summary>The client API of WinRM in C (WsmSvc.dll), declared by hand or by Vanara: its functions and structures by their names.</summary>
internal static class WsmSvcApi
{
    private static readonly FlagsMapping s_mechanism = new(
        new[] { (0x2L, Settings.ProxyAuthentication, (int)ProxyAuthentication.Digest), (0x8L, Settings.ProxyAuthentication, (int)ProxyAuthentication.Basic) },
        new Dictionary<long, Mechanisms>
        {
            [0x1] = Mechanisms.None,
            [0x2] = Mechanisms.Digest,
            [0x4] = Mechanisms.Negotiate,
            [0x8] = Mechanisms.Basic,
            [0x10] = Mechanisms.Kerberos,
            [0x20] = Mechanisms.Certificate,
            [0x80] = Mechanisms.CredSsp,
        });

    // WSMAN_OPTION_… of a session, and what each means when its number is not zero.
    private static readonly Dictionary<long, (Setting Setting, int WhenOn, int? WhenOff)> s_options = new()
    {
        [18] = (Settings.CaCheck, 0, 1),
        [19] = (Settings.CnCheck, 0, 1),
        [20] = (Settings.NoEncryption, 1, 0),
        [31] = (Settings.RevocationCheck, 0, 1),
        [33] = (Settings.Scheme, (int)Scheme.Https, null),
    };

    /// <summary>The credentials of a session, or of a proxy: whoever takes them over knows which.</summary>
    public static readonly Api Credentials = new()
    {
        TypeName = "WSMAN_AUTHENTICATION_CREDENTIALS",
        IsInAnyNamespace = true,
        Properties = new Dictionary<string, Mapping>
        {
            ["authenticationMechanism"] = s_mechanism,
            ["userAccount"] = new GivenMapping(Settings.ProxyCredential),
            ["username"] = new GivenMapping(Settings.ProxyCredential),
        },
        Parts = new[] { "userAccount", "union" },
    };

    public static readonly Api Proxy = new()
    {
        TypeName = "WSMAN_PROXY_INFO",
        IsInAnyNamespace = true,
        Properties = new Dictionary<string, Mapping>
        {
            ["accessType"] = new CodeMapping(Settings.ProxySource, new (long, int?, string)[]
            {
                (1, (int)ProxySource.InternetExplorer, "IE_PROXY_CONFIG"),
                (2, (int)ProxySource.WinHttp, "WINHTTP_PROXY_CONFIG"),
                (4, (int)ProxySource.AutoDetect, "AUTO_DETECT"),
                (8, (int)ProxySource.None, "NO_PROXY_SERVER"),
            }),
            ["authenticationCredentials"] = new TakeoverMapping(Settings.ProxyAuthentication, Settings.ProxyCredential),
        },
    };

    /// <summary>The value of an option. Whoever gives the structure a name of his own is told by its shape: <see cref="NativeDataApi"/>.</summary>
    public static readonly Api Data = new()
    {
        TypeName = "WSMAN_DATA",
        OtherNames = new[] { "WSMAN_DATA_UNION" },
        IsInAnyNamespace = true,
        Properties = new Dictionary<string, Mapping>
        {
            ["number"] = NativeDataApi.Number,
            ["Number"] = NativeDataApi.Number,
            ["union"] = NativeDataApi.Union,
        },
        Parts = new[] { "union", "Union" },
    };

    public static readonly Api Session = new()
    {
        TypeName = "SafeWSMAN_SESSION_HANDLE",
        IsInAnyNamespace = true,
        Stack = WSManClientApi.Row,
        Kind = SubjectKind.Connection,
        Initially = new[] { new KeyValuePair<Setting, int?>(Settings.Loopback, 1) },
    };

    /// <summary>The functions. What is not listed here uses the session that it is given.</summary>
    public static readonly Api Functions = new()
    {
        TypeName = "WsmSvc",
        TellingCalls = new[] { "WSManCreateSession", "WSManSetSessionOption" },
        Calls = new Dictionary<string, Call>
        {
            ["WSManCreateSession"] = new() { Effect = Create },
            ["WSManSetSessionOption"] = new() { Effect = SetOption },
        },
    };

    /// <summary>Structures that are copied to native memory.</summary>
    public static readonly Api Memory = new()
    {
        TypeName = "SafeCoTaskMemStruct`1",
        OtherNames = new[] { "SafeHGlobalStruct`1" },
        IsInAnyNamespace = true,
        IsGeneral = true,
        Calls = new Dictionary<string, Call> { [".ctor"] = new() { Effect = static (_, call) => call[0] } },
    };

    /// <summary>System.Runtime.InteropServices.Marshal: the same by hand.</summary>
    public static readonly Api MarshalTable = new()
    {
        TypeName = "System.Runtime.InteropServices.Marshal",
        IsGeneral = true,
        Calls = new Dictionary<string, Call> { ["StructureToPtr"] = new() { Effect = Copy } },
    };

    private static Value Copy(Evaluation flow, CallSite call)
    {
        if (call.Arguments.Count == 3)
        {
            flow.StoreIn(call.Arguments[1].Operation, call[0]);
        }

        return Value.Unknown;
    }

    private static Value Create(Evaluation flow, CallSite call)
    {
        if (call.Arguments.Count == 6)
        {
            Value session = flow.Make(Session, null, call.Syntax, new (Argument, Mapping)[]
            {
                (call.Arguments[1], EndpointMapping.Connection),
                (call.Arguments[3], new TakeoverMapping(Settings.Offers.Select(static offer => offer.Value).ToArray())),
                (call.Arguments[4], new TakeoverMapping(Settings.ProxySource, Settings.ProxyAuthentication, Settings.ProxyCredential)),
            });
            flow.StoreIn(call.Arguments[5].Operation, session);
        }

        return Value.Unknown;
    }

    private static Value SetOption(Evaluation flow, CallSite call)
    {
        if (call.Arguments.Count == 3 && call[1].Atoms is { Length: 1 } option && Evaluation.Number(option[0].Constant) is { } number
            && s_options.TryGetValue(number, out (Setting Setting, int WhenOn, int? WhenOff) meaning))
        {
            // A number that was never set is zero.
            int? data = call[2].Single is { } site && flow.State.Objects[site] is { } state && state.Worlds.Count == 1
                ? state.Worlds[0][Settings.Port] is { } fact ? fact.Value : 0
                : null;
            int? value = data is null ? null : data != 0 ? meaning.WhenOn : meaning.WhenOff;
            if (data is not 0 || value is not null)
            {
                flow.Change(call[0], worlds => worlds.With(new Fact(meaning.Setting, value, Origin.Explicit, new ApiPlace(call.Syntax))));
            }
        }

        return Value.Unknown;
    }
}
