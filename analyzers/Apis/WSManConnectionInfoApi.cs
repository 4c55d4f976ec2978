using System.Collections.Generic;
using System.Linq;
using WinRM.Rules;
using WinRM.Rules.Stacks;

namespace WinRM.Analyzers.Apis;

/// <summary>System.Management.Automation.Runspaces.WSManConnectionInfo.</summary>
internal static class WSManConnectionInfoApi
{
    private const string Mechanism = "System.Management.Automation.Runspaces.AuthenticationMechanism";

    /// <summary>What SetSessionOptions copies, later than earlier property sets, so it can also undo them.</summary>
    private static readonly TakeoverMapping s_sessionOptions = new(
        Settings.ProxySource, Settings.ProxyAuthentication, Settings.ProxyCredential, Settings.ProxyCredentialName, Settings.CaCheck, Settings.CnCheck, Settings.RevocationCheck,
        Settings.NoEncryption);

    /// <summary>With the thumbprint of a certificate the client logs on by that certificate alone.</summary>
    private static readonly GivenMapping s_certificate =
        new(Settings.Offers.Select(static offer => new KeyValuePair<Setting, int>(offer.Value, offer.Key == Mechanisms.Certificate ? 1 : 0)).ToArray());

    /// <summary>The settings that connections and session options of PowerShell share.</summary>
    internal static readonly IReadOnlyDictionary<string, Mapping> SharedProperties = new Dictionary<string, Mapping>
    {
        ["NoEncryption"] = new FlagMapping(Settings.NoEncryption),
        ["SkipCACheck"] = new FlagMapping(Settings.CaCheck, whenTrue: 0, whenFalse: 1),
        ["SkipCNCheck"] = new FlagMapping(Settings.CnCheck, whenTrue: 0, whenFalse: 1),
        ["SkipRevocationCheck"] = new FlagMapping(Settings.RevocationCheck, whenTrue: 0, whenFalse: 1),
        ["ProxyCredential"] = new GivenMapping(Settings.ProxyCredential),

        // None only means that nothing is said about a proxy.
        ["ProxyAccessType"] = new EnumMapping("System.Management.Automation.Remoting.ProxyAccessType", Settings.ProxySource, new Dictionary<string, int>
        {
            ["IEConfig"] = (int)ProxySource.InternetExplorer,
            ["WinHttpConfig"] = (int)ProxySource.WinHttp,
            ["AutoDetect"] = (int)ProxySource.AutoDetect,
            ["NoProxyServer"] = (int)ProxySource.None,
        }),

        // Negotiate is what is used when nothing is said; it does not show that the proxy asks for anything.
        ["ProxyAuthentication"] = new EnumMapping(Mechanism, Settings.ProxyAuthentication, new Dictionary<string, int>
        {
            ["Basic"] = (int)ProxyAuthentication.Basic,
            ["Digest"] = (int)ProxyAuthentication.Digest,
        }, writtenOnly: new("Negotiate", (int)ProxyAuthentication.Negotiate)),
    };

    public static readonly Api Table = new()
    {
        TypeName = "System.Management.Automation.Runspaces.WSManConnectionInfo",
        Stack = SystemManagementAutomation.Row,
        Kind = SubjectKind.Connection,
        Initially = new[] { new KeyValuePair<Setting, int?>(Settings.Loopback, 1) },
        Parameters = new Dictionary<string, Mapping>
        {
            ["useSsl"] = new FlagMapping(Settings.Scheme, (int)Scheme.Https, (int)Scheme.Http),
            ["scheme"] = EndpointMapping.Scheme,
            ["computerName"] = EndpointMapping.Host,
            ["port"] = new NumberMapping(Settings.Port),
            ["uri"] = EndpointMapping.Uri,
            ["credential"] = new CredentialNameMapping(Settings.CredentialName),
            ["certificateThumbprint"] = s_certificate,
        },
        Properties = SharedProperties.Concat(new Dictionary<string, Mapping>
        {
            ["ConnectionUri"] = EndpointMapping.Uri,
            ["Scheme"] = EndpointMapping.Scheme,
            ["ComputerName"] = EndpointMapping.Host,
            ["Port"] = new NumberMapping(Settings.Port),
            ["Credential"] = new CredentialNameMapping(Settings.CredentialName),
            ["CertificateThumbprint"] = s_certificate,
            ["AuthenticationMechanism"] = new MechanismMapping(Mechanism, new Dictionary<string, Mechanisms>
            {
                ["Default"] = Mechanisms.Negotiate | Mechanisms.Kerberos,
                ["Basic"] = Mechanisms.Basic,
                ["Negotiate"] = Mechanisms.Negotiate,
                ["NegotiateWithImplicitCredential"] = Mechanisms.Negotiate,
                ["Credssp"] = Mechanisms.CredSsp,
                ["Digest"] = Mechanisms.Digest,
                ["Kerberos"] = Mechanisms.Kerberos,
            }),
        }).ToDictionary(static entry => entry.Key, static entry => entry.Value),
        Calls = new Dictionary<string, Call> { ["SetSessionOptions"] = new() { Arguments = new[] { s_sessionOptions } } },
    };
}
