using System.Collections.Generic;
using System.Linq;
using WinRM.Rules;
using WinRM.Rules.Stacks;

namespace WinRM.Analyzers.Apis;

/// <summary>Microsoft.Management.Infrastructure.Options.WSManSessionOptions; its DCOM sibling is never WinRM.</summary>
internal static class WSManSessionOptionsApi
{
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
            ["AddProxyCredentials"] = new()
            {
                Arguments = new[]
                {
                    new GivenMapping(
                        new KeyValuePair<Setting, int>(Settings.ProxyCredential, 1), new KeyValuePair<Setting, int>(Settings.ProxySource, (int)ProxySource.WinHttp)),
                },
            },
            ["AddDestinationCredentials"] = new() { Arguments = new[] { new TakeoverMapping(Settings.Offers.Select(static offer => offer.Value).ToArray()) } },
        },
    };
}
