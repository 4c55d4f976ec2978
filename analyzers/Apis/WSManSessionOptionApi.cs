using System.Collections.Generic;
using System.Linq;
using WinRM.Rules;
using WinRM.Rules.Stacks;

namespace WinRM.Analyzers.Apis;

/// <summary>
/// Microsoft.WSMan.Management.SessionOption, which New-WSManSessionOption returns. Its enums are called as those of
/// PowerShell remoting and have other members and numbers.
/// </summary>
internal static class WSManSessionOptionApi
{
    public static readonly Api Table = new()
    {
        TypeName = "Microsoft.WSMan.Management.SessionOption",
        Stack = WSManAutomation.Row,
        Kind = SubjectKind.Connection,
        Initially = new[] { new KeyValuePair<Setting, int?>(Settings.Scheme, null) }
            .Concat(Settings.Offers.Select(static offer => new KeyValuePair<Setting, int?>(offer.Value, null))).ToArray(),
        Properties = new Dictionary<string, Mapping>
        {
            ["UseEncryption"] = new FlagMapping(Settings.NoEncryption, whenTrue: 0, whenFalse: 1),
            ["SkipCACheck"] = new FlagMapping(Settings.CaCheck, whenTrue: 0, whenFalse: 1),
            ["SkipCNCheck"] = new FlagMapping(Settings.CnCheck, whenTrue: 0, whenFalse: 1),
            ["SkipRevocationCheck"] = new FlagMapping(Settings.RevocationCheck, whenTrue: 0, whenFalse: 1),
            ["ProxyCredential"] = new GivenMapping(Settings.ProxyCredential),
            ["ProxyAccessType"] = new EnumMapping("Microsoft.WSMan.Management.ProxyAccessType", Settings.ProxySource, new Dictionary<string, int>
            {
                ["ProxyIEConfig"] = (int)ProxySource.InternetExplorer,
                ["ProxyWinHttpConfig"] = (int)ProxySource.WinHttp,
                ["ProxyAutoDetect"] = (int)ProxySource.AutoDetect,
                ["ProxyNoProxyServer"] = (int)ProxySource.None,
            }),

            // Negotiate does not show that the proxy asks for anything.
            ["ProxyAuthentication"] = new EnumMapping("Microsoft.WSMan.Management.ProxyAuthentication", Settings.ProxyAuthentication, new Dictionary<string, int>
            {
                ["Basic"] = (int)ProxyAuthentication.Basic,
                ["Digest"] = (int)ProxyAuthentication.Digest,
            }, writtenOnly: new("Negotiate", (int)ProxyAuthentication.Negotiate)),
        },
    };
}
