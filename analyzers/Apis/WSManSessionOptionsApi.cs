using System.Collections.Generic;
using System.Linq;
using WinRM.Analyzers.Flow;
using WinRM.Rules;
using WinRM.Rules.Stacks;

namespace WinRM.Analyzers.Apis;

/// <summary>Microsoft.Management.Infrastructure.Options.WSManSessionOptions; its DCOM sibling is never WinRM.</summary>
internal static class WSManSessionOptionsApi
{
    // The names under which the properties are kept.
    private static readonly Dictionary<string, Mapping> s_customOptions = new()
    {
        ["__MI_DESTINATIONOPTIONS_TRANSPORT"] = new LiteralMapping(Settings.Scheme, ("HTTP", (int)Scheme.Http), ("HTTPS", (int)Scheme.Https)),
        ["__MI_DESTINATIONOPTIONS_DESTINATION_PORT"] = new NumberMapping(Settings.Port),
        ["__MI_DESTINATIONOPTIONS_PACKET_PRIVACY"] = new LiteralMapping(Settings.NoEncryption, (0u, 1), (1u, 0)),
        ["__MI_DESTINATIONOPTIONS_CERT_CA_CHECK"] = new LiteralMapping(Settings.CaCheck, (0u, 0), (1u, 1)),
        ["__MI_DESTINATIONOPTIONS_CERT_CN_CHECK"] = new LiteralMapping(Settings.CnCheck, (0u, 0), (1u, 1)),
        ["__MI_DESTINATIONOPTIONS_CERT_REVOCATION_CHECK"] = new LiteralMapping(Settings.RevocationCheck, (0u, 0), (1u, 1)),
        ["__MI_DESTINATIONOPTIONS_PROXY_TYPE"] = new LiteralMapping(
            Settings.ProxySource,
            ("None", (int)ProxySource.None), ("WinHTTP", (int)ProxySource.WinHttp), ("Auto", (int)ProxySource.AutoDetect), ("IE", (int)ProxySource.InternetExplorer)),
    };

    private static readonly ProxyCredentialsMapping s_proxyCredential = new();

    public static readonly Api Table = new()
    {
        TypeName = "Microsoft.Management.Infrastructure.Options.WSManSessionOptions",
        Stack = ManagementInfrastructure.Row,
        Kind = SubjectKind.Connection,
        Parameters = new Dictionary<string, Mapping> { ["optionsToClone"] = new TakeoverMapping(Settings.All.ToArray()) },
        Properties = new Dictionary<string, Mapping>
        {
            ["UseSsl"] = new FlagMapping(Settings.Scheme, (int)Scheme.Https, (int)Scheme.Http),
            ["DestinationPort"] = new NumberMapping(Settings.Port),
            ["NoEncryption"] = new FlagMapping(Settings.NoEncryption),

            // Here true means that the check is made.
            ["CertCACheck"] = new FlagMapping(Settings.CaCheck),
            ["CertCNCheck"] = new FlagMapping(Settings.CnCheck),
            ["CertRevocationCheck"] = new FlagMapping(Settings.RevocationCheck),
            ["ProxyType"] = new EnumMapping("Microsoft.Management.Infrastructure.Options.ProxyType", Settings.ProxySource, new Dictionary<string, int>
            {
                ["None"] = (int)ProxySource.None,
                ["WinHttp"] = (int)ProxySource.WinHttp,
                ["Auto"] = (int)ProxySource.AutoDetect,
                ["InternetExplorer"] = (int)ProxySource.InternetExplorer,
            }),
        },
        Calls = new Dictionary<string, Call>
        {
            ["AddProxyCredentials"] = new() { Effect = AddProxyCredentials },
            ["SetCustomOption"] = new() { Effect = SetCustomOption },
            ["AddDestinationCredentials"] = new() { Arguments = new[] { new TakeoverMapping(Settings.Offers.Select(static offer => offer.Value).ToArray()) { Name = Settings.CredentialName } } },
        },
    };

    // Whoever gives a proxy credentials uses one: that of WinHTTP, unless it is said which.
    private static Value AddProxyCredentials(Evaluation flow, CallSite call)
    {
        if (call.Arguments.Count > 0)
        {
            ApiPlace place = new(call.Syntax, call.Arguments[0].Expression, s_proxyCredential);
            Fact source = new(Settings.ProxySource, (int)ProxySource.WinHttp, Origin.Explicit, place);
            flow.Change(call.Receiver, worlds => flow.Apply(worlds, s_proxyCredential, call[0], call.Arguments[0].Type, place)
                .Map(world => world[Settings.ProxyCredential] is not { Value: 1 } || world[Settings.ProxySource] is { Value: not null } ? world : world.With(source)));
        }

        return Value.Unknown;
    }

    private static Value SetCustomOption(Evaluation flow, CallSite call)
    {
        if (call.Arguments.Count > 1 && call.Text(0) is { } name && s_customOptions.TryGetValue(name, out Mapping? mapping))
        {
            flow.Change(call.Receiver, worlds => flow.Apply(worlds, mapping, call[1], call.Arguments[1].Type, new ApiPlace(call.Syntax, call.Arguments[1].Expression, mapping)));
        }

        return Value.Unknown;
    }
}
